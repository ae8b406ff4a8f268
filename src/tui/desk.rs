//! From the record to the model: the same reports, laid out by the same renderers, as the commands show.

use super::areas::Areas;
use super::model::{Mode, Model, Step};
use super::paint;
use super::scroll::settle;
use crate::engine::resolve::Scope;
use crate::engine::roadmap::{Details, is_web_address};
use crate::plain::Plain;
use crate::render::{self, Screen};
use crate::report::{Filter, Listing, Log, LogQuery, Overview, Scene, Sheet, TreeRow};

/// At most so many acts of a topic's history.
const MOST: usize = 50;

/// The record as it was last read.
#[derive(Debug)]
pub struct Desk<'a> {
    scene: Scene<'a>,
    details: &'a Details<'a>,
    overview: Overview<'a>,
}

impl<'a> Desk<'a> {
    /// Gathers what is shown whatever is chosen.
    pub fn of(scene: Scene<'a>, details: &'a Details<'a>) -> Self {
        Self { scene, details, overview: Overview::of(&scene, None) }
    }

    /// Puts the tree, what is done and where the next step leads into a model.
    pub fn fill(&self, model: &mut Model) {
        let is_new = model.tree.rows().is_empty();
        model.screen.today = self.scene.today();
        self.overview.title.as_str().clone_into(&mut model.title);
        model.total = render::total(&self.overview, &model.screen);
        model.tree.set(TreeRow::all(&self.scene));
        if let Mode::Search(search) = &mut model.mode {
            search.look(model.tree.rows());
        }
        model.step = match &self.overview.next {
            None => Step::None,
            Some(next) => match &next.topic {
                Some(topic) => Step::Topic(topic.clone().into_owned()),
                None => Step::Command(next.command.clone().into_owned()),
            },
        };
        if let (true, Step::Topic(topic)) = (is_new, model.step.clone()) {
            model.tree.show_topic(&topic);
        }
        if let Some((_, width)) = &mut model.pane.of {
            // It is laid out anew, and stays where it was scrolled to.
            *width = 0;
        }
        self.show(model);
    }

    /// Lays out what is chosen, and the next step, where they are not laid out yet.
    pub fn show(&self, model: &mut Model) {
        let next = paint::lines(&render::overview_next(&self.overview, &model.screen), model.color);
        model.next = paint::broken(next, model.size.width.into());
        let width = Areas::pane_width(model);
        let of = model.chosen().map(|row| (row.scope.clone(), width));
        if model.pane.of != of {
            let screen = Screen { width: Some(width.into()), ..model.screen.clone() };
            model.pane.addresses.clear();
            let text = of.as_ref().map(|(scope, _)| self.text(scope, &screen, &mut model.pane.addresses));
            let text = text.unwrap_or_default();
            model.pane.lines = paint::broken(paint::lines(&text, model.color), width.into());
            if model.pane.of.as_ref().map(|(scope, _)| scope) != of.as_ref().map(|(scope, _)| scope) {
                model.pane.top = 0;
            }
            model.pane.of = of;
        }
        settle(model);
    }

    /// What is told of a topic, with its addresses, or of all in a module or stage.
    fn text(&self, scope: &Scope, screen: &Screen, addresses: &mut Vec<Plain<'static>>) -> String {
        let Scope::Topic(topic) = scope else {
            let filter = Filter { scope: Some(scope.clone()), ..Filter::default() };
            return render::listing(&Listing::of(&self.scene, &filter), screen);
        };
        let sheet = Sheet::of(&self.scene, self.details, *topic);
        let known = sheet.resources.iter().map(|resource| &resource.url).chain(&sheet.evidence);
        addresses.extend(known.filter(|text| is_web_address(text)).map(|address| address.clone().into_owned()));
        let query = LogQuery { scope: Some(scope.clone()), since: None, most: Some(MOST) };
        render::sheet(&sheet, screen) + &render::history(&Log::history(&self.scene, &query), screen)
    }
}
