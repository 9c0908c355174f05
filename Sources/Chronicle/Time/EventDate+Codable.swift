/// Written with its bounds beside it, `{"edtf": "2025-02", "earliest": "2025-02-01", "latest": "2025-02-28"}`, so that
/// SQL can sort and compare without knowing EDTF; read from that or from the EDTF text alone.
extension EventDate: Codable {
    private enum Key: String, CodingKey { case edtf, earliest, latest }

    package init(from decoder: any Decoder) throws {
        let text =
            if let container = try? decoder.container(keyedBy: Key.self) {
                try container.decode(String.self, forKey: .edtf)
            } else {
                try decoder.singleValueContainer().decode(String.self)
            }
        guard let date = EventDate(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(text) is no EDTF date of level 0 or 1"))
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(edtf, forKey: .edtf)
        try container.encodeIfPresent(earliest.flatMap(Self.storable), forKey: .earliest)
        try container.encodeIfPresent(latest.flatMap(Self.storable), forKey: .latest)
    }

    /// PostgreSQL's `date` reads four-digit years of our era in ISO form; bounds outside are left out.
    static func storable(_ day: CalendarDay) -> CalendarDay? {
        (1...9999).contains(day.year) ? day : nil
    }
}
