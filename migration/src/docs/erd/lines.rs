use std::fmt::Write as _;

use super::{
    super::{
        layout::{End, Ending, Layout, Trunk},
        model::OnDelete,
    },
    links::{Drawn, Style},
    svg::{PAPER, Svg},
};

/// The radius of corners.
const CORNER: i32 = 6;
/// How far a mark reaches from its box.
const MARK: i32 = 10;

/// Draws every line, `inset` pixels into the boxes that it touches.
pub(super) fn draw(svg: &mut Svg, layout: &Layout, drawn: &Drawn, inset: i32) {
    for trunk in &layout.trunks {
        let (top, bottom) = (trunk.top(), trunk.bottom());
        let radius = corner(trunk);
        let inner = |y| if corner_at(trunk, y) { radius } else { 0 };
        let path = format!(
            "M{x} {} V{}",
            top + inner(top),
            bottom - inner(bottom),
            x = trunk.x
        );
        stroke(
            svg,
            &path,
            drawn.colour(trunk.net),
            drawn.common_style(trunk.net).and_then(dashes),
        );
    }
    for trunk in &layout.trunks {
        for end in &trunk.ends {
            branch(svg, trunk, end, drawn, inset);
        }
    }
}

fn branch(svg: &mut Svg, trunk: &Trunk, end: &End, drawn: &Drawn, inset: i32) {
    let outward = (end.x - trunk.x).signum();
    let is_box = end.ending != Ending::Passage;
    let tip = end.x + if is_box { outward * inset } else { 0 };
    let is_corner = corner_at(trunk, end.y);
    let radius = if is_corner { corner(trunk) } else { 0 };

    // What lies below is parted, so that a crossing is no junction.
    let halo = format!(
        "M{tip} {y} H{}",
        trunk.x + outward * (radius + 3),
        y = end.y
    );
    svg.element(
        "path",
        &[
            ("d", &halo),
            ("stroke", &PAPER),
            ("stroke-width", &5),
            ("fill", &"none"),
        ],
    );
    let style = match end.ending {
        Ending::Source(source) => Some(drawn.styles[trunk.net][source]),
        Ending::Target | Ending::Passage => drawn.common_style(trunk.net),
    };
    let mut path = format!("M{tip} {} H{}", end.y, trunk.x + outward * radius);
    if is_corner {
        let down = if end.y == trunk.top() {
            radius
        } else {
            -radius
        };
        let _ = write!(
            path,
            " Q{x} {y} {x} {}",
            end.y + down,
            x = trunk.x,
            y = end.y
        );
    }
    let colour = drawn.colour(trunk.net);
    stroke(svg, &path, colour, style.and_then(dashes));
    let many = matches!(end.ending, Ending::Source(_)) && style.is_some_and(|style| style.many);
    if !is_corner {
        svg.element(
            "circle",
            &[
                ("cx", &trunk.x),
                ("cy", &end.y),
                ("r", &3),
                ("fill", &colour),
            ],
        );
    }
    if is_box {
        mark(svg, tip, end.y, -outward, colour, many);
    }
}

/// The mark where a line touches a box: a crow's foot for many, a bar for one.
pub(super) fn mark(svg: &mut Svg, x: i32, y: i32, outward: i32, colour: &'static str, many: bool) {
    let path = if many {
        let tip = x + outward * MARK;
        format!("M{x} {} L{tip} {y} L{x} {} M{x} {y} H{tip}", y - 4, y + 4)
    } else {
        let bar = x + outward * MARK * 6 / 10;
        format!("M{bar} {} V{} M{x} {y} H{bar}", y - 4, y + 4)
    };
    stroke(svg, &path, colour, None);
}

pub(super) fn stroke(svg: &mut Svg, path: &str, colour: &str, dashes: Option<&str>) {
    let dashes = dashes.unwrap_or("none");
    svg.element(
        "path",
        &[
            ("d", &path),
            ("stroke", &colour),
            ("stroke-width", &"1.5"),
            ("stroke-dasharray", &dashes),
            ("fill", &"none"),
        ],
    );
}

/// How a line shows what deleting the row referred to does.
pub(super) fn dashes(style: Style) -> Option<&'static str> {
    match style.on_delete {
        OnDelete::Cascade => None,
        OnDelete::Clear => Some("6 4"),
        OnDelete::Refuse => Some("1.5 3.5"),
    }
}

/// Whether the branch at this height turns into the trunk's end, instead of joining it on its way.
fn corner_at(trunk: &Trunk, y: i32) -> bool {
    (y == trunk.top() || y == trunk.bottom()) && trunk.top() < trunk.bottom()
}

fn corner(trunk: &Trunk) -> i32 {
    CORNER.min((trunk.bottom() - trunk.top()) / 2)
}
