use super::{Columns, Graph, cost, random::Random, rows::Stack};

/// How often all boxes are tried in every place, at most.
const SWEEPS: usize = 12;

/// Boxes in `count` columns so that lines are short: from a random start, each box moves to its best
/// place until none wants to move.
pub(super) fn search(graph: &Graph, count: usize, seed: u64) -> Columns {
    let mut random = Random::new(seed);
    let mut order: Vec<usize> = (0..graph.blocks.len()).collect();
    random.shuffle(&mut order);
    let mut columns: Columns = vec![Vec::new(); count];
    for (position, block) in order.iter().enumerate() {
        columns[position % count].push(*block);
    }
    let mut current = measure(graph, &columns);
    for _ in 0..SWEEPS {
        let before = current;
        random.shuffle(&mut order);
        for block in &order {
            current = settle(graph, &mut columns, *block, current);
        }
        if current == before {
            break;
        }
    }
    columns.retain(|blocks| !blocks.is_empty());
    columns
}

/// Moves a box to where it costs least, and gives the new cost.
fn settle(graph: &Graph, columns: &mut Columns, block: usize, current: i64) -> i64 {
    let Some((from, at)) = find(columns, block) else {
        return current;
    };
    columns[from].remove(at);
    let mut best = (current, from, at);
    for column in 0..columns.len() {
        for position in 0..=columns[column].len() {
            columns[column].insert(position, block);
            let cost = measure(graph, columns);
            columns[column].remove(position);
            if cost < best.0 {
                best = (cost, column, position);
            }
        }
    }
    columns[best.1].insert(best.2, block);
    best.0
}

fn find(columns: &Columns, block: usize) -> Option<(usize, usize)> {
    columns.iter().enumerate().find_map(|(column, blocks)| {
        let position = blocks.iter().position(|it| *it == block)?;
        Some((column, position))
    })
}

fn measure(graph: &Graph, columns: &Columns) -> i64 {
    cost::estimate(graph, columns, &Stack::new(graph, columns, &[]))
}
