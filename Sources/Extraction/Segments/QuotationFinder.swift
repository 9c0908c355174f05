import Chronicle

/// Pairs quotation marks within each paragraph: a stray mark spoils one paragraph and no more.
///
/// Only the outermost quotation is kept. A double quotation without an end runs to its paragraph's end when the next
/// paragraph opens with a mark (British and American newspapers close only the last paragraph) or when it opened the
/// paragraph itself. A single mark opens only where a closing one follows.
struct QuotationFinder {
    private let table: TokenTable
    private let paragraphs: [Range<Int>]
    private var found: [Quotation] = []

    static func find(_ table: TokenTable, _ paragraphs: [Range<Int>]) -> [Quotation] {
        var finder = QuotationFinder(table: table, paragraphs: paragraphs)
        for number in paragraphs.indices { finder.read(number) }
        return finder.found
    }

    private init(table: TokenTable, paragraphs: [Range<Int>]) {
        self.table = table
        self.paragraphs = paragraphs
    }

    private mutating func read(_ number: Int) {
        let paragraph = paragraphs[number]
        let lastSingle = paragraph.last { isSingleClosing($0) } ?? -1
        var open: (index: Int, isSingle: Bool)?
        var vetoed: Int?
        var index = paragraph.lowerBound
        while index < paragraph.upperBound {
            if let opened = open {
                if closes(index, isSingle: opened.isSingle) {
                    if opened.isSingle, mayBePlural(index), hasSurerClosing(after: index, in: paragraph) {
                        vetoed = index
                    } else {
                        add(opened.index, closing: index, paragraph: number)
                        (open, vetoed) = (nil, nil)
                    }
                }
            } else if opensDouble(index) {
                open = (index, false)
            } else if index < lastSingle, opensSingle(index) {
                open = (index, true)
            }
            index += 1
            if index == paragraph.upperBound, let opened = open, opened.isSingle, let closing = vetoed {
                add(opened.index, closing: closing, paragraph: number)
                (open, vetoed) = (nil, nil)
                index = closing + 1
            }
        }
        if let open, !open.isSingle { addUnclosed(open.index, paragraph: number) }
    }

    private mutating func add(_ opening: Int, closing: Int, paragraph: Int) {
        found.append(
            Quotation(
                tokens: opening..<closing + 1, inner: opening + 1..<closing, paragraph: paragraph, isClosed: true,
                continuesPrevious: continuesPrevious(opening, paragraph: paragraph)))
    }

    private mutating func addUnclosed(_ opening: Int, paragraph: Int) {
        let range = paragraphs[paragraph]
        let nextOpens = paragraph + 1 < paragraphs.count && opensDouble(paragraphs[paragraph + 1].lowerBound)
        guard nextOpens || opening == range.lowerBound, opening + 1 < range.upperBound else { return }
        found.append(
            Quotation(
                tokens: opening..<range.upperBound, inner: opening + 1..<range.upperBound, paragraph: paragraph,
                isClosed: false, continuesPrevious: continuesPrevious(opening, paragraph: paragraph)))
    }

    private func continuesPrevious(_ opening: Int, paragraph: Int) -> Bool {
        guard let previous = found.last, opening == paragraphs[paragraph].lowerBound else { return false }
        return !previous.isClosed && previous.paragraph == paragraph - 1
    }

    // MARK: Marks

    private func mark(_ index: Int) -> QuotationMark? {
        table[index].shape == .mark ? QuotationMark(table[index].lower) : nil
    }

    private func opensDouble(_ index: Int) -> Bool {
        switch mark(index) {
        case .doubleOpen: true
        case .doubleStraight: isOpeningPlace(index)
        default: false
        }
    }

    private func opensSingle(_ index: Int) -> Bool {
        switch mark(index) {
        case .singleOpen: true
        // "the '90s" opens nothing.
        case .singleStraight:
            isOpeningPlace(index) && index + 1 < table.count && table[index + 1].gap == .none
                && table[index + 1].shape != .number
        default: false
        }
    }

    private func isOpeningPlace(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        return table[index].gap != .none || ["(", "[", "-", "–", "—", ":", "/"].contains(table[index - 1].lower)
    }

    private func closes(_ index: Int, isSingle: Bool) -> Bool {
        if isSingle { return isSingleClosing(index) }
        switch mark(index) {
        case .doubleClose, .doubleStraight: return true
        default: return false
        }
    }

    private func isSingleClosing(_ index: Int) -> Bool {
        guard mark(index) == .singleStraight, table[index].gap == .none else {
            return false
        }
        return index + 1 >= table.count || table[index + 1].gap != .none || table[index + 1].shape == .mark
    }

    /// `allies'`: the mark may be the possessive of a plural.
    private func mayBePlural(_ index: Int) -> Bool {
        index > 0 && table[index - 1].isWord && table[index - 1].lower.hasSuffix("s")
    }

    /// Whether a mark behind punctuation closes this quotation later on, before another opens.
    private func hasSurerClosing(after index: Int, in paragraph: Range<Int>) -> Bool {
        for later in (index + 1)..<min(index + 120, paragraph.upperBound) {
            if opensSingle(later) { return false }
            if isSingleClosing(later) { return true }
        }
        return false
    }
}
