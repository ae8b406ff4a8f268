//! A thousand learners follow `next` to the end of the built-in roadmap: all finish, and nothing is
//! offered that should not be.

use roadmap::engine::decide::{self, Answer, Decision, Mark, Refusal};
use roadmap::engine::event::{Decided, Device, EventId, Head, LineRef};
use roadmap::engine::journal::Journal;
use roadmap::engine::next::{self, Kind, Offer};
use roadmap::engine::roadmap::{Details, Roadmap, TopicIx};
use roadmap::engine::standing::Standing;
use roadmap::engine::status::{Grade, Status};
use roadmap::engine::when::{Calendar, Date, Moment};
use roadmap::source;

use crate::sandbox::dice;

/// Someone who studies: which foundations their topics truly need, and which topics they turn down at first.
struct Learner {
    standing: Standing,
    now: u64,
    seq: u32,
    needs: Vec<Vec<TopicIx>>,
    turns_down: Vec<usize>,
    /// Topics off the path.
    skips: Vec<bool>,
    /// When a topic was parked, and how often.
    parked: Vec<Option<(Date, usize)>>,
    /// Topics that were tried before they were ready.
    too_early: Vec<bool>,
    looked_up: u32,
}

/// How many learners there are.
const LEARNERS: u32 = 1000;

const EVENING: u64 = 1_795_435_200_000;
const MINUTE: u64 = 60_000;

fn known(standing: &Standing, topic: TopicIx) -> bool {
    standing.progress.status(topic) == Status::Done
}

impl Learner {
    fn new(roadmap: &Roadmap, roll: &mut impl FnMut(usize) -> usize) -> Self {
        let standing = Standing::new(roadmap.clone(), Vec::new(), Journal::default(), None, Calendar::default());
        let mut some =
            |of: &[TopicIx], chance: usize| of.iter().copied().filter(|_| roll(100) < chance).collect::<Vec<TopicIx>>();
        let needs = roadmap.topics().iter().map(|topic| some(&topic.leans_on, 40)).collect();
        let mut marked = |chance: usize| roadmap.topic_ixs().map(|_| roll(100) < chance).collect::<Vec<bool>>();
        let (once, twice, skips) = (marked(10), marked(30), marked(60));
        // Of what is turned down a third is turned down once more when it comes back.
        let turns_down =
            once.iter().zip(&twice).map(|(once, twice)| usize::from(*once) * (1 + usize::from(*twice))).collect();
        let parked = vec![None; roadmap.topics().len()];
        let too_early = vec![false; roadmap.topics().len()];
        Self { standing, now: EVENING, seq: 0, needs, turns_down, skips, parked, too_early, looked_up: 0 }
    }

    fn moment(&self) -> Moment {
        Moment { millis: self.now, offset: 480 }
    }

    fn today(&self) -> Date {
        self.standing.calendar.today(&self.moment())
    }

    fn id(&self, topic: TopicIx) -> String {
        self.standing.roadmap.topic(topic).id.to_string()
    }

    /// Records what is decided, half an hour after what was before.
    fn act(&mut self, decide: impl FnOnce(&Standing, &Moment) -> Result<Decision, Refusal>) {
        self.now += 30 * MINUTE;
        let Ok(Decision::Act(act)) = decide(&self.standing, &self.moment()) else { panic!("nothing to record") };
        self.seq += 1;
        let device = Device::read("laptop00").unwrap();
        let id = EventId::new(device, self.seq, "000000").unwrap();
        let seconds = self.moment().seconds();
        let head = Head { id, order: self.now, seconds, offset: 480, line: LineRef::default() };
        self.standing.take_in(device, |journal| journal.push(head, act.facts.iter().map(Decided::said)));
    }

    fn mark(&mut self, to: Status, topic: TopicIx) {
        let scopes = [self.id(topic)];
        self.act(|standing, now| decide::mark(standing, &Mark::to(to, &scopes, None), now));
    }

    /// The topics off the path are taken off it at the beginning.
    fn set_out(&mut self) {
        let off: Vec<String> = self
            .standing
            .roadmap
            .topic_ixs()
            .filter(|ix| self.skips[ix.index()] && !self.standing.roadmap.is_foundation(*ix))
            .map(|ix| self.id(ix))
            .collect();
        if !off.is_empty() {
            self.act(|standing, now| decide::mark(standing, &Mark::to(Status::Skipped, &off, None), now));
        }
    }

    fn is_finished(&self) -> bool {
        let topics = self.standing.roadmap.topic_ixs();
        topics
            .filter(|ix| !self.standing.roadmap.is_foundation(*ix))
            .all(|ix| self.standing.progress.status(ix).is_closed())
    }

    /// What a parked topic waits for, by the rule as it is written: something near it that was finished
    /// since, or the days.
    fn may_return(&self, topic: TopicIx) -> bool {
        let Standing { roadmap, progress, .. } = &self.standing;
        let Some((since, times)) = self.parked[topic.index()] else { return false };
        let days = (self.today() - since).get_days();
        let at = roadmap.topic(topic);
        let near = roadmap.topic_ixs().filter(|other| {
            let other_at = roadmap.topic(*other);
            at.requires.contains(other)
                || other_at.requires.contains(&topic)
                || at.leans_on.contains(other)
                || (at.stage, at.module) == (other_at.stage, other_at.module)
        });
        let finished = near.filter(|near| *near != topic && known(&self.standing, *near));
        let since = progress.of(topic).since;
        days >= 14 << (times - 1).min(2) || finished.into_iter().any(|near| progress.of(near).since > since)
    }

    /// No offer is unknown, done or skipped, but for reviews, which are of what is done; and what was put
    /// aside is not offered before its time.
    fn check(&self, offers: &[Offer]) {
        for offer in offers {
            let Some(topic) = offer.topic() else { continue };
            assert!(topic.index() < self.standing.roadmap.topics().len());
            let status = self.standing.progress.status(topic);
            match offer.kind() {
                Kind::Review => assert_eq!(status, Status::Done),
                Kind::Return => assert!(status == Status::Parked && self.may_return(topic), "{offer:?}"),
                _ => assert!(!status.is_closed() && status != Status::Parked, "{offer:?} is {status:?}"),
            }
        }
        // What the timer runs on is first, and looking up may go before what is begun; the rest is ranked by
        // kind, and once more from the start where what was passed over begins.
        let ranked = offers.iter().filter(|offer| !matches!(offer, Offer::Running(_) | Offer::Answer(..)));
        let kinds: Vec<Kind> = ranked.map(|offer| offer.kind()).filter(|kind| *kind != Kind::LookUp).collect();
        assert!(kinds.windows(2).filter(|pair| pair[0] > pair[1]).count() <= 1, "{offers:?}");
    }

    /// The best are of these, at most five, and two of a kind.
    fn check_best(&self, offers: &[Offer]) {
        let best = next::best(&self.standing, &self.moment(), 5, None);
        assert!(best.len() <= 5);
        for offer in &best {
            assert!(offers.contains(offer));
            assert!(best.iter().filter(|other| other.kind() == offer.kind()).count() <= 2);
        }
    }

    /// Takes up what is offered first; on another day where that is nothing.
    fn follow(&mut self, roll: &mut impl FnMut(usize) -> usize) {
        let offers = next::offers(&self.standing, &self.moment(), None);
        self.check(&offers);
        if roll(8) == 0 {
            self.check_best(&offers);
            let short = next::offers(&self.standing, &self.moment(), Some(150));
            self.check(&short);
            let new = short.iter().filter(|offer| matches!(offer.kind(), Kind::New | Kind::Return));
            assert!(new.filter_map(|offer| offer.topic()).all(|ix| self.standing.roadmap.topic(ix).minutes <= 150));
        }
        match offers.first().copied() {
            None => self.now += 24 * 60 * MINUTE,
            Some(Offer::Review(topic)) => {
                let (id, grade) = (self.id(topic), Grade::ALL[roll(4)]);
                self.act(|standing, _| decide::review(standing, &id, grade));
            }
            Some(Offer::Answer(..)) => self.answer(),
            Some(Offer::Ask(topic, _)) => {
                // No foundation is left to name it: what the topic needs is found in its own resources.
                self.needs[topic.index()].clear();
                self.answer();
            }
            Some(offer) => self.take_up(offer.topic().unwrap()),
        }
    }

    fn take_up(&mut self, topic: TopicIx) {
        if self.turns_down[topic.index()] > 0 && !self.standing.roadmap.is_foundation(topic) {
            self.turns_down[topic.index()] -= 1;
            // Twice on one day is one parking.
            // An act is half an hour later.
            let act = Moment { millis: self.now + 30 * MINUTE, offset: 480 };
            let today = self.standing.calendar.today(&act);
            let times = self.parked[topic.index()].map_or(1, |(day, times)| times + usize::from(day != today));
            self.parked[topic.index()] = Some((today, times));
            return self.mark(Status::Parked, topic);
        }
        let id = self.id(topic);
        if self.standing.timer().and_then(|timer| timer.topic) != Some(topic) {
            self.act(|standing, now| decide::start(standing, Some(&id), now));
        }
        let Standing { roadmap, progress, .. } = &self.standing;
        if roadmap.is_foundation(topic) {
            self.looked_up += roadmap.topic(topic).minutes;
            return self.mark(Status::Done, topic);
        }
        let early = roadmap.topic(topic).requires.iter().any(|before| !progress.status(*before).is_closed());
        let missing = self.needs[topic.index()].iter().copied().find(|need| !known(&self.standing, *need));
        self.too_early[topic.index()] |= early || missing.is_some();
        let Some(missing) = missing else { return self.mark(Status::Done, topic) };
        if progress.open_questions(topic).next().is_some() {
            // Back from looking up, and something is still missing: the old question is answered first.
            self.answer();
        }
        let on = self.id(missing);
        self.act(|standing, _| decide::stuck(standing, Some(&id), Some("why?"), Some(&on)));
    }

    fn answer(&mut self) {
        let answer = Answer { topic: None, text: Some("that is why"), resource: None, details: &Details::default() };
        self.act(|standing, now| decide::unstuck(standing, &answer, now));
    }
}

/// Topics tried before they were ready by someone who goes through the roadmap in order and turns the
/// same topics down at first, coming back to them at the end; and minutes spent on foundations.
fn in_roadmap_order(learner: &Learner) -> (usize, u32) {
    let roadmap = &learner.standing.roadmap;
    let path = || roadmap.in_order().filter(|ix| !roadmap.is_foundation(*ix) && !learner.skips[ix.index()]);
    let (first, later): (Vec<TopicIx>, Vec<TopicIx>) = path().partition(|ix| learner.turns_down[ix.index()] == 0);
    let mut done: Vec<bool> = learner.skips.clone();
    let mut known: Vec<TopicIx> = Vec::new();
    let mut tried = 0;
    for topic in first.into_iter().chain(later) {
        let missing =
            learner.needs[topic.index()].iter().filter(|need| !known.contains(need)).copied().collect::<Vec<_>>();
        let early = roadmap.topic(topic).requires.iter().any(|before| !done[before.index()]);
        tried += usize::from(early || !missing.is_empty());
        known.extend(missing);
        done[topic.index()] = true;
    }
    (tried, known.iter().map(|ix| roadmap.topic(*ix).minutes).sum())
}

#[test]
fn a_thousand_learners_follow_next_to_the_end() {
    let roadmap = source::built_in().unwrap().roadmap;
    let mut roll = dice(4);
    let (mut by_next, mut in_order, mut shelf_first) = ((0, 0), (0, 0), 0);
    for n in 0..LEARNERS {
        let mut learner = Learner::new(&roadmap, &mut roll);
        let (tried, minutes) = in_roadmap_order(&learner);
        in_order = (in_order.0 + tried, in_order.1 + minutes);
        shelf_first +=
            roadmap.topics().iter().filter(|t| roadmap.stages[t.stage].is_shelf()).map(|t| t.minutes).sum::<u32>();
        learner.set_out();
        let mut steps = 0;
        while !learner.is_finished() {
            learner.follow(&mut roll);
            steps += 1;
            assert!(steps < 3000, "learner {n} does not come to an end");
        }
        by_next = (by_next.0 + learner.too_early.iter().filter(|early| **early).count(), by_next.1 + learner.looked_up);
    }
    let mean = |sum: usize| f64::from(u32::try_from(sum).unwrap()) / f64::from(LEARNERS);
    let hours = |minutes: u32| f64::from(minutes) / 60.0 / f64::from(LEARNERS);
    println!(
        "topics tried before they were ready, and hours on foundations, a learner: next {:.1} and {:.0}, roadmap order {:.1} and {:.0}, foundations first 0 and {:.0}",
        mean(by_next.0),
        hours(by_next.1),
        mean(in_order.0),
        hours(in_order.1),
        hours(shelf_first),
    );
    assert!(by_next.0 <= in_order.0, "{by_next:?} {in_order:?}");
}
