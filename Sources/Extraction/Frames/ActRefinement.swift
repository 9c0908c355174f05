import Chronicle

/// What a pledge told in a sentence makes of a plain "said": the announcement of a new commitment, or its denial.
enum ActRefinement {
    static func refine(
        _ statements: [(attribution: Attribution, report: Report)], by pledges: [Report]
    ) -> [Report] {
        var byStart: [Int: [Report]] = [:]
        for pledge in pledges { byStart[pledge.evidence.span.start, default: []].append(pledge) }
        return statements.map { attribution, report in
            guard case .statement(var statement) = report.content, statement.act == .say, report.modality != .negated,
                attribution.verb?.act == nil,
                let act = act(of: byStart[report.evidence.span.start] ?? [], by: statement.speaker)
            else { return report }
            statement.act = act
            var refined = report
            refined.content = .statement(statement)
            return refined
        }
    }

    private static func act(of pledges: [Report], by speaker: SubjectID) -> SpeechAct? {
        for report in pledges {
            guard case .pledge(let pledge) = report.content, pledge.announcedBy == speaker || pledge.pledger == speaker
            else { continue }
            if report.modality == .negated { return .deny }
            if pledge.commitment == .pledged { return .announce }
        }
        return nil
    }
}
