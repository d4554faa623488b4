//! Names of people, by culture; the commonest first.

/// The names, language and telephone numbers of a part of the world.
#[derive(Debug)]
pub(crate) struct Culture {
    pub(crate) first: &'static [&'static str],
    pub(crate) last: &'static [&'static str],
    pub(crate) locale: &'static str,
    /// A telephone prefix followed by `digits` free digits; in ranges reserved for fiction where there is one.
    pub(crate) phone: &'static str,
    pub(crate) digits: u32,
}

/// The commonest first.
#[rustfmt::skip]
pub(crate) const CULTURES: &[Culture] = &[
    Culture {
        locale: "en",
        phone: "+1202555",
        digits: 4,
        first: &[
            "Olivia", "Liam", "Emma", "Noah", "Charlotte", "James", "Amelia", "Benjamin", "Sophia", "Lucas", "Ava", "Henry",
            "Mia", "Theodore", "Harper", "Jack", "Evelyn", "Samuel", "Abigail", "Daniel", "Ella", "Owen", "Grace", "Caleb",
            "Hannah", "Nathan", "Zoe", "Isaac", "Lily", "Aaron", "Nora", "Miles", "Hazel", "Julian", "Ruby", "Everett",
            "Claire", "Wesley", "Naomi", "Desmond",
        ],
        last: &[
            "Smith", "Johnson", "Williams", "Brown", "Davis", "Miller", "Wilson", "Anderson", "Taylor", "Moore", "Jackson",
            "Thompson", "White", "Harris", "Clark", "Lewis", "Robinson", "Walker", "Hall", "Young", "Allen", "Wright",
            "Scott", "Baker", "Carter", "Mitchell", "Turner", "Parker", "Collins", "Edwards", "Stewart", "Murphy", "Brooks",
            "Kelly", "Sanders", "Bennett", "Foster", "Hayes", "Whitfield", "Ellsworth",
        ],
    },
    Culture {
        locale: "en-GB",
        phone: "+447700900",
        digits: 3,
        first: &[
            "Oliver", "Isla", "George", "Poppy", "Arthur", "Freya", "Alfie", "Florence", "Harry", "Imogen", "Archie",
            "Daisy", "Rory", "Eilidh", "Callum", "Niamh", "Ewan", "Rosie", "Finlay", "Beatrice", "Angus", "Phoebe",
            "Rhys", "Harriet", "Gareth", "Sian", "Declan", "Aoife", "Hugo", "Matilda", "Felix", "Georgina", "Toby",
            "Cressida", "Barnaby", "Philippa", "Ieuan", "Orla", "Jasper", "Winifred",
        ],
        last: &[
            "Jones", "Evans", "Thomas", "Roberts", "Walsh", "Hughes", "Green", "Wood", "O'Brien", "Campbell", "Robertson",
            "MacDonald", "Fraser", "Cooper", "Ward", "Morris", "Bailey", "Richardson", "Cox", "Chapman", "Palmer",
            "Gallagher", "Fletcher", "Barnes", "Pritchard", "Sutherland", "Holloway", "Ashworth", "Pemberton", "Kirkby",
            "Drummond", "Lockwood", "Thornton", "Winterbourne", "Hargreaves", "Penrose", "Blackwood", "Cavendish",
            "Ravenscroft", "Llewellyn",
        ],
    },
    Culture {
        locale: "de",
        phone: "+491555010",
        digits: 4,
        first: &[
            "Anna", "Lukas", "Lena", "Jonas", "Marie", "Felix", "Sophie", "Maximilian", "Laura", "Paul", "Lea", "Leon",
            "Johanna", "Tim", "Katharina", "Jan", "Clara", "Moritz", "Franziska", "Jürgen", "Greta", "Sebastian", "Ida",
            "Matthias", "Frieda", "Florian", "Annika", "Björn", "Heike", "Stefan", "Svenja", "Tobias", "Käthe", "Holger",
            "Mathilda", "Konrad", "Liselotte", "Anton", "Wiebke", "Ruprecht",
        ],
        last: &[
            "Müller", "Schmidt", "Schneider", "Fischer", "Weber", "Meyer", "Wagner", "Becker", "Schulz", "Hoffmann",
            "Koch", "Bauer", "Richter", "Klein", "Wolf", "Schröder", "Neumann", "Schwarz", "Zimmermann", "Braun",
            "Krüger", "Hofmann", "Hartmann", "Lange", "Werner", "Krause", "Lehmann", "Köhler", "Maier", "Vogel", "Jäger",
            "Großmann", "Winkler", "Albrecht", "Lindemann", "Pfeiffer", "Brandstätter", "Ostermann", "Reuter", "Zeller",
        ],
    },
    Culture {
        locale: "es",
        phone: "+34600555",
        digits: 3,
        first: &[
            "Lucía", "Hugo", "Sofía", "Mateo", "Martina", "Santiago", "María", "Diego", "Valentina", "Alejandro",
            "Camila", "Javier", "Paula", "Andrés", "Carmen", "Pablo", "Elena", "Miguel", "Isabel", "Carlos", "Ximena",
            "Rafael", "Inés", "Joaquín", "Renata", "Tomás", "Alba", "Emilio", "Noelia", "Iker", "Pilar", "Gonzalo",
            "Rocío", "Álvaro", "Consuelo", "Leandro", "Itziar", "Nicolás", "Mercedes", "Abelardo",
        ],
        last: &[
            "García", "Rodríguez", "González", "Fernández", "López", "Martínez", "Sánchez", "Pérez", "Gómez", "Martín",
            "Jiménez", "Ruiz", "Hernández", "Díaz", "Moreno", "Muñoz", "Álvarez", "Romero", "Alonso", "Gutiérrez",
            "Navarro", "Torres", "Domínguez", "Vázquez", "Ramos", "Gil", "Serrano", "Blanco", "Molina", "Castro",
            "Ortega", "Rubio", "Ibáñez", "Echeverría", "Villanueva", "Quintana", "Montoya", "Arrieta", "Peñalosa", "Zubiri",
        ],
    },
    Culture {
        locale: "fr",
        phone: "+336390100",
        digits: 2,
        first: &[
            "Camille", "Gabriel", "Léa", "Louis", "Chloé", "Raphaël", "Manon", "Arthur", "Inès", "Jules", "Juliette",
            "Adam", "Zoé", "Antoine", "Margaux", "Hugo", "Élise", "Mathis", "Clémence", "Théo", "Océane", "Baptiste",
            "Aurélie", "Thibault", "Mathilde", "Étienne", "Solène", "Bastien", "Apolline", "Rémi", "Capucine", "Loïc",
            "Noémie", "Yann", "Héloïse", "Gaspard", "Bérénice", "Olivier", "Sidonie", "Anselme",
        ],
        last: &[
            "Martin", "Bernard", "Dubois", "Thomas", "Robert", "Petit", "Durand", "Leroy", "Moreau", "Simon", "Laurent",
            "Lefebvre", "Michel", "Roux", "David", "Bertrand", "Morel", "Fournier", "Girard", "Bonnet", "Dupont",
            "Lambert", "Fontaine", "Rousseau", "Vincent", "Mercier", "Boyer", "Garnier", "Chevalier", "Perrin", "Clément",
            "Gauthier", "Delacroix", "Beaumont", "Lemaître", "Carpentier", "Vasseur", "Rochefort", "Desjardins", "Tellier",
        ],
    },
    Culture {
        locale: "en-IN",
        phone: "+915550100",
        digits: 3,
        first: &[
            "Aarav", "Ananya", "Vivaan", "Diya", "Arjun", "Priya", "Rohan", "Isha", "Aditya", "Kavya", "Vikram", "Meera",
            "Karan", "Neha", "Rahul", "Pooja", "Siddharth", "Riya", "Nikhil", "Anjali", "Dev", "Shreya", "Manish", "Tara",
            "Kabir", "Lakshmi", "Ishaan", "Sunita", "Varun", "Nandini", "Amit", "Deepika", "Harsh", "Radhika", "Yash",
            "Padma", "Gaurav", "Leela", "Omkar", "Vasudha",
        ],
        last: &[
            "Sharma", "Patel", "Singh", "Kumar", "Gupta", "Reddy", "Iyer", "Nair", "Mehta", "Joshi", "Desai", "Rao",
            "Verma", "Kapoor", "Malhotra", "Shah", "Chopra", "Bose", "Mukherjee", "Banerjee", "Agarwal", "Bhat", "Menon",
            "Pillai", "Chaudhary", "Khanna", "Saxena", "Trivedi", "Kulkarni", "Deshpande", "Krishnan", "Srinivasan",
            "Sethi", "Bhatia", "Ghosh", "Das", "Ranganathan", "Chatterjee", "Naidu", "Venkataraman",
        ],
    },
    Culture {
        locale: "it",
        phone: "+393355550",
        digits: 3,
        first: &[
            "Giulia", "Leonardo", "Sofia", "Francesco", "Aurora", "Alessandro", "Giorgia", "Lorenzo", "Martina", "Andrea",
            "Chiara", "Matteo", "Alice", "Gabriele", "Francesca", "Riccardo", "Elisa", "Tommaso", "Beatrice", "Davide",
            "Ludovica", "Federico", "Bianca", "Marco", "Ginevra", "Antonio", "Caterina", "Simone", "Serena", "Niccolò",
            "Ilaria", "Pietro", "Noemi", "Edoardo", "Fiammetta", "Raffaele", "Ornella", "Ettore", "Viola", "Gennaro",
        ],
        last: &[
            "Rossi", "Russo", "Ferrari", "Esposito", "Bianchi", "Romano", "Colombo", "Ricci", "Marino", "Greco", "Bruno",
            "Gallo", "Conti", "De Luca", "Mancini", "Costa", "Giordano", "Rizzo", "Lombardi", "Moretti", "Barbieri",
            "Fontana", "Santoro", "Mariani", "Rinaldi", "Caruso", "Ferrara", "Galli", "Martini", "Leone", "Longo",
            "Gentile", "Vitale", "Bellini", "Montanari", "Castiglione", "Fabbri", "Sartori", "D'Angelo", "Visconti",
        ],
    },
    Culture {
        locale: "sv",
        phone: "+46701740",
        digits: 3,
        first: &[
            "Astrid", "Erik", "Ingrid", "Lars", "Freja", "Oskar", "Maja", "Nils", "Elsa", "Gustav", "Saga", "Axel",
            "Linnea", "Viggo", "Alma", "Henrik", "Ebba", "Magnus", "Signe", "Anders", "Tuva", "Mikkel", "Solveig",
            "Søren", "Sigrid", "Håkon", "Karin", "Jesper", "Liv", "Torsten", "Åsa", "Kasper", "Hedda", "Rasmus", "Tove",
            "Sven", "Ronja", "Leif", "Thyra", "Østen",
        ],
        last: &[
            "Andersson", "Johansson", "Hansen", "Karlsson", "Nilsson", "Larsen", "Eriksson", "Olsen", "Persson",
            "Lindqvist", "Berg", "Lindberg", "Nygård", "Sørensen", "Dahl", "Lund", "Holm", "Bergström", "Söderberg",
            "Haugen", "Sandström", "Møller", "Björklund", "Ekström", "Hedlund", "Nyström", "Engström", "Forsberg",
            "Sjöberg", "Wallin", "Kristoffersen", "Åkesson", "Öberg", "Vestergaard", "Lindgren", "Norén", "Strand",
            "Bjerregaard", "Hallström", "Fjeldstad",
        ],
    },
    Culture {
        locale: "en-NG",
        phone: "+2348005550",
        digits: 3,
        first: &[
            "Chidi", "Ngozi", "Emeka", "Adaeze", "Tunde", "Folake", "Kwame", "Abena", "Kofi", "Ama", "Obinna", "Chioma",
            "Segun", "Yetunde", "Ikenna", "Ifeoma", "Femi", "Temitope", "Uche", "Amara", "Babatunde", "Zainab", "Sipho",
            "Thandiwe", "Kelechi", "Nneka", "Ayodele", "Bisi", "Tariq", "Halima", "Nnamdi", "Oluchi", "Jabari", "Wanjiru",
            "Dayo", "Efua", "Chukwudi", "Makena", "Olumide", "Akosua",
        ],
        last: &[
            "Okafor", "Adeyemi", "Okonkwo", "Mensah", "Eze", "Balogun", "Nwosu", "Osei", "Adebayo", "Obi", "Boateng",
            "Chukwu", "Afolabi", "Owusu", "Ibrahim", "Nwachukwu", "Asante", "Oyelaran", "Okoro", "Abubakar", "Onyango",
            "Dlamini", "Kamau", "Nkosi", "Appiah", "Olawale", "Igwe", "Mwangi", "Uzoma", "Ogunleye", "Otieno", "Bello",
            "Ndlovu", "Amadi", "Akintola", "Nwankwo", "Kariuki", "Acheampong", "Odukoya", "Mokoena",
        ],
    },
    Culture {
        locale: "zh",
        phone: "+85255501",
        digits: 3,
        first: &[
            "Wei", "Mei", "Jun", "Li", "Hiroshi", "Yuki", "Min-jun", "Seo-yeon", "Hao", "Xiu", "Kenji", "Sakura", "Jian",
            "Ling", "Ji-ho", "Ha-eun", "Ming", "Yan", "Takumi", "Aiko", "Tao", "Hui", "Daichi", "Hana", "Feng", "Jing",
            "Dong-hyun", "Soo-jin", "Kai", "Rin", "Bo", "Fang", "Ren", "Emi", "Lei", "Xia", "Haruto", "Naoko", "Zhen", "Qing",
        ],
        last: &[
            "Wang", "Li", "Zhang", "Chen", "Kim", "Tanaka", "Liu", "Yang", "Lee", "Sato", "Huang", "Zhao", "Park", "Suzuki",
            "Wu", "Zhou", "Choi", "Takahashi", "Xu", "Sun", "Jung", "Watanabe", "Ma", "Zhu", "Kang", "Ito", "Hu", "Guo",
            "Yoon", "Yamamoto", "Lin", "He", "Lim", "Nakamura", "Gao", "Luo", "Han", "Kobayashi", "Tsang", "Fujimoto",
        ],
    },
];
