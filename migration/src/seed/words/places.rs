//! Cities and the venues in them.

use crate::seed::clock::{HOUR, MINUTE, Micros};

#[derive(Debug, Clone, Copy)]
pub(crate) struct City {
    pub(crate) name: &'static str,
    pub(crate) timezone: &'static str,
    /// Minutes east of Greenwich, standard time.
    offset_minutes: i64,
    pub(crate) lat: f64,
    pub(crate) lng: f64,
    /// Index into the cultures: whose names most people here bear.
    pub(crate) culture: usize,
}

impl City {
    /// The instant at which clocks in this city show `hour`:`minute` on a day.
    pub(crate) fn local(self, midnight: Micros, hour: i64, minute: i64) -> Micros {
        midnight + hour * HOUR + (minute - self.offset_minutes) * MINUTE
    }
}

const fn city(
    name: &'static str,
    timezone: &'static str,
    offset_minutes: i64,
    (lat, lng): (f64, f64),
    culture: usize,
) -> City {
    City {
        name,
        timezone,
        offset_minutes,
        lat,
        lng,
        culture,
    }
}

/// The largest markets first.
pub(crate) const CITIES: &[City] = &[
    city("New York", "America/New_York", -300, (40.7128, -74.0060), 0),
    city("London", "Europe/London", 0, (51.5074, -0.1278), 1),
    city("Austin", "America/Chicago", -360, (30.2672, -97.7431), 0),
    city("Berlin", "Europe/Berlin", 60, (52.5200, 13.4050), 2),
    city("Madrid", "Europe/Madrid", 60, (40.4168, -3.7038), 3),
    city(
        "San Diego",
        "America/Los_Angeles",
        -480,
        (32.7157, -117.1611),
        0,
    ),
    city("Paris", "Europe/Paris", 60, (48.8566, 2.3522), 4),
    city("Mumbai", "Asia/Kolkata", 330, (19.0760, 72.8777), 5),
    city("Edinburgh", "Europe/London", 0, (55.9533, -3.1883), 1),
    city("Florence", "Europe/Rome", 60, (43.7696, 11.2558), 6),
    city("Lagos", "Africa/Lagos", 60, (6.5244, 3.3792), 8),
    city("Stockholm", "Europe/Stockholm", 60, (59.3293, 18.0686), 7),
    city(
        "Mexico City",
        "America/Mexico_City",
        -360,
        (19.4326, -99.1332),
        3,
    ),
    city("Hong Kong", "Asia/Hong_Kong", 480, (22.3193, 114.1694), 9),
    city("Munich", "Europe/Berlin", 60, (48.1351, 11.5820), 2),
    city("Denver", "America/Denver", -420, (39.7392, -104.9903), 0),
    city("Copenhagen", "Europe/Copenhagen", 60, (55.6761, 12.5683), 7),
    city("Jaipur", "Asia/Kolkata", 330, (26.9124, 75.7873), 5),
    city("Accra", "Africa/Accra", 0, (5.6037, -0.1870), 8),
    city("Lyon", "Europe/Paris", 60, (45.7640, 4.8357), 4),
    city("Singapore", "Asia/Singapore", 480, (1.3521, 103.8198), 9),
    city("Seville", "Europe/Madrid", 60, (37.3891, -5.9845), 3),
    city("Naples", "Europe/Rome", 60, (40.8518, 14.2681), 6),
    city("Nairobi", "Africa/Nairobi", 180, (-1.2921, 36.8219), 8),
];

#[rustfmt::skip]
pub(crate) const VENUE_FIRST: &[&str] = &[
    "Willow", "Harbour", "Orchard", "Riverside", "Old Mill", "Rosewood", "Lakeside", "Ivory", "Cedar", "Grand", "Botanical",
    "Skyline", "Magnolia", "Stonebridge", "Aurora", "Copper", "Juniper", "Saltmarsh", "Belvedere", "Fairview", "Linden",
    "Highfield", "Meadow", "Lantern", "Seabright", "Oakhurst",
];

#[rustfmt::skip]
pub(crate) const VENUE_SECOND: &[&str] = &[
    "Hall", "Gardens", "House", "Estate", "Barn", "Pavilion", "Ballroom", "Manor", "Terrace", "Loft", "Conservatory",
    "Courtyard", "Vineyard", "Rooms",
];

/// Where thousands meet.
pub(crate) const ARENA_SECOND: &[&str] = &[
    "Convention Centre",
    "Arena",
    "Exhibition Halls",
    "Congress Centre",
    "Fairgrounds",
];

#[rustfmt::skip]
pub(crate) const STREETS: &[&str] = &[
    "Station Road", "Market Street", "Church Lane", "Mill Lane", "High Street", "Park Avenue", "Garden Row", "Harbour Walk",
    "Bridge Street", "Chestnut Avenue", "Quay Side", "Hillcrest Road", "Abbey Road", "Canal Street",
];
