//! What organizations and projects are called.

#[rustfmt::skip]
pub(crate) const STUDIO_FIRST: &[&str] = &[
    "Bellwether", "Silver Birch", "Golden Hour", "Confetti", "Bluebird", "Evermore", "Velvet", "Wildflower", "First Light",
    "Marigold", "North Star", "Peony", "Paper Crane", "Tandem", "Hearth", "Atlas", "Driftwood", "Luminary", "Saffron",
    "Foxglove", "Halcyon", "Storybook", "Clementine", "Fable", "Meridian", "Wren", "Olive Branch", "Kindred", "Ember",
    "Moonrise",
];

#[rustfmt::skip]
pub(crate) const STUDIO_SECOND: &[&str] = &[
    "Events", "Weddings", "Celebrations", "Occasions", "Event Studio", "Planning Co.", "Gatherings", "Collective",
];

#[rustfmt::skip]
pub(crate) const COMPANIES: &[&str] = &[
    "Northwind", "Lumen", "Contoso", "Fabrikam", "Brightwater", "Halden", "Tessera", "Quillon", "Vantage", "Ironleaf",
    "Solara", "Cobalt", "Meridian", "Parallax", "Greyfriars", "Oakline", "Nimbus", "Redshore", "Keystone", "Arbor",
];

#[rustfmt::skip]
pub(crate) const CORPORATE: &[&str] = &[
    "Summer Party", "Sales Kickoff", "Leadership Offsite", "Partner Day", "Product Launch", "Year-End Dinner",
    "Founders' Dinner", "Customer Forum",
];

#[rustfmt::skip]
pub(crate) const CONFERENCES: &[&str] = &[
    "Design Conference", "Developer Summit", "Health Congress", "Climate Forum", "Data & AI Expo", "Fintech Week",
    "Open Source Days", "Food & Wine Festival", "Jazz Festival", "Trade Fair", "Book Fair", "Alumni Reunion",
];

#[rustfmt::skip]
pub(crate) const CHARITIES: &[&str] = &[
    "Harbour Children's Fund", "Green Rivers Trust", "City Hospice", "Open Books", "Second Harvest", "Lifeboat Society",
    "Young Musicians", "Rewild the North", "Shelter & Hope", "Heart Foundation",
];

/// Tags a team gives its guests.
#[rustfmt::skip]
pub(crate) const TAGS: &[&str] = &[
    "Family", "Friends", "Work", "Vegetarian", "Out of town", "Needs hotel", "Wheelchair access", "Press", "Late RSVP",
    "Head table", "Shuttle", "Plus one", "School friends", "Neighbours", "Sponsor", "Speaker", "Follow up", "Gluten free",
    "Thank-you sent", "Bride's side", "Groom's side", "Kids' table",
];
