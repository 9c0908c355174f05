import Chronicle

/// What a pledge told in a sentence makes of a plain "said": the announcement of a new commitment, or its denial.
enum ActRefinement {
    static func refine(
        _ statements: [(attribution: Attribution, report: Report)], by pledges: [Report], in scene: Scene
    ) -> [Report] {
        var byStart: [Int: [Report]] = [:]
        for pledge in pledges { byStart[pledge.evidence.span.start, default: []].append(pledge) }
        return statements.map { attribution, report in
            guard case .statement(var statement) = report.content, statement.act == .say, report.modality != .negated,
                attribution.verb?.act == nil, !isRepeated(attribution),
                let act = act(of: byStart[report.evidence.span.start] ?? [], by: statement.speaker, scene)
            else { return report }
            statement.act = act
            var refined = report
            refined.content = .statement(statement)
            return refined
        }
    }

    private static func act(of pledges: [Report], by speaker: SubjectID, _ scene: Scene) -> SpeechAct? {
        for report in pledges {
            guard case .pledge(let pledge) = report.content, pledge.announcedBy == speaker || pledge.pledger == speaker,
                isOwn(pledge, of: speaker, scene)
            else { continue }
            if report.modality == .negated { return isNewCourse(report, scene) ? .announce : .deny }
            if pledge.commitment == .pledged { return .announce }
        }
        return nil
    }

    /// "Will no longer send": an end to what was done so far.
    private static func isNewCourse(_ report: Report, _ scene: Scene) -> Bool {
        scene.table.tokens(in: report.evidence.span).contains { index in
            scene.table.lower(index) == "no" && scene.table.lower(index + 1) == "longer"
        }
    }

    /// What a country other than the speaker's does is news and no announcement.
    private static func isOwn(_ pledge: Pledge, of speaker: SubjectID, _ scene: Scene) -> Bool {
        let side = scene.principal(of: speaker)
        return pledge.pledger == speaker || pledge.pledger == side || pledge.pledger.country == nil
            || side.country == nil && scene.principals[speaker] == nil
    }

    /// A commitment that is recalled or repeated is not new.
    private static func isRepeated(_ attribution: Attribution) -> Bool {
        ["recall", "reaffirm", "reiterate"].contains(attribution.verb?.inflection.base ?? "")
    }
}
