use std::{collections::BTreeSet, sync::LazyLock};

use super::{Block, Ending, GRID, Graph, Layout, Net, Pin, Rect, arrange, random::Random};

/// A graph of any shape, self-references included.
fn random_graph(seed: u64) -> Graph {
    let mut random = Random::new(seed);
    let mut number = |low: i32, bound: usize| low + i32::try_from(random.below(bound)).unwrap_or(0);
    let size = number(1, 14);
    let blocks: Vec<Block> = (0..size)
        .map(|_| Block {
            width: number(60, 240),
            height: GRID * number(4, 30),
        })
        .collect();
    let mut taken = BTreeSet::new();
    let mut nets = Vec::new();
    for target in 0..blocks.len() {
        let mut sources = Vec::new();
        for _ in 0..number(0, 6) {
            let block = usize::try_from(number(0, blocks.len())).unwrap_or(0);
            let rows = usize::try_from(blocks[block].height / GRID - 3).unwrap_or(1);
            let row = number(2, rows);
            // As in a table: each row leads to one table at most.
            if taken.insert((block, row)) {
                sources.push(Pin::near(block, row * GRID + GRID / 2));
            }
        }
        if !sources.is_empty() {
            nets.push(Net {
                target: Pin::near(target, GRID),
                sources,
            });
        }
    }
    Graph { blocks, nets }
}

/// The lines of a picture: net, and two corners with the smaller coordinates first.
fn lines(layout: &Layout) -> Vec<(usize, Rect)> {
    let mut lines = Vec::new();
    for trunk in &layout.trunks {
        let height = trunk.bottom() - trunk.top();
        lines.push((
            trunk.net,
            Rect {
                x: trunk.x,
                y: trunk.top(),
                width: 0,
                height,
            },
        ));
        for end in &trunk.ends {
            let (x, width) = (end.x.min(trunk.x), (end.x - trunk.x).abs());
            lines.push((
                trunk.net,
                Rect {
                    x,
                    y: end.y,
                    width,
                    height: 0,
                },
            ));
        }
    }
    lines
}

/// Whether they have more in common than an edge.
fn overlap(one: Rect, other: Rect) -> bool {
    one.x < other.x + other.width
        && other.x < one.x + one.width
        && one.y < other.y + other.height
        && other.y < one.y + one.height
}

/// Whether a line has a point inside a box.
fn runs_through(line: Rect, rect: Rect) -> bool {
    line.x < rect.x + rect.width
        && rect.x < line.x + line.width.max(1)
        && line.y < rect.y + rect.height
        && rect.y < line.y + line.height.max(1)
        && line.x + line.width > rect.x
        && line.y + line.height > rect.y
}

/// Whether two lines lie on each other, which crossing lines do not.
fn lie_together(one: Rect, other: Rect) -> bool {
    let meet = |a: i32, a_size: i32, b: i32, b_size: i32| a < b + b_size && b < a + a_size;
    let both_flat = one.height == 0 && other.height == 0 && one.y == other.y;
    let both_upright = one.width == 0 && other.width == 0 && one.x == other.x;
    (both_flat && meet(one.x, one.width, other.x, other.width))
        || (both_upright && meet(one.y, one.height, other.y, other.height))
}

const WIDTH: i32 = 1_100;

/// Random graphs and their pictures, with the seed to name them by.
fn pictures() -> &'static [(u64, Graph, Layout)] {
    static PICTURES: LazyLock<Vec<(u64, Graph, Layout)>> = LazyLock::new(|| {
        let graphs = (0..40).map(|seed| (seed, random_graph(seed)));
        graphs
            .map(|(seed, graph)| {
                let layout = arrange(&graph, WIDTH);
                (seed, graph, layout)
            })
            .collect()
    });
    &PICTURES
}

#[test]
fn boxes_are_apart_and_on_the_page() {
    for (seed, _, layout) in pictures() {
        assert!(layout.width <= WIDTH, "seed {seed}: {} wide", layout.width);
        for (number, rect) in layout.rects.iter().enumerate() {
            assert!(
                rect.x >= 0 && rect.x + rect.width <= layout.width,
                "seed {seed}: {rect:?}"
            );
            assert!(
                rect.y >= 0 && rect.y + rect.height <= layout.height,
                "seed {seed}: {rect:?}"
            );
            for other in &layout.rects[number + 1..] {
                assert!(
                    !overlap(*rect, *other),
                    "seed {seed}: {rect:?} and {other:?}"
                );
            }
        }
    }
}

#[test]
fn lines_keep_out_of_boxes() {
    for (seed, _, layout) in pictures() {
        for (net, line) in lines(layout) {
            for rect in &layout.rects {
                assert!(
                    !runs_through(line, *rect),
                    "seed {seed}: net {net}, {line:?} and {rect:?}"
                );
            }
        }
    }
}

#[test]
fn lines_to_different_boxes_never_lie_on_each_other() {
    for (seed, _, layout) in pictures() {
        let lines = lines(layout);
        for (number, (net, line)) in lines.iter().enumerate() {
            for (other_net, other) in &lines[number + 1..] {
                let clear = net == other_net || !lie_together(*line, *other);
                assert!(
                    clear,
                    "seed {seed}: nets {net} and {other_net}, {line:?} and {other:?}"
                );
            }
        }
    }
}

#[test]
fn every_source_is_joined_to_its_target() {
    for (seed, graph, layout) in pictures() {
        for (number, net) in graph.nets.iter().enumerate() {
            let trunks = || layout.trunks.iter().filter(|trunk| trunk.net == number);
            let ends = || trunks().flat_map(|trunk| &trunk.ends);
            for source in 0..net.sources.len() {
                let drawn = ends().filter(|end| end.ending == Ending::Source(source));
                assert_eq!(
                    drawn.count(),
                    1,
                    "seed {seed}, net {number}, source {source}"
                );
            }
            // Each passage joins two trunks, so that the trunks of one side are one tree.
            let sides = ends().filter(|end| end.ending == Ending::Target).count();
            let passages = ends().filter(|end| end.ending == Ending::Passage).count();
            assert_eq!(passages % 2, 0, "seed {seed}, net {number}");
            assert_eq!(
                trunks().count(),
                sides + passages / 2,
                "seed {seed}, net {number}"
            );
        }
    }
}

#[test]
fn the_same_graph_gives_the_same_picture() {
    let drawn = || {
        let layout = arrange(&random_graph(7), WIDTH);
        (layout.rects.clone(), lines(&layout))
    };
    assert_eq!(drawn(), drawn());
}

#[test]
fn nothing_to_draw_is_an_empty_picture() {
    let layout = arrange(&Graph::default(), WIDTH);
    assert_eq!((layout.width, layout.height, layout.rects.len()), (0, 0, 0));
}
