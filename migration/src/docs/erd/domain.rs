use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        layout::{self, Graph, Pin},
        model::Relation,
        outline::{Outline, Section},
    },
    DOMAIN_WIDTH,
    cards::{Card, HEADER, ROW, row_height},
    lines,
    links::{Links, Style},
    page::Page,
    references::references,
};

/// Above this many tables of other domains, each of these domains gets a single row.
const MOST_CHILDREN: usize = 16;

/// The diagram of one domain: its tables with their columns, and small boxes for the tables of other
/// domains that they refer to or that refer to them.
pub(in super::super) fn domain(outline: &Outline<'_>, section: &Section<'_>) -> String {
    let mut picture = Picture::new(outline, section);
    picture.link_own_tables();
    picture.link_children(outline, section);

    let cards = picture.cards;
    let mut graph = Graph {
        blocks: cards.iter().map(Card::block).collect(),
        nets: Vec::new(),
    };
    let mut drawn = picture.links.into_graph(&mut graph);
    let layout = layout::arrange(&graph, DOMAIN_WIDTH);
    drawn.choose_colours(&graph, &layout);
    let own = section.tables().count();
    let mut subtitle = format!("{own} {}", if own == 1 { "table" } else { "tables" });
    if cards.len() > own {
        subtitle.push_str(", and the tables of other domains that they are joined to");
    }
    let page = Page {
        title: section.title,
        subtitle: &subtitle,
        has_lines: !graph.nets.is_empty(),
        note: if graph.nets.is_empty() {
            "? may be null"
        } else {
            "? may be null · a line has the colour of the table it leads to; where references share a line, their branches tell them apart"
        },
    };
    page.render(layout.width, layout.height, |svg| {
        lines::draw(svg, &layout, &drawn, 0);
        for (card, rect) in cards.iter().zip(&layout.rects) {
            let net = match card {
                Card::Table(table) => drawn.net(&table.name),
                Card::Parent { table, .. } => drawn.net(table),
                Card::Children { .. } => None,
            };
            card.draw(svg, *rect, net.map(|net| drawn.colour(net)));
        }
    })
}

struct Picture<'a> {
    cards: Vec<Card<'a>>,
    /// The card of each table that lines may lead to.
    targets: BTreeMap<&'a str, usize>,
    links: Links,
}

impl<'a> Picture<'a> {
    /// The domain's tables, and the tables of other domains that they refer to.
    fn new(outline: &Outline<'a>, section: &Section<'a>) -> Self {
        let mut cards: Vec<Card<'a>> = section.tables().map(Card::Table).collect();
        let own: BTreeSet<&str> = section.tables().map(|table| table.name.as_str()).collect();
        let needed: BTreeSet<&str> = section
            .tables()
            .flat_map(|table| references(table).map(|it| it.target))
            .filter(|target| !own.contains(target))
            .collect();
        cards.extend(
            outline
                .tables()
                .filter(|(_, table)| needed.contains(table.name.as_str()))
                .map(|(other, table)| Card::Parent {
                    table: &table.name,
                    domain: other.title,
                }),
        );
        let name = |card: &Card<'a>| match card {
            Card::Table(table) => Some(table.name.as_str()),
            Card::Parent { table, .. } => Some(*table),
            Card::Children { .. } => None,
        };
        let targets = cards.iter().enumerate();
        Self {
            targets: targets
                .filter_map(|(block, card)| Some((name(card)?, block)))
                .collect(),
            cards,
            links: Links::default(),
        }
    }

    /// A line from the row of each foreign key to the table it refers to.
    fn link_own_tables(&mut self) {
        for block in 0..self.cards.len() {
            let Card::Table(table) = self.cards[block] else {
                continue;
            };
            let mut slots = Slots::default();
            for reference in references(table) {
                if let Some(row) = slots.find(table, reference.columns, reference.target) {
                    self.link(reference.target, Pin::near(block, row), reference.style);
                }
            }
        }
    }

    fn link(&mut self, target: &str, source: Pin, style: Style) {
        // A table of another schema has no card.
        if let Some(block) = self.targets.get(target) {
            let pin = self.cards[*block].target(*block);
            self.links.add(target, pin, source, style);
        }
    }

    /// A box for each other domain that refers to this one.
    fn link_children(&mut self, outline: &Outline<'a>, section: &Section<'a>) {
        let mut domains: Vec<(&str, Vec<(String, Lines)>)> = Vec::new();
        for other in outline
            .with_tables()
            .filter(|other| other.name != section.name)
        {
            let rows: Vec<_> = other
                .tables()
                .map(|table| (table.name.clone(), self.lines(table)))
                .filter(|(_, lines)| !lines.is_empty())
                .collect();
            if !rows.is_empty() {
                domains.push((other.title, rows));
            }
        }
        let total: usize = domains.iter().map(|(_, rows)| rows.len()).sum();
        for (domain, mut rows) in domains {
            if total > MOST_CHILDREN && rows.len() > 1 {
                rows = vec![fold(rows)];
            }
            let block = self.cards.len();
            let mut y = 20;
            for (_, lines) in &rows {
                let height = row_height(lines.len());
                let spare = (height - 10 * i32::try_from(lines.len()).unwrap_or(0)) / 2;
                for (number, (target, style)) in lines.iter().enumerate() {
                    let offset = 10 * i32::try_from(number).unwrap_or(0) + 5;
                    self.link(target, Pin::near(block, y + spare + offset), *style);
                }
                y += height;
            }
            let rows = rows.into_iter().map(|(name, lines)| (name, lines.len()));
            self.cards.push(Card::Children {
                domain,
                rows: rows.collect(),
            });
        }
    }

    /// The own tables that a table of another domain refers to.
    fn lines(&self, table: &Relation) -> Lines {
        let mut lines = Lines::new();
        for reference in references(table) {
            let target = self.targets.get(reference.target);
            if target.is_some_and(|block| matches!(self.cards[*block], Card::Table(_))) {
                add(&mut lines, reference.target, reference.style);
            }
        }
        lines
    }
}

/// The tables that a row of a small box refers to.
type Lines = BTreeMap<String, Style>;

fn add(lines: &mut Lines, target: &str, style: Style) {
    lines
        .entry(target.to_owned())
        .and_modify(|known| *known = known.merge(style))
        .or_insert(style);
}

/// One row for all tables of a domain.
fn fold(rows: Vec<(String, Lines)>) -> (String, Lines) {
    let name = format!("{} tables", rows.len());
    let mut all = Lines::new();
    for (target, style) in rows.into_iter().flat_map(|(_, lines)| lines) {
        add(&mut all, &target, style);
    }
    (name, all)
}

/// The heights in a table's box that lines start from, so that no two lines to different tables share one.
#[derive(Default)]
struct Slots<'a> {
    taken: BTreeMap<i32, &'a str>,
}

impl<'a> Slots<'a> {
    /// A free height in the row of one of the columns, or else in any row.
    fn find(&mut self, table: &Relation, columns: &[String], target: &'a str) -> Option<i32> {
        let position = |name: &String| table.columns.iter().position(|it| it.name == *name);
        let rows = columns
            .iter()
            .filter_map(position)
            .chain(0..table.columns.len());
        let heights = rows.flat_map(|row| {
            let top = HEADER + ROW * i32::try_from(row).unwrap_or(0);
            [top + ROW / 2, top + ROW]
        });
        for height in heights {
            match self.taken.get(&height) {
                Some(other) if *other != target => {}
                _ => {
                    self.taken.insert(height, target);
                    return Some(height);
                }
            }
        }
        None
    }
}
