/// What is counted outside armies, where somebody builds, closes, gives or lets in a number of it.
enum CountedThings {
    static func contains(_ word: String) -> Bool {
        measures.contains(word) || works.contains(word) || goods.contains(word) || people.contains(word)
    }

    /// Units of measure: of power, mass, volume, area and length.
    private static let measures: Set<String> = [
        "gigawatts", "gigawatt", "gw", "megawatts", "megawatt", "mw", "terawatt", "kilowatts", "kilowatt", "twh",
        "gwh", "mwh", "kwh", "tonnes", "tons", "kilograms", "kilogrammes", "kg", "barrels", "litres", "liters",
        "gallons",
        "metres", "meters", "bcm", "hectares", "acres", "kilometres", "kilometers", "km", "miles", "bushels", "times",
    ]
    private static let works: Set<String> = [
        "homes", "houses", "flats", "apartments", "dwellings", "shelters", "tents", "plants", "reactors", "turbines",
        "stations", "schools", "hospitals", "clinics", "laboratories", "factories", "refineries", "terminals", "ports",
        "mines", "wells", "dams", "farms", "roads", "bridges", "airports", "reservoirs", "parks", "centres", "centers",
        "chargers", "pumps", "panels", "classrooms", "wards", "prisons", "electrolysers", "lines", "pipelines",
    ]
    private static let goods: Set<String> = [
        "doses", "vaccines", "vials", "tests", "kits", "masks", "ventilators", "beds", "nets", "treatments",
        "generators",
        "transformers", "trees", "cars", "buses", "lorries", "trains", "locomotives", "ambulances", "airliners",
        "airplanes", "vessels", "tankers", "icebreakers", "tractors", "containers", "blankets", "parcels", "meals",
        "rations", "computers", "laptops", "tablets", "books", "chips", "processors", "boxes", "pallets",
        "certificates", "permits", "licences", "licenses", "visas", "scholarships", "places",
    ]
    private static let people: Set<String> = [
        "doctors", "nurses", "medics", "teachers", "engineers", "experts", "specialists", "firefighters", "rescuers",
        "observers", "monitors", "inspectors", "advisers", "advisors", "trainers", "instructors", "workers",
        "employees", "staff", "jobs", "students", "pupils", "children", "women", "girls", "refugees", "migrants",
        "families", "households", "farmers", "patients", "prisoners", "hostages", "detainees", "apprentices",
    ]
}
