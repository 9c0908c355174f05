import Chronicle

/// Finds meetings by who came to them: `A and B attended the summit`, `A took part in NATO's exercise`.
struct Attendance {
    private let scene: Scene
    private let reading: VerbReading
    private var company: Participants { reading.company }
    private var table: TokenTable { scene.table }

    init(scene: Scene) {
        self.scene = scene
        reading = VerbReading(scene: scene)
    }

    func found(at token: Int, _ body: Range<Int>, _ companions: Companions) -> Gathering? {
        guard table[token].shape == .lower, let (_, tense) = table.meetingVerb(at: token, [.attending]),
            let occasion = occasion(behind: token, body),
            let outcome = reading.read(token, tense, body, companions), outcome.modality != .negated, !outcome.isPassive
        else { return nil }
        var participants = outcome.subjects
        if let group = group(near: occasion.token, body) { company.add([group], to: &participants) }
        guard participants.count > 1 else { return nil }
        return Gathering(
            participants: participants, form: occasion.form, modality: outcome.modality, token: token,
            isBackground: outcome.isBackground)
    }

    private func group(near noun: Int, _ body: Range<Int>) -> SubjectID? {
        for mention in scene.mentions.starting(in: max(body.lowerBound, noun - 8)..<min(noun + 5, body.upperBound)) {
            if case .group(let id) = mention.kind { return id }
        }
        return nil
    }

    /// The noun of meeting that the verb leads to: `attended the NATO summit`, `took part in the talks`.
    private func occasion(behind token: Int, _ body: Range<Int>) -> (form: MeetingForm, token: Int)? {
        var next = token + 1
        switch table[token].lower {
        case "took", "taken", "takes", "take", "taking":
            guard table.lower(next) == "part", ["in", "at"].contains(table.lower(next + 1)) else { return nil }
            next += 2
        case "participated", "participate", "participating", "participates":
            guard ["in", "at"].contains(table.lower(next)) else { return nil }
            next += 1
        default: break
        }
        let stop = min(body.upperBound, next + 8)
        while next < stop, table[next].shape != .mark {
            if let form = table.meetingNoun(at: next), form != .visit {
                let isRemote = ["video", "phone", "virtual"].contains(table.lower(next - 1))
                return (isRemote ? .call : form, next)
            }
            next += 1
        }
        return nil
    }
}
