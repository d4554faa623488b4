//! Where boxes stand and how lines run between them.
//!
//! Boxes stand in columns. All lines that lead to one box form a net: a vertical trunk in each
//! channel between columns, with horizontal branches to the boxes on both sides. Where a net passes
//! a column, it does so in a gap between two boxes. So no line ever runs through a box, and the
//! number of trunks grows with the boxes that are referred to, not with the references.
//!
//! Heights, and the tops of boxes, are multiples of [`GRID`]. Within that grid, each of the four
//! kinds of horizontal line has its own offset, so that two of them never lie on each other.

mod cost;
mod place;
mod random;
mod route;
mod rows;
#[cfg(test)]
mod tests;
mod tracks;
mod wires;

pub(super) use wires::{End, Ending, Trunk};

/// The unit of heights.
pub(super) const GRID: i32 = 10;
/// Where a line leaves the right side of a box, within the grid.
const RIGHT_PIN: i32 = 3;
/// Where a line leaves the left side of a box, within the grid.
const LEFT_PIN: i32 = 8;

/// The size of a box. The height is a multiple of [`GRID`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Block {
    pub(super) width: i32,
    pub(super) height: i32,
}

/// Where a line touches a box: the distance from its top, for either side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pin {
    pub(super) block: usize,
    left: i32,
    right: i32,
}

impl Pin {
    /// The pin closest to `y` pixels below the top of `block`.
    pub(super) fn near(block: usize, y: i32) -> Self {
        let closest = |offset: i32| (y - offset + GRID / 2).div_euclid(GRID) * GRID + offset;
        Self {
            block,
            left: closest(LEFT_PIN),
            right: closest(RIGHT_PIN),
        }
    }
}

/// The lines that lead to one box.
#[derive(Debug, Clone)]
pub(super) struct Net {
    pub(super) target: Pin,
    pub(super) sources: Vec<Pin>,
}

/// What is to be drawn.
#[derive(Debug, Clone, Default)]
pub(super) struct Graph {
    pub(super) blocks: Vec<Block>,
    pub(super) nets: Vec<Net>,
}

/// A box in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rect {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

/// The picture.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) width: i32,
    pub(super) height: i32,
    /// One for each block of the graph.
    pub(super) rects: Vec<Rect>,
    pub(super) trunks: Vec<Trunk>,
}

/// Boxes by column, each column from top to bottom.
type Columns = Vec<Vec<usize>>;

/// Lays the graph out at most `max_width` wide, unless a single column is wider than that.
///
/// The same graph always gives the same picture: the search for a good one draws its starting points
/// from a fixed seed and computes with integers only.
pub(super) fn arrange(graph: &Graph, max_width: i32) -> Layout {
    let most = graph.blocks.len().clamp(1, MOST_COLUMNS);
    let mut best: Option<(bool, i64, Layout)> = None;
    for count in 1..=most {
        for seed in 0..attempts(graph) {
            let columns = place::search(graph, count, seed);
            let routing = route::route(graph, &columns);
            let layout = wires::draw(graph, &columns, &routing);
            let rating = (layout.width > max_width, cost::rate(&layout));
            if best
                .as_ref()
                .is_none_or(|(wide, cost, _)| rating < (*wide, *cost))
            {
                best = Some((rating.0, rating.1, layout));
            }
        }
    }
    best.map_or_else(empty, |(_, _, layout)| layout)
}

const MOST_COLUMNS: usize = 6;

/// How many starting points are tried: fewer where each one takes longer.
fn attempts(graph: &Graph) -> u64 {
    if graph.blocks.len() > 24 { 4 } else { 12 }
}

fn empty() -> Layout {
    Layout {
        width: 0,
        height: 0,
        rects: Vec::new(),
        trunks: Vec::new(),
    }
}
