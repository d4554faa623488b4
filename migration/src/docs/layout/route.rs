use std::collections::BTreeMap;

use super::{Columns, Graph, Net, Pin, rows::Rows};

/// Which channels and gaps the nets use. Channel `i` is left of column `i`; the last is right of all.
pub(super) struct Routing {
    pub(super) runs: Vec<Run>,
    pub(super) lanes: Vec<Lane>,
    pub(super) rows: Rows,
}

/// A net in one channel.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) net: usize,
    pub(super) channel: usize,
    pub(super) joins: Vec<Join>,
}

/// What a net is joined to in a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// The source of that number.
    Source(usize),
    Target,
    /// The lane of that number.
    Lane(usize),
}

/// A net's way past a column.
#[derive(Debug)]
pub(super) struct Lane {
    pub(super) column: usize,
    pub(super) gap: usize,
    /// Its place among the lanes of the gap.
    pub(super) number: usize,
    /// Where the net comes from and goes to, to order lanes of one gap by.
    level: i32,
}

pub(super) fn route(graph: &Graph, columns: &Columns) -> Routing {
    let mut router = Router {
        column_of: vec![0; graph.blocks.len()],
        rows: Rows::new(graph, columns, &[]),
        runs: Vec::new(),
        lanes: Vec::new(),
        columns: columns.len(),
    };
    for (column, blocks) in columns.iter().enumerate() {
        for block in blocks {
            router.column_of[*block] = column;
        }
    }
    for (number, net) in graph.nets.iter().enumerate() {
        router.add(number, net);
    }
    let counts = router.number_lanes();
    Routing {
        rows: Rows::new(graph, columns, &counts),
        runs: router.runs,
        lanes: router.lanes,
    }
}

struct Router {
    column_of: Vec<usize>,
    /// Before there are lanes; exact enough to choose gaps by.
    rows: Rows,
    runs: Vec<Run>,
    lanes: Vec<Lane>,
    columns: usize,
}

impl Router {
    fn add(&mut self, number: usize, net: &Net) {
        let target = self.column_of[net.target.block];
        let column = |source: &Pin| self.column_of[source.block];
        let on_left = net.sources.iter().any(|source| column(source) < target);
        let on_right = net.sources.iter().any(|source| column(source) > target);
        // Boxes of the same column are reached on a side that is in use anyway, or else on the inside.
        let inner_is_right = target + 1 < self.columns || target == 0;
        let same_on_right = on_right || (!on_left && inner_is_right);

        let (mut left, mut right) = (BTreeMap::new(), BTreeMap::new());
        for (source, pin) in net.sources.iter().enumerate() {
            let column = column(pin);
            let (side, channel) = if column < target {
                (&mut left, column + 1)
            } else if column > target {
                (&mut right, column)
            } else if same_on_right {
                (&mut right, column + 1)
            } else {
                (&mut left, column)
            };
            let joins: &mut Vec<Join> = side.entry(channel).or_default();
            joins.push(Join::Source(source));
        }
        if let Some(first) = left.keys().next().copied() {
            // Channels `first` to `target`; between channels i and i + 1 lies column i.
            let steps = (first..target).map(|channel| (channel, channel, channel + 1));
            self.connect(number, net, left, steps.collect(), target);
        }
        if let Some(last) = right.keys().next_back().copied() {
            let steps = (target + 1..last)
                .rev()
                .map(|column| (column + 1, column, column));
            self.connect(number, net, right, steps.collect(), target + 1);
        }
    }

    /// Joins one side of a net to its target: each step is a channel, the column to pass, and the next channel.
    fn connect(
        &mut self,
        number: usize,
        net: &Net,
        mut channels: BTreeMap<usize, Vec<Join>>,
        steps: Vec<(usize, usize, usize)>,
        last: usize,
    ) {
        let goal = self.rows.stack.tops[net.target.block] + net.target.left;
        for (from, column, to) in steps {
            let here = self.span(net, channels.get(&from), goal);
            let there = self.span(net, channels.get(&to), goal);
            let gap = self.best_gap(column, here, there);
            let lane = self.lanes.len();
            self.lanes.push(Lane {
                column,
                gap,
                number: 0,
                level: here.0 + here.1 + there.0 + there.1,
            });
            channels.entry(from).or_default().push(Join::Lane(lane));
            channels.entry(to).or_default().push(Join::Lane(lane));
        }
        channels.entry(last).or_default().push(Join::Target);
        self.runs
            .extend(channels.into_iter().map(|(channel, joins)| Run {
                net: number,
                channel,
                joins,
            }));
    }

    /// The heights between which a net's trunk runs so far; where it has none, its target's.
    fn span(&self, net: &Net, joins: Option<&Vec<Join>>, goal: i32) -> (i32, i32) {
        let heights = joins.into_iter().flatten().map(|join| match join {
            Join::Source(source) => {
                let pin = net.sources[*source];
                self.rows.stack.tops[pin.block] + pin.left
            }
            Join::Lane(lane) => {
                let lane = &self.lanes[*lane];
                self.rows.lane(lane.column, lane.gap, 0)
            }
            Join::Target => goal,
        });
        heights
            .fold(None, |span, y| match span {
                None => Some((y, y)),
                Some((low, high)) => Some((y.min(low), y.max(high))),
            })
            .unwrap_or((goal, goal))
    }

    /// The gap that lengthens the trunks on both sides least; a gap in use costs a little more.
    fn best_gap(&self, column: usize, here: (i32, i32), there: (i32, i32)) -> usize {
        let beyond = |y: i32, (low, high): (i32, i32)| (low - y).max(y - high).max(0);
        (0..self.rows.gaps(column))
            .min_by_key(|gap| {
                let y = self.rows.lane(column, *gap, 0);
                let used = self.lanes.iter();
                let used = used.filter(|lane| (lane.column, lane.gap) == (column, *gap));
                let used = i32::try_from(used.count()).unwrap_or(i32::MAX / 20);
                beyond(y, here) + beyond(y, there) + 20 * used
            })
            .unwrap_or(0)
    }

    /// Numbers the lanes of each gap from the box outwards, and counts them.
    fn number_lanes(&mut self) -> Vec<Vec<usize>> {
        let mut counts: Vec<Vec<usize>> = (0..self.columns)
            .map(|column| vec![0; self.rows.gaps(column)])
            .collect();
        let mut order: Vec<usize> = (0..self.lanes.len()).collect();
        order.sort_by_key(|lane| {
            let Lane { gap, level, .. } = self.lanes[*lane];
            // Above the first box, lanes are numbered upwards.
            (if gap == 0 { -level } else { level }, *lane)
        });
        for lane in order {
            let lane = &mut self.lanes[lane];
            let count = &mut counts[lane.column][lane.gap];
            lane.number = *count;
            *count += 1;
        }
        counts
    }
}
