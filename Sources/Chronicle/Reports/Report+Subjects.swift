extension Report {
    /// How a subject takes part in what is reported.
    package enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        case speaker, addressee, pledger, announcer, participant
    }

    /// On whose timelines the report stands, and how, in the order of its fields.
    package var subjects: [(subject: SubjectID, role: Role)] {
        switch content {
        case .statement(let statement):
            [(statement.speaker, .speaker)] + statement.addressees.map { ($0, .addressee) }
        case .pledge(let pledge):
            [(pledge.pledger, .pledger)] + (pledge.announcedBy.map { [($0, .announcer)] } ?? [])
        case .meeting(let meeting): meeting.participants.map { ($0, .participant) }
        }
    }
}
