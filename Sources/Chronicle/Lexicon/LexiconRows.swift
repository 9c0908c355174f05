/// The rows of a lexicon's files while they are read, with every problem met so far.
struct LexiconRows {
    private(set) var problems: [LexiconProblem] = []
    private var tables: [LexiconFile: [LexiconTable]] = [:]

    /// An entry and the line that gave it, for errors.
    struct Located<Entry> {
        let value: Entry
        let row: LexiconTable.Row
    }

    init(_ files: [String: String], extendedBy extension: [String: String]) {
        for file in LexiconFile.allCases where files[file.rawValue] == nil {
            refuse(file.rawValue, "the lexicon lacks this file; add it, with a header of its columns")
        }
        for (folder, texts) in [("", files), ("extension/", `extension`)] {
            for name in texts.keys.sorted() {
                guard let file = LexiconFile(rawValue: name), let text = texts[name] else {
                    let names = LexiconFile.allCases.map(\.rawValue).joined(separator: ", ")
                    refuse(folder + name, "no lexicon file is called so; the files are \(names)")
                    continue
                }
                do throws(LexiconError) {
                    let table = try LexiconTable(text, file: folder + name, columns: file.columns)
                    tables[file, default: []].append(table)
                } catch {
                    problems += error.problems
                }
            }
        }
    }

    /// A file's entries in the order of their keys; a later table's entry replaces an earlier one's of the same key.
    mutating func entries<Entry, Key: Hashable & Comparable>(
        of file: LexiconFile, key: (Entry) -> Key, _ read: (LexiconTable.Row) throws(LexiconProblem) -> Entry
    ) -> [Located<Entry>] {
        var entries: [Key: Located<Entry>] = [:]
        for table in tables[file] ?? [] {
            for row in table.rows {
                do throws(LexiconProblem) {
                    let entry = try read(row)
                    if let earlier = entries[key(entry)], earlier.row.file == row.file {
                        throw row.problem("the same as line \(earlier.row.line); remove one of them")
                    }
                    entries[key(entry)] = Located(value: entry, row: row)
                } catch {
                    problems.append(error)
                }
            }
        }
        return entries.sorted { $0.key < $1.key }.map(\.value)
    }

    mutating func check(_ references: LexiconReferences) { problems += references.problems }

    private mutating func refuse(_ file: String, _ message: String) {
        problems.append(LexiconProblem(file: file, line: 1, message: message))
    }
}

/// What makes an entry another than its neighbours: its parts, compared in turn.
struct LexiconKey: Hashable, Comparable {
    let parts: [String]

    init(_ parts: String...) { self.parts = parts }

    static func < (left: LexiconKey, right: LexiconKey) -> Bool { left.parts.lexicographicallyPrecedes(right.parts) }
}

extension Membership {
    var key: LexiconKey { LexiconKey(group.rawValue, member.rawValue, term.from?.description ?? "") }
}

extension Holding {
    var key: LexiconKey { LexiconKey(office.rawValue, term.from?.description ?? "", actor.rawValue) }
}

extension Metonym {
    var key: LexiconKey { LexiconKey(surface, target?.rawValue ?? "") }
}
