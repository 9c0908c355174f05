/// What one article says happened: a statement, a pledge or a meeting, with the words that show it.
package struct Report: Hashable, Sendable {
    package var article: ArticleID
    /// Which extractor with which lexicon found it, `1.0.0+4f3a2b1c`; `analyst` for what a person entered.
    package var extractor: String
    package var occurred: EventDate
    package var modality: Modality
    package var evidence: Evidence
    /// The words that gave each field, by the field's name.
    package var slots: [String: Span]
    package var content: Content

    package enum Content: Hashable, Sendable {
        case statement(Statement)
        case pledge(Pledge)
        case meeting(Meeting)
    }

    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case statement, pledge, meeting
    }

    /// Stands for the extractor where a person entered the report.
    package static let analyst = "analyst"

    package var kind: Kind {
        switch content {
        case .statement: .statement
        case .pledge: .pledge
        case .meeting: .meeting
        }
    }

    package init(
        article: ArticleID, extractor: String, occurred: EventDate, modality: Modality, evidence: Evidence,
        slots: [String: Span] = [:], content: Content
    ) {
        self.article = article
        self.extractor = extractor
        self.occurred = occurred
        self.modality = modality
        self.evidence = evidence
        self.slots = slots
        self.content = content
    }
}

/// Words that an article attributes to a named actor.
package struct Statement: Hashable, Sendable, Codable {
    package var speaker: SubjectID
    /// The direct quotations inside the evidence, without their quotation marks.
    package var quotes: [Span]
    package var act: SpeechAct
    package var addressees: [SubjectID]
    package var figure: Figure?

    package init(speaker: SubjectID, quotes: [Span], act: SpeechAct, addressees: [SubjectID], figure: Figure?) {
        self.speaker = speaker
        self.quotes = quotes
        self.act = act
        self.addressees = addressees
        self.figure = figure
    }
}

/// A commitment about what its maker will do, or what became of one.
package struct Pledge: Hashable, Sendable, Codable {
    package var pledger: SubjectID
    package var announcedBy: SubjectID?
    package var metric: Metric
    package var target: Quantity?
    package var deadline: EventDate?
    package var commitment: Commitment
    /// What the text says it replaces, in the target's unit: `from 2.3 to 2.5 percent`.
    package var previousTarget: Quantity?
    /// When the text says it was due before: `five years earlier than planned`.
    package var previousDeadline: EventDate?

    package init(
        pledger: SubjectID, announcedBy: SubjectID?, metric: Metric, target: Quantity?, deadline: EventDate?,
        commitment: Commitment, previousTarget: Quantity? = nil, previousDeadline: EventDate? = nil
    ) {
        self.pledger = pledger
        self.announcedBy = announcedBy
        self.metric = metric
        self.target = target
        self.deadline = deadline
        self.commitment = commitment
        self.previousTarget = previousTarget
        self.previousDeadline = previousDeadline
    }
}

/// Actors, countries or groups that meet, call, or are due to.
package struct Meeting: Hashable, Sendable, Codable {
    package var participants: [SubjectID]
    package var place: String?
    package var form: MeetingForm

    package init(participants: [SubjectID], place: String?, form: MeetingForm) {
        self.participants = participants
        self.place = place
        self.form = form
    }
}
