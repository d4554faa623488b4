use super::{Columns, GRID, Graph};

/// The least distance between two boxes of a column.
const GAP: i32 = 30;

/// The vertical half of a layout: where each box starts and ends.
pub(super) struct Stack {
    pub(super) tops: Vec<i32>,
    bottoms: Vec<i32>,
    pub(super) height: i32,
}

impl Stack {
    /// Stacks the boxes with room for `lanes[column][gap]` lanes, each column centred.
    ///
    /// Gap `i` of a column is the one above its `i`-th box; the last is below all of them.
    pub(super) fn new(graph: &Graph, columns: &Columns, lanes: &[Vec<usize>]) -> Self {
        let room = |column: usize, gap: usize| lanes_height(lanes_in(lanes, column, gap));
        let mut stack = Self {
            tops: vec![0; graph.blocks.len()],
            bottoms: vec![0; graph.blocks.len()],
            height: 0,
        };
        let mut heights = Vec::with_capacity(columns.len());
        for (column, blocks) in columns.iter().enumerate() {
            let mut y = room(column, 0);
            for (position, block) in blocks.iter().enumerate() {
                if position > 0 {
                    y += GAP.max(GRID + room(column, position));
                }
                stack.tops[*block] = y;
                y += graph.blocks[*block].height;
                stack.bottoms[*block] = y;
            }
            heights.push(y + room(column, blocks.len()));
        }
        stack.height = heights.iter().copied().max().unwrap_or(0);
        for (blocks, own) in columns.iter().zip(heights) {
            let shift = (stack.height - own) / 2 / GRID * GRID;
            for block in blocks {
                stack.tops[*block] += shift;
                stack.bottoms[*block] += shift;
            }
        }
        stack
    }
}

/// A stack with its lanes, the ways past columns in the gaps between boxes.
pub(super) struct Rows {
    pub(super) stack: Stack,
    columns: Columns,
}

impl Rows {
    pub(super) fn new(graph: &Graph, columns: &Columns, lanes: &[Vec<usize>]) -> Self {
        Self {
            stack: Stack::new(graph, columns, lanes),
            columns: columns.clone(),
        }
    }

    /// The y of lane `number` of a gap.
    ///
    /// Lanes of neighbouring columns meet in one channel; every other column has them half a step lower.
    pub(super) fn lane(&self, column: usize, gap: usize, number: usize) -> i32 {
        let step = GRID + steps(number);
        let offset = if column.is_multiple_of(2) {
            0
        } else {
            GRID / 2
        };
        let blocks = &self.columns[column];
        match gap.checked_sub(1) {
            // Above the first box, counted upwards from it; no column is empty.
            None => {
                let first = blocks.first().map_or(0, |block| self.stack.tops[*block]);
                first - step - offset
            }
            Some(above) => {
                let above = blocks.get(above).or(blocks.last());
                above.map_or(0, |block| self.stack.bottoms[*block]) + step + offset
            }
        }
    }

    /// The number of gaps of a column.
    pub(super) fn gaps(&self, column: usize) -> usize {
        self.columns[column].len() + 1
    }
}

fn lanes_in(lanes: &[Vec<usize>], column: usize, gap: usize) -> usize {
    let gaps = lanes.get(column);
    gaps.and_then(|gaps| gaps.get(gap)).copied().unwrap_or(0)
}

/// The height that lanes take, from the box they are counted from.
fn lanes_height(lanes: usize) -> i32 {
    if lanes == 0 { 0 } else { GRID + steps(lanes) }
}

fn steps(lanes: usize) -> i32 {
    i32::try_from(lanes).unwrap_or(i32::MAX / GRID) * GRID
}
