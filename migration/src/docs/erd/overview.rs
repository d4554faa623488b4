use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        layout::{self, Block, GRID, Graph, Pin, Rect},
        model::Relation,
        outline::{Outline, Section},
    },
    OVERVIEW_WIDTH,
    cards::frame,
    lines,
    links::{Drawn, Links, Style},
    page::Page,
    references::references,
    svg::{FAINT, Font, INK, MUTED, PAPER, SHADE, Svg, bold_width, mono_width},
};

/// The space between a domain's frame and its tables.
const PAD: i32 = 10;
const TITLE: i32 = 30;
/// A table that more tables than this refer to is named in them instead of being joined by lines.
const MOST_LINES: usize = 12;

/// The diagram of all tables, grouped by domain, without their columns.
pub(in super::super) fn overview(outline: &Outline<'_>) -> String {
    let hubs = hubs(outline);
    let panels: Vec<Panel<'_>> = outline
        .with_tables()
        .map(|section| Panel::new(section, &hubs))
        .collect();
    let mut graph = Graph {
        blocks: panels.iter().map(|panel| panel.block).collect(),
        nets: Vec::new(),
    };
    let mut drawn = links(outline, &panels).into_graph(&mut graph);
    let layout = layout::arrange(&graph, OVERVIEW_WIDTH);
    drawn.choose_colours(&graph, &layout);
    let (tables, domains) = (outline.tables().count(), panels.len());
    let page = Page {
        title: "All tables",
        subtitle: &format!(
            "{tables} tables in {domains} domains; each domain has a diagram of its own with the columns"
        ),
        has_lines: !graph.nets.is_empty(),
        note: if hubs.is_empty() {
            "a line has the colour of the table it leads to; where references share a line, their branches tell them apart"
        } else {
            "a line has the colour of the table it leads to · → a foreign key to a table that most others refer to"
        },
    };
    page.render(layout.width, layout.height, |svg| {
        for (panel, rect) in panels.iter().zip(&layout.rects) {
            panel.draw_frame(svg, *rect);
        }
        lines::draw(svg, &layout, &drawn, PAD);
        for (panel, rect) in panels.iter().zip(&layout.rects) {
            panel.draw_tables(svg, *rect, &drawn);
        }
    })
}

/// The tables that so many others refer to that lines would hide the rest.
fn hubs<'a>(outline: &Outline<'a>) -> BTreeSet<&'a str> {
    let mut referrers: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (_, table) in outline.tables() {
        for reference in references(table) {
            referrers
                .entry(reference.target)
                .or_default()
                .insert(&table.name);
        }
    }
    referrers.retain(|_, tables| tables.len() > MOST_LINES);
    referrers.into_keys().collect()
}

fn links(outline: &Outline<'_>, panels: &[Panel<'_>]) -> Links {
    let known: BTreeSet<&str> = outline
        .tables()
        .map(|(_, table)| table.name.as_str())
        .collect();
    let mut links = Links::default();
    let targets: BTreeMap<&str, Pin> = panels
        .iter()
        .enumerate()
        .flat_map(|(block, panel)| {
            let tables = panel.tables.iter();
            tables.map(move |table| (table.name, Pin::near(block, table.pin(0))))
        })
        .collect();
    for (block, panel) in panels.iter().enumerate() {
        for table in &panel.tables {
            for (number, (target, style)) in table.lines.iter().enumerate() {
                // A table of another schema is not in the picture.
                if known.contains(target) {
                    let source = Pin::near(block, table.pin(number + 1));
                    links.add(target, targets[target], source, *style);
                }
            }
        }
    }
    links
}

/// A domain.
struct Panel<'a> {
    title: &'a str,
    tables: Vec<Entry<'a>>,
    block: Block,
}

/// A table in a panel.
struct Entry<'a> {
    name: &'a str,
    /// From the top of the panel.
    top: i32,
    height: i32,
    lines: BTreeMap<&'a str, Style>,
    hubs: Vec<&'a str>,
}

impl<'a> Panel<'a> {
    fn new(section: &Section<'a>, hubs: &BTreeSet<&'a str>) -> Self {
        let mut top = TITLE;
        let mut width = bold_width(section.title, 13);
        let mut tables = Vec::new();
        for table in section.tables() {
            let entry = Entry::new(table, hubs, top);
            top += entry.height + PAD;
            width = width.max(entry.width());
            tables.push(entry);
        }
        let width = width + 2 * PAD;
        Self {
            title: section.title,
            tables,
            block: Block {
                width: width + width % 2,
                height: top,
            },
        }
    }

    fn draw_frame(&self, svg: &mut Svg, rect: Rect) {
        svg.element(
            "rect",
            &[
                ("x", &rect.x),
                ("y", &rect.y),
                ("width", &rect.width),
                ("height", &rect.height),
                ("rx", &8),
                ("fill", &SHADE),
                ("stroke", &FAINT),
            ],
        );
        let font = Font::LABEL.size(13).bold().colour(INK);
        svg.text(rect.x + PAD + 2, rect.y + 20, font, self.title);
    }

    fn draw_tables(&self, svg: &mut Svg, rect: Rect, drawn: &Drawn) {
        for table in &self.tables {
            let own = Rect {
                x: rect.x + PAD,
                y: rect.y + table.top,
                width: rect.width - 2 * PAD,
                height: table.height,
            };
            frame(
                svg,
                own,
                PAPER,
                drawn.net(table.name).map(|net| drawn.colour(net)),
            );
            let text = 14 + 15 * i32::try_from(table.hubs.len().div_ceil(2)).unwrap_or(0);
            let mut y = own.y + (own.height - text) / 2 + 12;
            svg.text(own.x + 14, y, Font::CODE.bold(), table.name);
            for line in table.hub_lines() {
                y += 15;
                svg.text(own.x + 14, y, Font::CODE.size(11).colour(MUTED), &line);
            }
        }
    }
}

impl<'a> Entry<'a> {
    fn new(table: &'a Relation, hubs: &BTreeSet<&'a str>, top: i32) -> Self {
        let mut entry = Self {
            name: &table.name,
            top,
            height: 0,
            lines: BTreeMap::new(),
            hubs: Vec::new(),
        };
        for reference in references(table) {
            if !hubs.contains(reference.target) {
                let line = entry.lines.entry(reference.target);
                line.and_modify(|known| *known = known.merge(reference.style))
                    .or_insert(reference.style);
            } else if !entry.hubs.contains(&reference.target) {
                entry.hubs.push(reference.target);
            }
        }
        let pins = i32::try_from(entry.lines.len() + 1).unwrap_or(0) * GRID;
        let text = i32::try_from(entry.hubs.len().div_ceil(2)).unwrap_or(0) * 15 + 22;
        entry.height = (pins + GRID).max((text + GRID - 1) / GRID * GRID);
        entry
    }

    /// The height of the line of that number, from the top of the panel; 0 is the line that leads here.
    fn pin(&self, number: usize) -> i32 {
        let count = i32::try_from(self.lines.len() + 1).unwrap_or(0);
        let spare = (self.height - count * GRID) / 2 / GRID * GRID;
        self.top + spare + GRID * i32::try_from(number).unwrap_or(0) + GRID / 2
    }

    /// The tables referred to that have no lines, two to a line of text.
    fn hub_lines(&self) -> Vec<String> {
        let pairs = self.hubs.chunks(2);
        pairs.map(|pair| format!("→ {}", pair.join(", "))).collect()
    }

    fn width(&self) -> i32 {
        let hubs = self
            .hub_lines()
            .into_iter()
            .map(|line| mono_width(&line, 11));
        hubs.max().unwrap_or(0).max(mono_width(self.name, 12)) + 26
    }
}
