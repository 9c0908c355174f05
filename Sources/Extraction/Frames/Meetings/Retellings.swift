import Chronicle

/// Meetings in the order of their telling, each once: told again it adds what the first telling left out.
struct Retellings {
    private struct Told {
        var gathering: Gathering
        var report: Report
        var hasOwnDate: Bool
    }

    private let scene: Scene
    private var told: [Told] = []
    /// How many meetings back a repetition is looked for.
    private static let memory = 60

    init(scene: Scene) { self.scene = scene }

    mutating func add(_ gathering: Gathering, _ report: Report, hasOwnDate: Bool) {
        guard case .meeting(let new) = report.content else { return }
        for position in told.indices.suffix(Retellings.memory).reversed() {
            let known = told[position]
            guard case .meeting(let old) = known.report.content, known.report.modality == report.modality,
                isSame(old, new, inOneSentence: known.report.evidence.span == report.evidence.span),
                agree(old.place, new.place),
                isSameForm(old.form, new.form) || isTalkOfCall(old, new, known.report, report),
                isSameDay(known, report, hasOwnDate)
            else { continue }
            merge(report, new, hasOwnDate, into: position)
            return
        }
        told.append(Told(gathering: gathering, report: report, hasOwnDate: hasOwnDate))
    }

    /// All of them, journeys left out where the traveller met somebody of that country.
    func reports() -> [Report] {
        told.indices.filter { !isCovered($0) }.map { placed($0) }
    }

    /// A news conference is held where those who give it met on that day.
    private func placed(_ position: Int) -> Report {
        let report = told[position].report
        guard case .meeting(var meeting) = report.content, meeting.form == .newsConference, meeting.place == nil else {
            return report
        }
        let near = max(0, position - Retellings.memory)..<min(told.count, position + Retellings.memory)
        for other in near where other != position && told[other].report.occurred == report.occurred {
            guard case .meeting(let talks) = told[other].report.content, let place = talks.place,
                talks.participants.count(where: meeting.participants.contains) > 1
                    || talks.form == .visit && talks.participants.contains(where: meeting.participants.contains)
            else { continue }
            meeting.place = place
            break
        }
        return Report(
            article: report.article, extractor: report.extractor, occurred: report.occurred, modality: report.modality,
            evidence: report.evidence, slots: report.slots, content: .meeting(meeting))
    }

    private mutating func merge(_ report: Report, _ new: Meeting, _ hasOwnDate: Bool, into position: Int) {
        guard case .meeting(var old) = told[position].report.content else { return }
        let isBetter = !told[position].hasOwnDate && hasOwnDate
        if old.participants.count < new.participants.count { old.participants = new.participants }
        old.place = old.place ?? new.place
        let isOneSentence = told[position].report.evidence.span == report.evidence.span
        if isOneSentence, old.form == .visit, new.form != .visit { old.form = new.form }
        if isOneSentence, new.form == .call { (old.form, old.place) = (.call, nil) }
        if old.form == .talks || old.form == .conference, new.form == .summit { old.form = new.form }
        let known = told[position].report
        told[position].hasOwnDate = told[position].hasOwnDate || hasOwnDate
        let better = isBetter ? report : known
        told[position].report = Report(
            article: better.article, extractor: better.extractor, occurred: better.occurred, modality: better.modality,
            evidence: better.evidence, slots: better.slots, content: .meeting(old))
    }

    private func isSame(_ one: Meeting, _ other: Meeting, inOneSentence: Bool) -> Bool {
        let (few, many) =
            one.participants.count < other.participants.count
            ? (one.participants, other.participants) : (other.participants, one.participants)
        let sides = Set(many.map(scene.principal))
        if isOfMembers(few, many) { return true }
        let isContained = few.allSatisfy { many.contains($0) }
        if isContained, inOneSentence, many.contains(where: isGroup) == few.contains(where: isGroup) { return true }
        if isContained {
            return few.count * 2 >= many.count || few.contains { $0.country == nil && scene.principals[$0] == nil }
        }
        return few.count > 1 && few.count == many.count
            && few.allSatisfy { many.contains($0) || $0.country != nil && sides.contains($0) }
    }

    /// The Visegrad Group and four of its leaders are the same company.
    private func isOfMembers(_ few: [SubjectID], _ many: [SubjectID]) -> Bool {
        guard let group = few.first(where: isGroup), let day = scene.published, many.count > 2,
            !many.contains(where: isGroup)
        else { return false }
        let members = scene.lexicon.members(of: group, on: day)
        return members.count <= 10 && many.count * 2 >= members.count
            && many.map(scene.principal).allSatisfy(members.contains)
    }

    private func isGroup(_ id: SubjectID) -> Bool { id.country == nil && scene.principals[id] == nil }

    private func agree(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return true }
        return one == other
    }

    private func isSameForm(_ one: MeetingForm, _ other: MeetingForm) -> Bool {
        if one == other { return true }
        let apart: Set<MeetingForm> = [.newsConference, .exercise, .call]
        return !apart.contains(one) && !apart.contains(other)
    }

    /// `held a conversation by telephone`: two words of one sentence for one call.
    private func isTalkOfCall(_ one: Meeting, _ other: Meeting, _ known: Report, _ new: Report) -> Bool {
        known.evidence.span == new.evidence.span && Set([one.form, other.form]) == [.talks, .call]
            && Set(one.participants) == Set(other.participants)
    }

    private func isSameDay(_ known: Told, _ report: Report, _ hasOwnDate: Bool) -> Bool {
        if known.report.occurred.overlaps(report.occurred) { return true }
        return known.report.modality == .expected && !(known.hasOwnDate && hasOwnDate)
    }

    private func isCovered(_ position: Int) -> Bool {
        let journey = told[position]
        guard journey.gathering.isJourney, case .meeting(let visit) = journey.report.content else { return false }
        let near = max(0, position - Retellings.memory)..<min(told.count, position + Retellings.memory)
        return near.contains { other in
            guard other != position, !told[other].gathering.isJourney,
                case .meeting(let meeting) = told[other].report.content,
                told[other].report.modality == journey.report.modality,
                told[other].report.occurred.overlaps(journey.report.occurred)
            else { return false }
            let isThere = visit.participants.filter { $0.country == nil }.contains(where: meeting.participants.contains)
            let hosts = visit.participants.filter { $0.country != nil }
            let sides = meeting.participants.map(scene.principal)
            return isThere && (hosts.contains(where: sides.contains) || agreeing(visit.place, meeting.place))
        }
    }

    private func agreeing(_ one: String?, _ other: String?) -> Bool { one != nil && one == other }
}
