//! What `render` laid out, as lines to draw: its few colour sequences become styles. No other sequence can
//! be in it, as data is [`crate::plain::Plain`].

use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Span};

use super::line::cut;
use crate::render::width;

/// The lines of a text; without `color` what is bold or faint stays so.
pub(super) fn lines(text: &str, color: bool) -> Vec<Line<'static>> {
    let mut style = Style::new();
    text.lines().map(|text| line(text, &mut style, color)).collect()
}

/// The same lines, none wider than that: what a page leaves whole, so that it can be copied, is broken here,
/// where it could not be seen. It goes on as far in as it began.
pub(super) fn broken(lines: Vec<Line<'static>>, columns: usize) -> Vec<Line<'static>> {
    lines
        .into_iter()
        .flat_map(|line| if line.width() > columns { broken_line(&line, columns) } else { vec![line] })
        .collect()
}

fn broken_line(line: &Line<'static>, columns: usize) -> Vec<Line<'static>> {
    let text = line.to_string();
    let indent = text.len() - text.trim_start().len();
    let indent = if indent + 2 > columns / 2 { String::new() } else { " ".repeat(indent) };
    let (mut lines, mut part, mut room) = (Vec::new(), Line::default(), columns);
    for span in &line.spans {
        let mut rest = span.content.as_ref();
        while width(rest) > room {
            let fits = cut(rest, room);
            part.spans.push(Span::styled(fits.to_owned(), span.style));
            lines.push(std::mem::replace(&mut part, Line::from(indent.clone())));
            (rest, room) = (&rest[fits.len()..], columns.saturating_sub(indent.len()).max(2));
        }
        room -= width(rest);
        part.spans.push(Span::styled(rest.to_owned(), span.style));
    }
    lines.push(part);
    lines
}

fn line(text: &str, style: &mut Style, color: bool) -> Line<'static> {
    let mut spans = Vec::new();
    for (n, part) in text.split("\u{1b}[").enumerate() {
        let code = part.split_once('m').filter(|_| n > 0);
        if let Some((code, _)) = code {
            *style = styled(*style, code, color);
        }
        let said = code.map_or(part, |(_, said)| said);
        if !said.is_empty() {
            spans.push(Span::styled(said.to_owned(), *style));
        }
    }
    Line::from(spans)
}

/// A style after one more code.
fn styled(style: Style, code: &str, color: bool) -> Style {
    let fg = |tint| if color { style.fg(tint) } else { style };
    match code {
        "1" => style.add_modifier(Modifier::BOLD),
        "2" => style.add_modifier(Modifier::DIM),
        "32" => fg(Color::Green),
        "35" => fg(Color::Magenta),
        "36" => fg(Color::Cyan),
        _ => Style::new(),
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Stylize;
    use ratatui::text::Line;

    use super::{broken, lines};

    #[test]
    fn no_line_is_wider_than_there_is_room_and_nothing_is_lost() {
        let text = lines("a \u{1b}[1m地址\u{1b}[0mhttps://example.com", true);
        let said: Vec<String> = broken(text, 6).iter().map(ToString::to_string).collect();
        assert_eq!(said, ["a 地址", "https:", "//exam", "ple.co", "m"]);
        let said: Vec<String> =
            broken(lines("   https://example.com", true), 12).iter().map(ToString::to_string).collect();
        assert_eq!(said, ["   https://e", "   xample.co", "   m"]);
    }

    #[test]
    fn the_colours_of_render_become_styles_that_end_where_they_end() {
        let text = "a \u{1b}[32mb\u{1b}[0m c\n\u{1b}[1md\n\u{1b}[0me";
        let painted = [Line::from(vec!["a ".into(), "b".green(), " c".into()]), "d".bold().into(), "e".into()];
        assert_eq!(lines(text, true), painted);
        let plain = [Line::from(vec!["a ".into(), "b".into(), " c".into()]), "d".bold().into(), "e".into()];
        assert_eq!(lines(text, false), plain);
    }
}
