use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        layout::{Graph, Layout, Net, Pin},
        model::OnDelete,
    },
    svg::{COLOURS, INK},
};

/// How a reference is drawn where it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) on_delete: OnDelete,
    /// Whether many rows may refer to the same one.
    pub(super) many: bool,
}

impl Style {
    /// How two references are drawn as one.
    pub(super) fn merge(self, other: Self) -> Self {
        Self {
            on_delete: self.on_delete.max(other.on_delete),
            many: self.many || other.many,
        }
    }
}

/// The references of a picture, gathered by the table that they lead to.
#[derive(Default)]
pub(super) struct Links {
    /// By name of the table referred to.
    nets: BTreeMap<String, (Net, Vec<Style>)>,
}

impl Links {
    pub(super) fn add(&mut self, table: &str, target: Pin, source: Pin, style: Style) {
        let (net, styles) = self.nets.entry(table.to_owned()).or_insert_with(|| {
            let net = Net {
                target,
                sources: Vec::new(),
            };
            (net, Vec::new())
        });
        if let Some(known) = net.sources.iter().position(|known| *known == source) {
            styles[known] = styles[known].merge(style);
        } else {
            net.sources.push(source);
            styles.push(style);
        }
    }

    /// Gives the nets to the graph, those with most lines first, and keeps what it takes to draw them.
    pub(super) fn into_graph(self, graph: &mut Graph) -> Drawn {
        let mut nets: Vec<_> = self.nets.into_iter().collect();
        nets.sort_by_key(|(_, (net, _))| std::cmp::Reverse(net.sources.len()));
        let mut drawn = Drawn::default();
        for (table, (net, styles)) in nets {
            drawn.numbers.insert(table, graph.nets.len());
            drawn.styles.push(styles);
            graph.nets.push(net);
        }
        drawn
    }
}

/// Where nets come close to each other.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Channel(usize),
    Block(usize),
}

/// What the layout need not know about nets.
#[derive(Default)]
pub(super) struct Drawn {
    numbers: BTreeMap<String, usize>,
    /// By net, then by source.
    pub(super) styles: Vec<Vec<Style>>,
    colours: Vec<&'static str>,
}

impl Drawn {
    /// Gives each net a colour that no net beside it has, as far as there are enough: none that runs
    /// in the same channel or touches the same box.
    pub(super) fn choose_colours(&mut self, graph: &Graph, layout: &Layout) {
        let surroundings: Vec<BTreeSet<Place>> = (0..graph.nets.len())
            .map(|net| {
                let trunks = layout.trunks.iter().filter(|trunk| trunk.net == net);
                let channels = trunks.map(|trunk| Place::Channel(trunk.channel));
                let Net { target, sources } = &graph.nets[net];
                let blocks = sources
                    .iter()
                    .chain([target])
                    .map(|pin| Place::Block(pin.block));
                channels.chain(blocks).collect()
            })
            .collect();
        for net in 0..graph.nets.len() {
            let cost = |colour: &&str| {
                let known = self.colours.iter().enumerate();
                let users = known
                    .filter(|(_, used)| *used == colour)
                    .map(|(user, _)| user);
                let shared =
                    |user: usize| surroundings[user].intersection(&surroundings[net]).count();
                (users.clone().map(shared).sum::<usize>(), users.count())
            };
            let best = COLOURS.iter().copied().min_by_key(|colour| cost(colour));
            self.colours.push(best.unwrap_or(INK));
        }
    }

    /// How all lines of a net are drawn, when all references are alike.
    pub(super) fn common_style(&self, net: usize) -> Option<Style> {
        let (first, others) = self.styles[net].split_first()?;
        let alike = others
            .iter()
            .all(|style| style.on_delete == first.on_delete);
        alike.then_some(*first)
    }

    /// The colour of a net.
    pub(super) fn colour(&self, net: usize) -> &'static str {
        self.colours.get(net).copied().unwrap_or(INK)
    }

    /// The net that leads to a table.
    pub(super) fn net(&self, table: &str) -> Option<usize> {
        self.numbers.get(table).copied()
    }
}
