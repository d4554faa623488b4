use super::{
    super::{
        layout::{Block, GRID, Pin, Rect},
        model::{Column, Key, Relation},
    },
    svg::{FAINT, Font, MUTED, PAPER, SHADE, Svg, mono_width, sans_width},
};

pub(super) const HEADER: i32 = 30;
pub(super) const ROW: i32 = 20;
/// Where the names of columns start, after the marks of keys.
const NAMES: i32 = 36;
const SMALL: Font = Font::LABEL.size(11);

/// A box of a domain's diagram.
pub(super) enum Card<'a> {
    /// One of the domain's own tables.
    Table(&'a Relation),
    /// A table of another domain that own tables refer to.
    Parent { table: &'a str, domain: &'a str },
    /// What refers to own tables from another domain: its tables, with the number of lines each.
    Children {
        domain: &'a str,
        rows: Vec<(String, usize)>,
    },
}

impl Card<'_> {
    pub(super) fn block(&self) -> Block {
        match self {
            Self::Table(table) => {
                let rows = table.columns.iter().map(|column| {
                    NAMES
                        + mono_width(&column.name, 12)
                        + 20
                        + mono_width(&sql_type(column), 12)
                        + 10
                });
                let header = mono_width(&table.name, 13) + 24;
                Block {
                    width: even(rows.max().unwrap_or(0).max(header)),
                    height: round_up(HEADER + ROW * count(table.columns.len()) + 4),
                }
            }
            Self::Parent { table, domain } => Block {
                width: even(mono_width(table, 12).max(sans_width(domain, 11)) + 28),
                height: 40,
            },
            Self::Children { domain, rows } => {
                let names = rows.iter().map(|(name, _)| mono_width(name, 12));
                let widest = names.max().unwrap_or(0).max(sans_width(domain, 11));
                Block {
                    width: even(widest + 28),
                    height: round_up(
                        24 + rows
                            .iter()
                            .map(|(_, lines)| row_height(*lines))
                            .sum::<i32>(),
                    ),
                }
            }
        }
    }

    /// Where lines that lead to the card end.
    pub(super) fn target(&self, block: usize) -> Pin {
        match self {
            Self::Table(_) => Pin::near(block, HEADER / 2),
            Self::Parent { .. } | Self::Children { .. } => Pin::near(block, 20),
        }
    }

    pub(super) fn draw(&self, svg: &mut Svg, rect: Rect, accent: Option<&'static str>) {
        match self {
            Self::Table(table) => draw_table(svg, rect, table, accent),
            Self::Parent { table, domain } => {
                frame(svg, rect, SHADE, accent);
                svg.text(rect.x + 14, rect.y + 18, Font::CODE.bold(), table);
                svg.text(rect.x + 14, rect.y + 33, SMALL, domain);
            }
            Self::Children { domain, rows } => {
                frame(svg, rect, SHADE, None);
                svg.text(rect.x + 14, rect.y + 16, SMALL, domain);
                let mut y = rect.y + 20;
                for (name, lines) in rows {
                    let height = row_height(*lines);
                    svg.text(rect.x + 14, y + height / 2 + 4, Font::CODE, name);
                    y += height;
                }
            }
        }
    }
}

/// The height of a row of [`Card::Children`] that this many lines start from.
pub(super) fn row_height(lines: usize) -> i32 {
    ROW.max(GRID * count(lines))
}

fn draw_table(svg: &mut Svg, rect: Rect, table: &Relation, accent: Option<&'static str>) {
    frame(svg, rect, PAPER, accent);
    svg.text(
        rect.x + 14,
        rect.y + 20,
        Font::CODE.size(13).bold(),
        &table.name,
    );
    let left = rect.x + if accent.is_some() { 7 } else { 0 };
    let line = format!("M{left} {} H{}", rect.y + HEADER, rect.x + rect.width);
    svg.element("path", &[("d", &line), ("stroke", &FAINT)]);
    for (number, column) in table.columns.iter().enumerate() {
        let y = rect.y + HEADER + ROW * count(number) + 15;
        let mark = key_mark(table, column);
        svg.text(
            rect.x + 12,
            y,
            Font::CODE.size(11).bold().colour(MUTED),
            mark,
        );
        let name = if mark == "PK" {
            Font::CODE.bold()
        } else {
            Font::CODE
        };
        svg.text(rect.x + NAMES, y, name, &column.name);
        let right = rect.x + rect.width - 10;
        svg.text(right, y, Font::CODE.colour(MUTED).end(), &sql_type(column));
    }
}

/// A box; the accent is the colour of the line that leads to it.
pub(super) fn frame(svg: &mut Svg, rect: Rect, fill: &str, accent: Option<&'static str>) {
    let (x, y, width, height) = (rect.x, rect.y, rect.width, rect.height);
    let border = accent.unwrap_or("#afb8c1");
    svg.element(
        "rect",
        &[
            ("x", &x),
            ("y", &y),
            ("width", &width),
            ("height", &height),
            ("rx", &5),
            ("fill", &fill),
            ("stroke", &border),
        ],
    );
    if let Some(accent) = accent {
        let bar = format!(
            "M{} {y} h-2 a5 5 0 0 0 -5 5 v{} a5 5 0 0 0 5 5 h2 z",
            x + 7,
            height - 10
        );
        svg.element("path", &[("d", &bar), ("fill", &accent)]);
    }
}

/// The strongest key that a column is part of.
fn key_mark(table: &Relation, column: &Column) -> &'static str {
    let role = |constraint: &super::super::model::Constraint| match constraint.key {
        Key::Primary => Some((0, "PK")),
        Key::Foreign { .. } => Some((1, "FK")),
        Key::Unique => Some((2, "UK")),
        Key::Other => None,
    };
    let roles = table.constraints.iter();
    let roles = roles.filter(|constraint| constraint.columns.contains(&column.name));
    roles.filter_map(role).min().map_or("", |(_, mark)| mark)
}

fn sql_type(column: &Column) -> String {
    format!(
        "{}{}",
        column.sql_type,
        if column.nullable { "?" } else { "" }
    )
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX / 1_000)
}

fn even(width: i32) -> i32 {
    width + width % 2
}

fn round_up(height: i32) -> i32 {
    (height + GRID - 1) / GRID * GRID
}
