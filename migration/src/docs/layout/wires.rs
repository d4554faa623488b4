use super::{
    Columns, Graph, Layout, Rect,
    route::{Join, Routing, Run},
    tracks::{self, Claim},
};

/// The distance between two tracks of a channel.
const TRACK: i32 = 10;
/// The distance between boxes and the nearest track: room for the marks at the ends of lines.
const PAD: i32 = 24;
/// The distance between two columns that no line runs between.
const EMPTY_CHANNEL: i32 = 32;

/// A net's vertical line in one channel, with the branches that join it to boxes and to its lines in
/// other channels.
#[derive(Debug)]
pub(in super::super) struct Trunk {
    pub(in super::super) net: usize,
    pub(in super::super) channel: usize,
    pub(in super::super) x: i32,
    pub(in super::super) ends: Vec<End>,
}

/// The outer end of a branch, which is horizontal.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct End {
    pub(in super::super) x: i32,
    pub(in super::super) y: i32,
    pub(in super::super) ending: Ending,
}

/// What a branch ends at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Ending {
    /// The source of that number of the net.
    Source(usize),
    /// The box that the net leads to.
    Target,
    /// The other half of the way past a column.
    Passage,
}

impl Trunk {
    pub(in super::super) fn top(&self) -> i32 {
        self.ends.iter().map(|end| end.y).min().unwrap_or(0)
    }

    pub(in super::super) fn bottom(&self) -> i32 {
        self.ends.iter().map(|end| end.y).max().unwrap_or(0)
    }
}

/// Gives everything its coordinates.
pub(super) fn draw(graph: &Graph, columns: &Columns, routing: &Routing) -> Layout {
    let tracks = assign_tracks(graph, columns, routing);
    let used = |channel: usize| {
        let runs = routing.runs.iter().zip(&tracks);
        runs.filter(|(run, _)| run.channel == channel)
            .map(|(_, track)| track + 1)
            .max()
    };
    let mut rects = vec![
        Rect {
            x: 0,
            y: 0,
            width: 0,
            height: 0
        };
        graph.blocks.len()
    ];
    let mut channel_starts = Vec::new();
    let mut centres = Vec::new();
    let mut x = 0;
    for channel in 0..=columns.len() {
        channel_starts.push(x);
        let is_outer = channel == 0 || channel == columns.len();
        x += match used(channel) {
            Some(count) => 2 * PAD + (steps(count) - 1) * TRACK,
            None if is_outer => 0,
            None => EMPTY_CHANNEL,
        };
        let Some(blocks) = columns.get(channel) else {
            break;
        };
        let widths = blocks.iter().map(|block| graph.blocks[*block].width);
        let width = widths.max().unwrap_or(0);
        for block in blocks {
            let size = graph.blocks[*block];
            rects[*block] = Rect {
                x: x + (width - size.width) / 2,
                y: routing.rows.stack.tops[*block],
                width: size.width,
                height: size.height,
            };
        }
        centres.push(x + width / 2);
        x += width;
    }
    let trunks = routing.runs.iter().zip(&tracks).map(|(run, track)| Trunk {
        net: run.net,
        channel: run.channel,
        x: channel_starts[run.channel] + PAD + steps(*track) * TRACK,
        ends: run
            .joins
            .iter()
            .map(|join| {
                let (pin, ending) = match *join {
                    Join::Source(source) => {
                        (graph.nets[run.net].sources[source], Ending::Source(source))
                    }
                    Join::Target => (graph.nets[run.net].target, Ending::Target),
                    Join::Lane(lane) => {
                        return End {
                            x: centres[routing.lanes[lane].column],
                            y: height(graph, columns, routing, run, *join),
                            ending: Ending::Passage,
                        };
                    }
                };
                let rect = rects[pin.block];
                let is_left = comes_from_left(columns, routing, run, graph, *join);
                End {
                    x: if is_left { rect.x + rect.width } else { rect.x },
                    y: height(graph, columns, routing, run, *join),
                    ending,
                }
            })
            .collect(),
    });
    Layout {
        width: x,
        height: routing.rows.stack.height,
        trunks: trunks.collect(),
        rects,
    }
}

fn assign_tracks(graph: &Graph, columns: &Columns, routing: &Routing) -> Vec<usize> {
    let mut tracks = vec![0; routing.runs.len()];
    for channel in 0..=columns.len() {
        let members: Vec<usize> = (0..routing.runs.len())
            .filter(|run| routing.runs[*run].channel == channel)
            .collect();
        let claims: Vec<Claim> = members
            .iter()
            .map(|run| claim(graph, columns, routing, &routing.runs[*run]))
            .collect();
        for (run, track) in members.into_iter().zip(tracks::assign(&claims)) {
            tracks[run] = track;
        }
    }
    tracks
}

fn claim(graph: &Graph, columns: &Columns, routing: &Routing, run: &Run) -> Claim {
    let mut claim = Claim {
        low: i32::MAX,
        high: i32::MIN,
        from_left: Vec::new(),
        from_right: Vec::new(),
    };
    for join in &run.joins {
        let y = height(graph, columns, routing, run, *join);
        claim.low = claim.low.min(y);
        claim.high = claim.high.max(y);
        if comes_from_left(columns, routing, run, graph, *join) {
            claim.from_left.push(y);
        } else {
            claim.from_right.push(y);
        }
    }
    claim
}

/// Whether a branch leads to the column left of its channel.
fn comes_from_left(
    columns: &Columns,
    routing: &Routing,
    run: &Run,
    graph: &Graph,
    join: Join,
) -> bool {
    let net = &graph.nets[run.net];
    let block = match join {
        Join::Lane(lane) => return routing.lanes[lane].column < run.channel,
        Join::Source(source) => net.sources[source].block,
        Join::Target => net.target.block,
    };
    columns[..run.channel]
        .iter()
        .any(|blocks| blocks.contains(&block))
}

fn height(graph: &Graph, columns: &Columns, routing: &Routing, run: &Run, join: Join) -> i32 {
    let net = &graph.nets[run.net];
    let pin = match join {
        Join::Lane(lane) => {
            let lane = &routing.lanes[lane];
            return routing.rows.lane(lane.column, lane.gap, lane.number);
        }
        Join::Source(source) => net.sources[source],
        Join::Target => net.target,
    };
    let is_left = comes_from_left(columns, routing, run, graph, join);
    // From the left means: out of the right side of its box.
    routing.rows.stack.tops[pin.block] + if is_left { pin.right } else { pin.left }
}

fn steps(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX / TRACK)
}
