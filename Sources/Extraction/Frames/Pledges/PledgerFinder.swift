import Chronicle

/// Finds who commits himself: a verb's subject, also for several at once, as `A and its partners`.
struct PledgerFinder {
    private let scene: Scene
    private let subjects: SubjectFinder
    private let ownership: Ownership
    private let collectives: Collectives
    private var table: TokenTable { scene.table }

    /// Who a verb's subject is, and where it starts.
    struct Subject {
        let parties: [Int]
        /// Whom the words name where no party does; nil where that is the speaker's own side.
        var body: SubjectID? = nil
        let start: Int
        /// `who` stands between it and the verb.
        var isRelative = false

        init(_ owner: Ownership.Owner, start: Int) {
            switch owner {
            case .party(let party): parties = [party]
            case .body(let id): (parties, body) = ([], id)
            case .ownSide: parties = []
            }
            self.start = start
        }

        init(_ parties: [Int], start: Int) { (self.parties, self.start) = (parties, start) }

        init(_ subject: SubjectFinder.Subject) {
            (parties, start, isRelative) = (subject.parties, subject.start, subject.isRelative)
        }
    }

    init(scene: Scene) {
        self.scene = scene
        ownership = Ownership(scene: scene)
        collectives = Collectives(scene: scene)
        subjects = SubjectFinder(segments: scene.segments, index: scene.index)
    }

    /// - Parameter groupStart: where the verb's auxiliaries start.
    func subject(before groupStart: Int, from sentenceStart: Int) -> Subject? {
        let isMore = table.lower(groupStart - 1) == "than" && table.lower(groupStart - 2) == "more"
        let groupStart = beforeBrackets(isMore ? groupStart - 2 : groupStart, sentenceStart)
        if let several = collectives.members(before: groupStart, from: sentenceStart) {
            return Subject(several.parties, start: several.start)
        }
        let named =
            subjects.subject(before: groupStart, from: sentenceStart) ?? withCompany(groupStart, sentenceStart)
        if let named, named.parties.contains(where: { scene.index[$0].head != .unnamed }) {
            return listed(Subject(named), sentenceStart)
        }
        if let members = named?.parties.first, let side = scene.index[members].owner,
            PledgerFinder.representatives.contains(table.lower(scene.index[members].tokens.upperBound - 1))
        {
            return Subject(.body(side), start: scene.index[members].tokens.lowerBound)
        }
        return state(groupStart, sentenceStart) ?? beforeRelative(groupStart, sentenceStart)
            ?? beforeInsertion(groupStart, sentenceStart) ?? governed(groupStart, sentenceStart)
    }

    /// `A, B, and C`: those that stand before the last of a list too.
    private func listed(_ last: Subject, _ sentenceStart: Int) -> Subject {
        var (parties, start) = (last.parties, last.start)
        if table.lower(start - 1) == "and", start - 2 > sentenceStart, table.lower(start - 2) == "," { start -= 1 }
        guard parties.count == 2 || start < last.start else { return last }
        while start - 1 > sentenceStart, table[start - 1].lower == ",", let party = scene.index.ending(at: start - 1) {
            parties.insert(party, at: 0)
            start = scene.index[party].tokens.lowerBound
        }
        return parties.count > last.parties.count ? Subject(parties, start: start) : last
    }

    /// `the coalition of Prime Minister A`, `the cabinet of A`: the one whose it is.
    private func governed(_ groupStart: Int, _ sentenceStart: Int) -> Subject? {
        guard let party = scene.index.ending(at: groupStart), scene.resolved[party] != nil else { return nil }
        let start = scene.index[party].tokens.lowerBound
        guard start - 2 >= sentenceStart, table[start - 1].lower == "of",
            Ownership.states.contains(table[start - 2].lower)
        else { return nil }
        return Subject(.party(party), start: start - 2)
    }

    /// `President A (D) pledged`: brackets behind a name are no part of the clause.
    private func beforeBrackets(_ groupStart: Int, _ sentenceStart: Int) -> Int {
        guard groupStart - 1 > sentenceStart, table[groupStart - 1].lower == ")" else { return groupStart }
        let open = (max(sentenceStart, groupStart - PledgerFinder.insertion)..<groupStart - 1).last {
            table[$0].lower == "("
        }
        return open ?? groupStart
    }

    /// `Poland, which has pledged`: what the sentence tells on the way of the one before the comma.
    private func beforeRelative(_ groupStart: Int, _ sentenceStart: Int) -> Subject? {
        guard groupStart - 2 > sentenceStart, table[groupStart - 1].lower == "which",
            table[groupStart - 2].lower == ","
        else { return nil }
        let party = scene.index.ending(at: groupStart - 2) ?? scene.index.ending(at: groupStart - 1)
        return party.map { Subject(.party($0), start: scene.index[$0].tokens.lowerBound) }
            ?? state(groupStart - 2, sentenceStart)
    }

    /// `The cabinet, meeting in Riga, agreed`: over what two commas enclose.
    private func beforeInsertion(_ groupStart: Int, _ sentenceStart: Int) -> Subject? {
        guard groupStart - 1 > sentenceStart, table[groupStart - 1].lower == "," else { return nil }
        let open = (max(sentenceStart, groupStart - PledgerFinder.insertion)..<groupStart - 1).last {
            table[$0].lower == ","
        }
        return open.flatMap { state($0, sentenceStart) }
    }

    /// `her country`, `the coalition`, `Fiala's government`, `NATO leaders`: a side without its name, or its members.
    private func state(_ groupStart: Int, _ sentenceStart: Int) -> Subject? {
        let noun = groupStart - 1
        guard noun >= sentenceStart else { return nil }
        let isState = Ownership.states.contains(table[noun].lower)
        if PledgerFinder.enterprises.contains(table[noun].lower), noun > sentenceStart {
            return ownership.owner(of: noun, from: sentenceStart).map { Subject($0, start: noun) }
        }
        if isEpithet(noun, sentenceStart) { return Subject(.ownSide, start: noun) }
        guard isState || PledgerFinder.representatives.contains(table[noun].lower) else { return nil }
        if noun > sentenceStart, let owner = ownership.owner(of: noun, from: sentenceStart) {
            return Subject(owner, start: noun)
        }
        if noun == sentenceStart {
            return PledgerFinder.plain.contains(table[noun].lower)
                ? Subject(.ownSide, start: noun) : lastGroup(before: noun).map { Subject(.body($0), start: noun) }
        }
        guard isDefinite(noun, sentenceStart) else { return nil }
        if isState { return Subject(.ownSide, start: noun) }
        return PledgerFinder.members.contains(table[noun].lower)
            ? lastGroup(before: noun).map { Subject(.body($0), start: noun) } : nil
    }

    /// `Asia's fourth-largest economy`, `the world's biggest emitter`: a country without its name.
    private func isEpithet(_ noun: Int, _ sentenceStart: Int) -> Bool {
        PledgerFinder.epithets.contains(table[noun].lower)
            && (max(sentenceStart, noun - 3)..<noun).contains {
                ["largest", "biggest", "richest", "top", "poorest"].contains(table[$0].lower)
            }
    }

    private static let epithets: WordSet = [
        "economy", "emitter", "polluter", "producer", "exporter", "importer", "consumer", "power", "democracy",
    ]
    /// They act for a country only where the words say which.
    private static let enterprises: WordSet = ["companies", "firms", "businesses", "manufacturers", "investors"]

    /// `Leaders agreed`: those of the group that the text named last.
    func lastGroup(before token: Int) -> SubjectID? {
        scene.parties.starting(in: max(0, token - PledgerFinder.recall)..<token).last { party in
            if case .body(let id) = scene.index[party].head { id.country == nil } else { false }
        }.flatMap { scene.resolved[$0] }
    }

    /// `the government`, `the new federal government`.
    private func isDefinite(_ noun: Int, _ sentenceStart: Int) -> Bool {
        var token = noun - 1
        while token > sentenceStart, noun - token < 4, table[token].shape == .lower,
            !["the", "this"].contains(table[token].lower)
        {
            token -= 1
        }
        return ["the", "this"].contains(table[token].lower)
    }

    /// In tokens: how far back a group is remembered.
    private static let recall = 120
    /// In tokens: how long an insertion between a subject and its verb is.
    private static let insertion = 14
    private static let representatives: WordSet = [
        "leaders", "ministers", "members", "countries", "nations", "governments", "lawmakers", "parliament", "states",
        "deputies", "senators", "legislators", "authorities", "capitals",
    ]
    /// `the leaders`: of the group that the text named last.
    private static let members: WordSet = ["leaders", "ministers", "members", "governments"]
    /// Of the side that the text is about, without any article.
    private static let plain: WordSet = ["parliament", "lawmakers", "government", "cabinet", "ministers"]

    /// `by Norway`, close behind a verb that is suffered.
    func agents(behind token: Int, in body: Range<Int>) -> [Int] {
        guard let by = (token..<min(body.upperBound, token + 8)).first(where: { table[$0].lower == "by" }) else {
            return []
        }
        return enumeration(from: by + 1, in: body).filter { scene.resolved[$0] != nil }
    }

    /// `A, B and C` from a token on.
    func enumeration(from token: Int, in body: Range<Int>) -> [Int] {
        var found: [Int] = []
        var next = token
        while next < body.upperBound, let party = scene.index.starting(at: next) {
            found.append(party)
            next = scene.index[party].tokens.upperBound
            if table.lower(next) == "," { next += 1 }
            if table.lower(next) == "and" { next += 1 }
        }
        return found
    }

    /// `The European Union and its members`: the one who leads the company.
    private func withCompany(_ groupStart: Int, _ sentenceStart: Int) -> SubjectFinder.Subject? {
        var token = groupStart - 1
        while token > sentenceStart + 1, groupStart - token < 5 {
            if ["its", "their", "his", "her"].contains(table[token].lower) {
                guard table[token - 1].lower == "and" else { return nil }
                return subjects.subject(before: token - 1, from: sentenceStart)
            }
            guard table[token].isWord else { return nil }
            token -= 1
        }
        return nil
    }
}
