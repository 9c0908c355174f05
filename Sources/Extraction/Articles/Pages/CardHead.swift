import Chronicle

/// What stands above an article on a page that collects many: who published it, how long ago, and its title.
struct CardHead: Equatable {
    /// When the article came out.
    enum Stamp: Equatable {
        case age(AgeLine)
        case date(EventDate)
    }

    /// The lines that are no part of the article's text.
    let lines: Range<Int>
    let title: String
    let publisher: String
    let stamp: Stamp

    static func all(in lines: [PageLine]) -> [CardHead] {
        var heads: [CardHead] = []
        for index in lines.indices {
            guard let head = CardHead(stampedAt: index, in: lines) else { continue }
            if head.lines.lowerBound >= heads.last?.lines.upperBound ?? 0 { heads.append(head) }
        }
        return heads
    }

    /// A head needs all three: a stamp beside a publisher is in many articles, and so is a line like a title.
    private init?(stampedAt index: Int, in lines: [PageLine]) {
        guard let stamped = StampedLine(lines[index].text) else { return nil }
        var signed = index..<index + 1
        let above = index > 0 && LineShape.isName(lines[index - 1].text) ? lines[index - 1].text : nil
        let below = index + 1 < lines.count ? CardHead.repeatedName(lines[index + 1].text, after: above) : nil
        if case .date = stamped.stamp, below == nil { return nil }
        guard let publisher = stamped.publisher ?? above ?? below else { return nil }
        if stamped.publisher == nil, above != nil { signed = signed.lowerBound - 1..<signed.upperBound }
        if below != nil { signed = signed.lowerBound..<signed.upperBound + 1 }
        guard let (titled, title) = CardHead.title(around: signed, in: lines) else { return nil }
        self.lines = titled
        self.title = title
        self.publisher = publisher
        stamp = stamped.stamp
    }

    /// "- The Hill" below the stamp: marked by a dash, or the same name again.
    private static func repeatedName(_ line: String, after above: String?) -> String? {
        if line == above { return line }
        guard let first = line.first, "-–—•·|*".contains(first), case let name = line.dropFirst().trimmed,
            LineShape.isName(name)
        else { return nil }
        return name
    }

    private static func title(around signed: Range<Int>, in lines: [PageLine]) -> (Range<Int>, String)? {
        func bodyStart(_ index: Int) -> Int? {
            let next = index < lines.count && LineShape.isByline(lines[index].text) ? index + 1 : index
            return next < lines.count && LineShape.isBody(lines[next].text) ? next : nil
        }
        let below = signed.upperBound
        if below < lines.count, LineShape.isHeadline(lines[below].text), let end = bodyStart(below + 1) {
            return (signed.lowerBound..<end, lines[below].text)
        }
        let above = signed.lowerBound - 1
        guard above >= 0, LineShape.isHeadline(lines[above].text), let end = bodyStart(below) else { return nil }
        return (above..<end, lines[above].text)
    }
}

/// A line that is a stamp alone, or a name and a stamp with a mark between them: "The Hill · 24 minutes ago".
private struct StampedLine {
    let stamp: CardHead.Stamp
    let publisher: String?

    init?(_ line: String) {
        guard line.utf8.count <= 120 else { return nil }
        if let stamp = StampedLine.stamp(line) {
            self.stamp = stamp
            publisher = nil
            return
        }
        let parts = StampedLine.parts(of: line)
        guard parts.count > 1, let place = parts.firstIndex(where: { AgeLine($0) != nil }),
            let age = AgeLine(parts[place])
        else { return nil }
        let names = parts.indices.filter { $0 != place }.map { StampedLine.withoutBy(parts[$0]) }
        guard let name = names.last, names.allSatisfy(LineShape.isName) else { return nil }
        stamp = .age(age)
        publisher = name
    }

    private static func stamp(_ line: String) -> CardHead.Stamp? {
        if let age = AgeLine(line) { return .age(age) }
        return line.contains(where: \.isNumber) ? PublicationDate.read(line).map { .date($0) } : nil
    }

    private static func parts(of line: String) -> [String] {
        line.split { "·|•–—".contains($0) }.flatMap { part in
            part.split(separator: " - ").map(\.trimmed)
        }.filter { !$0.isEmpty }
    }

    private static func withoutBy(_ name: String) -> String {
        name.hasPrefix("By ") ? name.dropFirst(3).trimmed : name
    }
}
