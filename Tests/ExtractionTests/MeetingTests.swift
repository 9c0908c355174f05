import Chronicle
import Testing

@testable import Extraction

@Suite("Meetings")
struct MeetingTests {
    /// A sentence, and the meeting that it tells on 9 June 2025, a Monday.
    struct Telling: Sendable, CustomTestStringConvertible {
        let sentence: String
        let participants: [String]
        let form: MeetingForm
        let occurred: String
        var place: String?
        var modality = Modality.actual

        var testDescription: String { sentence }
    }

    static func meetings(_ text: String) -> [(meeting: Meeting, report: Report)] {
        Seeds.extract(text).reports.compactMap { report in
            guard case .meeting(let meeting) = report.content else { return nil }
            return (meeting, report)
        }
    }

    static let tellings = [
        Telling(
            sentence: "Mark Rutte met Polish Prime Minister Donald Tusk in Warsaw on Thursday.",
            participants: ["mark-rutte", "donald-tusk"], form: .talks, occurred: "2025-06-05", place: "Warsaw"),
        Telling(
            sentence: "Donald Tusk and Friedrich Merz met in Berlin on Friday to discuss migration.",
            participants: ["donald-tusk", "friedrich-merz"], form: .talks, occurred: "2025-06-06", place: "Berlin"),
        Telling(
            sentence:
                "French President Emmanuel Macron will host Chancellor Friedrich Merz at the Elysee Palace on Tuesday.",
            participants: ["emmanuel-macron", "friedrich-merz"], form: .talks, occurred: "2025-06-10",
            place: "Elysee Palace", modality: .expected),
        Telling(
            sentence: "Emmanuel Macron and Friedrich Merz spoke by phone with Donald Trump on Sunday.",
            participants: ["emmanuel-macron", "friedrich-merz", "donald-trump"], form: .call, occurred: "2025-06-08"),
        Telling(
            sentence: "The foreign ministers of Poland, Germany and France will meet in Weimar on Wednesday.",
            participants: ["POL", "DEU", "FRA"], form: .talks, occurred: "2025-06-11", place: "Weimar",
            modality: .expected),
        Telling(
            sentence: "NATO defence ministers gathered in Brussels last Thursday.",
            participants: ["nato"], form: .talks, occurred: "2025-06-05", place: "Brussels"),
        Telling(
            sentence: "G7 leaders will gather in Kananaskis, Canada, from June 15 to 17.",
            participants: ["g7"], form: .summit, occurred: "2025-06-15/2025-06-17", place: "Kananaskis",
            modality: .expected),
        Telling(
            sentence: "During a visit to Kyiv on Saturday, Keir Starmer promised more missiles.",
            participants: ["keir-starmer", "UKR"], form: .visit, occurred: "2025-06-07", place: "Kyiv"),
        Telling(
            sentence: "Welcoming Mark Rutte to London on Friday, Keir Starmer praised the alliance.",
            participants: ["keir-starmer", "mark-rutte"], form: .visit, occurred: "2025-06-06", place: "London"),
        Telling(
            sentence: "The Trump-Putin summit in Alaska was postponed on Friday.",
            participants: ["donald-trump", "vladimir-putin"], form: .summit, occurred: "2025-06-06", place: "Alaska",
            modality: .negated),
        Telling(
            sentence: "Vladimir Putin on Friday ruled out a meeting with Volodymyr Zelensky.",
            participants: ["vladimir-putin", "volodymyr-zelenskyy"], form: .talks, occurred: "2025-06-06",
            modality: .negated),
        Telling(
            sentence: "Marco Rubio said that a meeting of Donald Trump and Xi Jinping was being prepared.",
            participants: ["donald-trump", "xi-jinping"], form: .talks, occurred: "2025-06-09/..", modality: .expected),
        Telling(
            sentence: "Volodymyr Zelensky was received by King Charles at Sandringham in March.",
            participants: ["volodymyr-zelenskyy", "charles-iii"], form: .talks, occurred: "2025-03",
            place: "Sandringham"),
        Telling(
            sentence: "India and Pakistan held talks in Doha last week.",
            participants: ["IND", "PAK"], form: .talks, occurred: "2025-06-02/2025-06-08", place: "Doha"),
        Telling(
            sentence: "At the Wales summit in 2014 NATO members agreed on two percent.",
            participants: ["nato"], form: .summit, occurred: "2014", place: "Wales"),
        Telling(
            sentence: "He Lifeng met U.S. Treasury Secretary Scott Bessent in Geneva in May.",
            participants: ["he-lifeng", "scott-bessent"], form: .talks, occurred: "2025-05", place: "Geneva"),
        Telling(
            sentence: "The alliance's leaders are to meet at the next European Council on 26 June.",
            participants: ["european-council"], form: .summit, occurred: "2025-06-26", modality: .expected),
        Telling(
            sentence:
                "Britain had called the conference in London on Friday together with Germany and the African Union.",
            participants: ["GBR", "DEU", "african-union"], form: .conference, occurred: "2025-06-06", place: "London"),
    ]

    @Test("are found with those who met, place, form, day and modality", arguments: tellings)
    func found(telling: Telling) throws {
        let found = MeetingTests.meetings(telling.sentence)
        try #require(found.count == 1)
        #expect(found[0].meeting.participants.map(\.rawValue) == telling.participants)
        #expect(found[0].meeting.form == telling.form)
        #expect(found[0].meeting.place == telling.place)
        #expect(found[0].report.occurred.edtf == telling.occurred)
        #expect(found[0].report.modality == telling.modality)
    }

    @Test(
        "are none where nobody meets",
        arguments: [
            "Volodymyr Zelensky called for a meeting with Vladimir Putin.",
            "Donald Trump has offered to meet Vladimir Putin.",
            "Keir Starmer would like to meet Donald Trump.",
            "If Donald Trump meets Vladimir Putin, Europe must be at the table.",
            "Spain will not meet the NATO target.",
            "Britain met its target in May.",
            "Germany hosts 35,000 American soldiers.",
            "Donald Trump spoke to reporters aboard his plane on Friday.",
            "Mark Rutte told Reuters in Brussels on Monday that allies must do more.",
            "Hungary is holding up Ukraine's accession talks with the EU.",
            "Emmanuel Macron visited Lyon and travelled to Marseille on Friday.",
        ])
    func none(sentence: String) {
        #expect(MeetingTests.meetings(sentence).map(\.meeting).isEmpty)
    }

    @Test("told twice are one, with the day and the place of either telling")
    func retold() throws {
        let found = MeetingTests.meetings(
            "Mark Rutte met Donald Tusk on Thursday.\n\nRutte and Tusk talked in Warsaw, where Rutte praised Poland.")
        try #require(found.count == 1)
        #expect(found[0].meeting.place == "Warsaw")
        #expect(found[0].report.occurred.edtf == "2025-06-05")
    }

    @Test("and the news conference after them are two, at one place")
    func newsConference() throws {
        let found = MeetingTests.meetings(
            "Mark Rutte met Donald Tusk in Warsaw on Thursday.\n\nAt a joint news conference with Tusk on Thursday, Rutte praised Poland."
        )
        #expect(found.map(\.meeting.form) == [.talks, .newsConference])
        #expect(found.map(\.meeting.place) == ["Warsaw", "Warsaw"])
    }

    @Test("make a journey no visit where the traveller met somebody there")
    func journey() {
        let found = MeetingTests.meetings(
            "Keir Starmer arrived in Kyiv on Friday.\n\nStarmer met Volodymyr Zelensky in Kyiv on Friday.")
        #expect(found.map(\.meeting.form) == [.talks])
    }

    @Test("remember who were together, for those who are counted or meant by a pronoun later")
    func counted() throws {
        let found = MeetingTests.meetings(
            "Keir Starmer, Emmanuel Macron and Friedrich Merz met in London on Thursday.\n\nOn Friday the three leaders telephoned Donald Trump."
        )
        try #require(found.count == 2)
        #expect(
            found[1].meeting.participants.map(\.rawValue)
                == ["keir-starmer", "emmanuel-macron", "friedrich-merz", "donald-trump"])
        #expect(found[1].meeting.form == .call)
    }
}
