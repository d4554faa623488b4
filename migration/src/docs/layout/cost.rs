use super::{Columns, Graph, Layout, Net, rows::Stack};

/// What passing a column costs, in pixels of line.
const LANE: i64 = 160;
/// What a crossing of two lines costs.
const CROSSING: i64 = 90;
/// What a pixel of height costs.
const HEIGHT: i64 = 10;
/// What a pixel costs by which the first box stands lower; later boxes cost less, the last nothing.
const ORDER: i64 = 1;
/// What a line costs that leads to the right: what is referred to stands left where possible.
const RIGHTWARDS: i64 = 40;

/// An estimate for the search, from the tops of boxes alone: how long the lines are, and how tall the picture is.
pub(super) fn estimate(graph: &Graph, columns: &Columns, stack: &Stack) -> i64 {
    let mut column_of = vec![0; graph.blocks.len()];
    for (column, blocks) in columns.iter().enumerate() {
        for block in blocks {
            column_of[*block] = column;
        }
    }
    let nets = graph.nets.iter();
    let lines: i64 = nets
        .map(|net| net_cost(net, &column_of, &stack.tops, columns.len()))
        .sum();
    lines + HEIGHT * i64::from(stack.height) + disorder(&stack.tops)
}

/// How far the boxes are from standing in their order from the top.
fn disorder(tops: &[i32]) -> i64 {
    let places = i64::try_from(tops.len()).unwrap_or(i64::MAX);
    let weighted = tops.iter().zip((1..=places).rev());
    weighted
        .map(|(top, weight)| ORDER * weight * i64::from(*top))
        .sum::<i64>()
        / places.max(1)
}

fn net_cost(net: &Net, column_of: &[usize], tops: &[i32], columns: usize) -> i64 {
    let target = column_of[net.target.block];
    let level = tops[net.target.block] + net.target.left;
    let mut spans = vec![(level, level); columns + 1];
    let (mut first, mut last) = (target, target);
    let mut cost = 0;
    for source in &net.sources {
        let column = column_of[source.block];
        first = first.min(column);
        last = last.max(column);
        // A line to the left runs in the channel left of its box.
        let channel = if column < target { column + 1 } else { column };
        let y = tops[source.block] + source.left;
        let span = &mut spans[channel];
        *span = (span.0.min(y), span.1.max(y));
        if column < target {
            cost += RIGHTWARDS;
        }
    }
    let passed = (last - target).saturating_sub(1) + (target - first).saturating_sub(1);
    let length: i64 = spans.iter().map(|(low, high)| i64::from(high - low)).sum();
    cost + length + LANE * i64::try_from(passed).unwrap_or(i64::MAX / LANE)
}

/// The cost of a finished picture.
pub(super) fn rate(layout: &Layout) -> i64 {
    let tops: Vec<i32> = layout.rects.iter().map(|rect| rect.y).collect();
    let mut cost = HEIGHT * i64::from(layout.height) + disorder(&tops);
    for trunk in &layout.trunks {
        cost += i64::from(trunk.bottom() - trunk.top());
        for end in &trunk.ends {
            cost += i64::from((end.x - trunk.x).abs());
            let crossed = layout.trunks.iter().filter(|other| {
                let (low, high) = (end.x.min(trunk.x), end.x.max(trunk.x));
                other.net != trunk.net
                    && (low < other.x && other.x < high)
                    && (other.top() < end.y && end.y < other.bottom())
            });
            cost += CROSSING * i64::try_from(crossed.count()).unwrap_or(i64::MAX / CROSSING);
        }
    }
    cost
}
