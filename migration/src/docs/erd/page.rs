use super::{
    super::model::OnDelete,
    lines::{dashes, mark, stroke},
    links::Style,
    svg::{Font, INK, MUTED, Svg, bold_width},
};

const MARGIN: i32 = 24;
const HEADER: i32 = 72;
const FOOTER: i32 = 76;
/// The legend needs this much.
const MIN_WIDTH: i32 = 780;

/// A page around a picture: title above, legend below.
pub(super) struct Page<'a> {
    pub(super) title: &'a str,
    pub(super) subtitle: &'a str,
    /// Whether there are lines to explain.
    pub(super) has_lines: bool,
    /// What else there is to explain.
    pub(super) note: &'a str,
}

impl Page<'_> {
    /// The file, with what `draw` draws in an area of the given size.
    pub(super) fn render(&self, width: i32, height: i32, draw: impl FnOnce(&mut Svg)) -> String {
        let page_width = MIN_WIDTH.max(width + 2 * MARGIN);
        let page_height = HEADER + height + FOOTER;
        let mut svg = Svg::default();
        svg.text(
            MARGIN,
            34,
            Font::LABEL.size(18).bold().colour(INK),
            self.title,
        );
        svg.text(MARGIN, 54, Font::LABEL, self.subtitle);
        svg.group((page_width - width) / 2, HEADER);
        draw(&mut svg);
        svg.end_group();
        if self.has_lines {
            legend(&mut svg, page_height - 40);
        }
        svg.text(MARGIN, page_height - 18, Font::LABEL.size(11), self.note);
        svg.finish(page_width, page_height, self.title)
    }
}

fn legend(svg: &mut Svg, y: i32) {
    let mut x = MARGIN;
    for (on_delete, label) in [
        (OnDelete::Cascade, "ON DELETE CASCADE"),
        (OnDelete::Clear, "ON DELETE SET NULL"),
        (OnDelete::Refuse, "NO ACTION or RESTRICT"),
    ] {
        let style = Style {
            on_delete,
            many: true,
        };
        stroke(
            svg,
            &format!("M{x} {} H{}", y - 4, x + 36),
            MUTED,
            dashes(style),
        );
        x = labelled(svg, x + 42, y, label);
    }
    for (many, label) in [(true, "many"), (false, "one")] {
        mark(svg, x, y - 4, 1, MUTED, many);
        stroke(
            svg,
            &format!("M{} {y} H{}", x + 8, x + 20, y = y - 4),
            MUTED,
            None,
        );
        x = labelled(svg, x + 26, y, label);
    }
}

fn labelled(svg: &mut Svg, x: i32, y: i32, label: &str) -> i32 {
    svg.text(x, y, Font::LABEL.size(11), label);
    x + bold_width(label, 11) + 14
}
