import Chronicle
import Foundation
import Service
import Testing

/// A correction made a report one of another kind, which none may.
private struct KindChanged: Error {}

@Suite struct ReportCorrectionTests {
    private static func report(_ content: Report.Content) throws -> Report {
        Report(
            article: ArticleID(title: nil, publisher: nil, published: nil, text: "text"), extractor: "test",
            occurred: try #require(EventDate("2025-06-09")), modality: .actual,
            evidence: Evidence(words: "text", at: Span(start: 0, end: 4)), content: content)
    }

    private static func statement() throws -> Report {
        try report(
            .statement(
                Statement(
                    speaker: try id("mark-rutte"), quotes: [], act: .say, addressees: [try id("GBR")], figure: nil)))
    }

    private static func pledge(target: Quantity? = Quantity(value: 2.5, max: 3, unit: "percent-of-gdp")) throws
        -> Report
    {
        try report(
            .pledge(
                Pledge(
                    pledger: try id("GBR"), announcedBy: try id("keir-starmer"), metric: .defenceSpendingShare,
                    target: target, deadline: EventDate("2027"), commitment: .pledged)))
    }

    private static func meeting() throws -> Report {
        try report(
            .meeting(
                Meeting(participants: [try id("GBR"), try id("CAN")], place: "Ottawa", form: .talks)))
    }

    private static func id(_ text: String) throws -> SubjectID { try #require(SubjectID(text)) }

    private func corrected(_ report: Report, _ argument: String) throws -> Report {
        var report = report
        try ReportCorrection(argument).apply(to: &report)
        return report
    }

    private func statement(_ argument: String) throws -> Statement {
        guard case .statement(let statement) = try corrected(Self.statement(), argument).content else {
            throw KindChanged()
        }
        return statement
    }

    private func pledge(_ argument: String, of report: Report? = nil) throws -> Pledge {
        guard case .pledge(let pledge) = try corrected(report ?? Self.pledge(), argument).content else {
            throw KindChanged()
        }
        return pledge
    }

    private func meeting(_ argument: String) throws -> Meeting {
        guard case .meeting(let meeting) = try corrected(Self.meeting(), argument).content else {
            throw KindChanged()
        }
        return meeting
    }

    private func fault(_ report: Report, _ argument: String) -> String {
        do {
            _ = try corrected(report, argument)
            return "accepted"
        } catch {
            return "\(error)"
        }
    }

    @Test func fieldsOfEveryReport() throws {
        for report in [try Self.statement(), try Self.pledge(), try Self.meeting()] {
            #expect(try corrected(report, "occurred=2025-06~").occurred.edtf == "2025-06~")
            #expect(try corrected(report, "modality=negated").modality == .negated)
        }
    }

    @Test func fieldsOfAStatement() throws {
        #expect(try statement("speaker=keir-starmer").speaker == Self.id("keir-starmer"))
        #expect(try statement("act=warn").act == .warn)
        #expect(try statement("addressees=FRA,nato").addressees == [Self.id("FRA"), Self.id("nato")])
        #expect(try statement("addressees=").addressees == [])
    }

    @Test func fieldsOfAPledge() throws {
        #expect(try pledge("pledger=nato").pledger == Self.id("nato"))
        #expect(try pledge("announcedBy=GBR").announcedBy == Self.id("GBR"))
        #expect(try pledge("announcedBy=").announcedBy == nil)
        #expect(try pledge("metric=military-aid").metric == .militaryAid)
        #expect(try pledge("deadline=../2035").deadline?.edtf == "../2035")
        #expect(try pledge("deadline=").deadline == nil)
        #expect(try pledge("commitment=withdrawn").commitment == .withdrawn)
    }

    @Test func theTargetOfAPledgePartByPart() throws {
        #expect(try pledge("value=2.6").target == Quantity(value: 2.6, max: 3, unit: "percent-of-gdp"))
        #expect(try pledge("value=").target == nil)
        #expect(try pledge("max=3.5").target == Quantity(value: 2.5, max: 3.5, unit: "percent-of-gdp"))
        #expect(try pledge("max=").target == Quantity(value: 2.5, unit: "percent-of-gdp"))
        #expect(try pledge("unit=GBP").target == Quantity(value: 2.5, max: 3, unit: "GBP"))
        let exact = try pledge("value=13400000000.07", of: Self.pledge(target: nil)).target
        #expect(exact?.value == Decimal(string: "13400000000.07"))
        #expect(exact?.unit == "percent-of-gdp")
    }

    @Test func fieldsOfAMeeting() throws {
        #expect(
            try meeting("participants=FRA,emmanuel-macron").participants.map(\.rawValue) == ["FRA", "emmanuel-macron"])
        #expect(try meeting("place=New York").place == "New York")
        #expect(try meeting("place=").place == nil)
        #expect(try meeting("form=news-conference").form == .newsConference)
    }

    @Test func onlyTheNamedFieldChanges() throws {
        var expected = try Self.pledge()
        expected.occurred = try #require(EventDate("2024"))
        #expect(try corrected(Self.pledge(), "occurred=2024") == expected)
    }

    @Test(arguments: ["deadline", "", "deadline:2027"])
    func needsAnEqualsSign(argument: String) {
        #expect(throws: ReportCorrection.Invalid.self) { try ReportCorrection(argument) }
    }

    @Test func theFirstEqualsSignParts() throws {
        #expect(try ReportCorrection("place=a=b").value == "a=b")
    }

    @Test(arguments: [
        ("occurred=2025-02-30", "occurred: 2025-02-30 is no EDTF date, such as 2025-02-03, 2027 or ../2035"),
        ("occurred=", "occurred:  is no EDTF date, such as 2025-02-03, 2027 or ../2035"),
        ("modality=maybe", "modality: maybe is none of actual, expected, negated"),
        ("pledger=Britain", "pledger: Britain is no id, such as GBR, nato or mark-rutte"),
        ("pledger=", "pledger:  is no id, such as GBR, nato or mark-rutte"),
        ("value=a lot", "value: a lot is no number, such as 2.5"),
        ("value=1e3", "value: 1e3 is no number, such as 2.5"),
        ("value=-1", "value: -1 is no number, such as 2.5"),
        ("value=1.2.3", "value: 1.2.3 is no number, such as 2.5"),
        ("value=.", "value: . is no number, such as 2.5"),
        ("value=1,5", "value: 1,5 is no number, such as 2.5"),
        ("max=2", "max: 2 is less than the value, 2.5"),
        ("value=3.5", "value: 3.5 is more than max, 3; give max=… first, or max= to drop it"),
        ("unit=", "unit: it needs a word, such as percent-of-gdp, GBP or submarines"),
        (
            "metric=money",
            "metric: money is none of defence-spending-gdp-share, defence-spending-amount, military-aid, equipment, "
                + "troops, funding, emissions, membership, other"
        ),
        ("commitment=sworn", "commitment: sworn is none of pledged, aimed, met, withdrawn"),
        (
            "speaker=GBR",
            "a pledge has no field speaker: it has occurred, modality, pledger, announcedBy, metric, value, max, unit, "
                + "deadline, commitment"
        ),
    ])
    func saysWhatIsWrongWithAPledgesField(argument: String, message: String) throws {
        #expect(fault(try Self.pledge(), argument) == message)
    }

    @Test func saysWhatIsWrongWithOtherFields() throws {
        #expect(
            fault(try Self.statement(), "deadline=2027")
                == "a statement has no field deadline: it has occurred, modality, speaker, act, addressees")
        #expect(
            fault(try Self.meeting(), "deadline=2027")
                == "a meeting has no field deadline: it has occurred, modality, participants, place, form")
        #expect(
            fault(try Self.statement(), "act=shout")
                == "act: shout is none of say, demand, warn, announce, praise, criticise, deny")
        #expect(
            fault(try Self.meeting(), "participants=") == "participants: a meeting needs at least one, such as GBR,CAN")
        #expect(
            fault(try Self.meeting(), "participants=GBR,the Queen")
                == "participants: the Queen is no id, such as GBR, nato or mark-rutte")
        #expect(fault(try Self.pledge(target: nil), "max=3") == "the pledge has no value yet: give value=… first")
        #expect(fault(try Self.pledge(target: nil), "unit=GBP") == "the pledge has no value yet: give value=… first")
    }
}
