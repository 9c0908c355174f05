/// What `pledges --format json` answers, as far as the tests look at it.
struct LedgerAnswer: Decodable {
    let subject: String
    let name: String
    let ledger: [Entry]
    let actual: [Year]

    struct Entry: Decodable {
        let metric: String
        let saidOn: Day
        let target: Amount?
        let deadline: Day?
        let commitment: String
        let status: String
        let announcedBy: [String]
        let sources: [Source]
    }

    struct Day: Decodable, Equatable {
        let edtf: String
    }

    struct Amount: Decodable {
        let value: Double
        let unit: String
    }

    struct Source: Decodable {
        let event: String
        let article: String
        let publisher: String?
        let published: String?
        let words: String?
    }

    struct Year: Decodable {
        let year: Int
        let percent: String
    }

    var shares: [Entry] { ledger.filter { $0.metric == "defence-spending-gdp-share" } }
}

/// What `country`, `actor` and `search` answer.
struct EntryAnswer: Decodable {
    let event: String
    let position: Int64
    let report: Report
    let words: String?
    let article: Article

    struct Report: Decodable {
        let kind: String
        let occurred: LedgerAnswer.Day
        let modality: String
    }

    struct Article: Decodable {
        let id: String
        let title: String?
        let isRedacted: Bool
    }
}

/// What `ingest` answers.
struct IngestAnswer: Decodable {
    let recorded: [Recorded]
    let known: [Known]
    let rejected: [Rejected]

    struct Recorded: Decodable {
        let source: String
        let article: String
        let title: String?
        let events: Int
        let isUndated: Bool
    }

    struct Known: Decodable {
        let article: String
    }

    struct Rejected: Decodable {
        let source: String
        let reason: String
    }
}

/// What `retract`, `correct`, `redact` and `merge` answer.
struct CurationAnswer: Decodable, Equatable {
    let position: Int64
    let isNew: Bool
}
