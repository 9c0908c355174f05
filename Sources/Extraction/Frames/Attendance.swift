import Chronicle

/// Finds meetings by who came to them: `A and B attended the summit`, `A took part in talks`, `A and B flew to P`.
struct Attendance {
    private let scene: Scene
    private let subjects: SubjectFinder
    private let company: Participants
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        subjects = SubjectFinder(segments: scene.segments, index: scene.index)
        company = Participants(scene: scene)
    }

    func found(at token: Int, _ body: Range<Int>) -> MeetingFrame.Found? {
        let word = table[token].lower
        guard table[token].shape == .lower, let tense = Attendance.verbs[word] else { return nil }
        let occasion = occasion(behind: token, body)
        guard occasion != nil || Attendance.moving.contains(word) && table.lower(token + 1) == "to" else { return nil }
        let group = VerbGroup(before: token, tense: tense, in: table, from: body.lowerBound)
        guard !group.isHypothetical, group.modality != .negated, !group.isPassive,
            let subject = subjects.subject(before: group.start, from: body.lowerBound)
        else { return nil }
        var participants: [SubjectID] = []
        for party in subject.parties { company.add(party, to: &participants) }
        if let first = subject.parties.first {
            company.add(company.enumeration(before: first, body), to: &participants)
        }
        if occasion == nil {
            guard participants.count > 1, participants.allSatisfy({ scene.principals[$0] != nil }) else { return nil }
        }
        if let at = occasion?.token, let host = company.group(before: at, body) ?? company.group(behind: at, body) {
            company.add([host], to: &participants)
        }
        return MeetingFrame.Found(
            participants: participants, form: occasion?.form ?? .visit, modality: group.modality, token: token)
    }

    /// The noun of meeting that the verb leads to: `attended the NATO summit`, `took part in the talks`.
    private func occasion(behind token: Int, _ body: Range<Int>) -> (form: MeetingForm, token: Int)? {
        var next = token + 1
        switch table[token].lower {
        case "took", "taken", "takes", "take", "taking":
            guard table.lower(next) == "part", ["in", "at"].contains(table.lower(next + 1)) else { return nil }
            next += 2
        case let word where Attendance.moving.contains(word): return nil
        default: break
        }
        let stop = min(body.upperBound, next + 8)
        while next < stop, table[next].shape != .mark {
            if let form = table.cues.meetingNouns[table[next].lower] { return (form, next) }
            next += 1
        }
        return nil
    }

    private static let moving: Set<String> = [
        "came", "come", "gone", "went", "travelled", "traveled", "flew", "flown",
    ]
    private static let verbs: [String: Inflection.Tense] = [
        "attended": .past, "attends": .third, "attend": .base, "attending": .gerund, "took": .past, "taken": .past,
        "takes": .third, "take": .base, "taking": .gerund, "came": .past, "come": .past, "gone": .past, "went": .past,
        "travelled": .past, "traveled": .past, "flew": .past, "flown": .past,
    ]
}
