import Chronicle
import Testing

@testable import Extraction

@Suite("Meetings by their constructions")
struct MeetingConstructionTests {
    typealias Telling = MeetingTests.Telling

    static let tellings = [
        Telling(
            sentence:
                "Trade talks between India and Britain broke down in March.",
            participants: ["IND", "GBR"], form: .talks, occurred: "2025-03"),
        Telling(
            sentence:
                "Talks in Kinshasa between Ethiopia, Egypt and Sudan broke off last week.",
            participants: ["ETH", "EGY", "SDN"], form: .talks, occurred: "2025-06-02/2025-06-08", place: "Kinshasa"),
        Telling(
            sentence:
                "The conference in Geneva on Monday was organised by the United Nations, Sweden and Switzerland.",
            participants: ["un", "SWE", "CHE"], form: .conference, occurred: "2025-06-09", place: "Geneva"),
        Telling(
            sentence:
                "Kenya and Denmark will jointly host a conference on drought in Nairobi on Thursday.",
            participants: ["KEN", "DNK"], form: .conference, occurred: "2025-06-12", place: "Nairobi",
            modality: .expected),
        Telling(
            sentence:
                "Simon Stiell told a climate summit in New York on Thursday that António Guterres had called.",
            participants: ["antonio-guterres", "simon-stiell"], form: .summit, occurred: "2025-06-05", place: "New York"
        ),
        Telling(
            sentence:
                "Narendra Modi spoke on Monday at a summit on artificial intelligence in Paris that Emmanuel Macron hosted.",
            participants: ["emmanuel-macron", "narendra-modi"], form: .summit, occurred: "2025-06-09", place: "Paris"),
        Telling(
            sentence:
                "Countries will meet again at COP30 in Belém in November.",
            participants: ["cop30"], form: .conference, occurred: "2025-11", place: "Belém",
            modality: .expected),
        Telling(
            sentence:
                "At COP26 in Glasgow in 2021, governments promised to phase down coal.",
            participants: ["cop26"], form: .conference, occurred: "2021", place: "Glasgow"),
        Telling(
            sentence:
                "In a phone call on Tuesday, Narendra Modi assured Keir Starmer that the deal would be signed soon.",
            participants: ["narendra-modi", "keir-starmer"], form: .call, occurred: "2025-06-03"),
        Telling(
            sentence:
                "Narendra Modi told Keir Starmer by telephone on Tuesday that the deal would be signed soon.",
            participants: ["narendra-modi", "keir-starmer"], form: .call, occurred: "2025-06-03"),
        Telling(
            sentence:
                "Jonathan Reynolds and Piyush Goyal signed the agreement in New Delhi on Thursday in the presence of Narendra Modi.",
            participants: ["jonathan-reynolds", "piyush-goyal", "narendra-modi"], form: .talks, occurred: "2025-06-05",
            place: "New Delhi"),
        Telling(
            sentence:
                "Standing beside Andrzej Duda at the White House on Thursday, Donald Trump promised more soldiers.",
            participants: ["donald-trump", "andrzej-duda"], form: .talks, occurred: "2025-06-05", place: "White House"),
        Telling(
            sentence:
                "Donald Trump announced it at the White House on Thursday with Andrzej Duda at his side.",
            participants: ["donald-trump", "andrzej-duda"], form: .talks, occurred: "2025-06-05", place: "White House"),
        Telling(
            sentence:
                "Flanked by Andrzej Duda, Donald Trump announced the order at the White House on Thursday.",
            participants: ["donald-trump", "andrzej-duda"], form: .talks, occurred: "2025-06-05", place: "White House"),
        Telling(
            sentence:
                "At a summit in Tokyo on Thursday, Japan and the EU agreed to work on hydrogen.",
            participants: ["JPN", "eu"], form: .summit, occurred: "2025-06-05", place: "Tokyo"),
        Telling(
            sentence:
                "At a summit in Leticia last week, Brazil, Colombia and Peru vowed to end deforestation.",
            participants: ["BRA", "COL", "PER"], form: .summit, occurred: "2025-06-02/2025-06-08", place: "Leticia"),
        Telling(
            sentence:
                "South Korea wants a better deal with the United States.\n\nThe two sides met in Washington on Thursday without result.",
            participants: ["KOR", "USA"], form: .talks, occurred: "2025-06-05", place: "Washington"),
        Telling(
            sentence:
                "South Korea is to pay the United States more for the troops.\n\nThe deal came after talks between the two governments in Washington last week.",
            participants: ["KOR", "USA"], form: .talks, occurred: "2025-06-02/2025-06-08", place: "Washington"),
        Telling(
            sentence:
                "South Korea is to pay the United States more for the troops.\n\nNegotiators of the two countries had held several rounds of talks in Washington last week.",
            participants: ["KOR", "USA"], form: .talks, occurred: "2025-06-02/2025-06-08", place: "Washington"),
        Telling(
            sentence:
                "A meeting between Xi Jinping and Donald Trump will not take place on Friday.",
            participants: ["xi-jinping", "donald-trump"], form: .talks, occurred: "2025-06-13",
            modality: .negated),
        Telling(
            sentence:
                "Ethiopia, Egypt and Sudan ended their talks on the dam in Kinshasa last week without agreement.",
            participants: ["ETH", "EGY", "SDN"], form: .talks, occurred: "2025-06-02/2025-06-08", place: "Kinshasa"),
        Telling(
            sentence:
                "Egyptian and Qatari mediators met in Cairo on Sunday.",
            participants: ["EGY", "QAT"], form: .talks, occurred: "2025-06-08", place: "Cairo"),
        Telling(
            sentence:
                "A donors' conference for Yemen, co-hosted by the United Nations and Saudi Arabia, opened in Riyadh on Monday.",
            participants: ["un", "SAU"], form: .conference, occurred: "2025-06-09", place: "Riyadh"),
        Telling(
            sentence:
                "A British trade delegation travelled to Hanoi last week.",
            participants: ["GBR", "VNM"], form: .visit, occurred: "2025-06-02/2025-06-08", place: "Hanoi"),
        Telling(
            sentence:
                "Narendra Modi had a phone call from Keir Starmer on Tuesday.",
            participants: ["narendra-modi", "keir-starmer"], form: .call, occurred: "2025-06-03"),
        Telling(
            sentence:
                "The trade agreement was signed in New Delhi on Thursday by Jonathan Reynolds and Piyush Goyal.",
            participants: ["jonathan-reynolds", "piyush-goyal"], form: .talks, occurred: "2025-06-05",
            place: "New Delhi"),
        Telling(
            sentence:
                "Donald Trump and Andrzej Duda told reporters at the White House on Thursday that the order was signed.",
            participants: ["donald-trump", "andrzej-duda"], form: .newsConference, occurred: "2025-06-05",
            place: "White House"),
        Telling(
            sentence:
                "Donald Trump addressed the media jointly with Andrzej Duda at the White House on Thursday.",
            participants: ["donald-trump", "andrzej-duda"], form: .newsConference, occurred: "2025-06-05",
            place: "White House"),
        Telling(
            sentence:
                "BRICS leaders are due in Rio de Janeiro in July for their annual summit.",
            participants: ["brics"], form: .summit, occurred: "2025-07", place: "Rio de Janeiro",
            modality: .expected),
        Telling(
            sentence:
                "Gavi will hold its pledging summit in Brussels on June 25.",
            participants: ["gavi"], form: .summit, occurred: "2025-06-25", place: "Brussels",
            modality: .expected),
        Telling(
            sentence:
                "EU energy ministers approved the ban at a meeting in Luxembourg on Monday.",
            participants: ["eu"], form: .talks, occurred: "2025-06-09", place: "Luxembourg"),
        Telling(
            sentence:
                "Wopke Hoekstra was in Beijing on Friday to talk about methane.",
            participants: ["wopke-hoekstra", "CHN"], form: .visit, occurred: "2025-06-06", place: "Beijing"),
        Telling(
            sentence:
                "Narendra Modi called Keir Starmer late on Tuesday.",
            participants: ["narendra-modi", "keir-starmer"], form: .call, occurred: "2025-06-03"),
        Telling(
            sentence:
                "Donors promised 1 billion dollars at a conference in Geneva on Monday.\n\nThe conference was hosted by the United Nations and Sweden.",
            participants: ["un", "SWE"], form: .conference, occurred: "2025-06-09", place: "Geneva"),
        Telling(
            sentence:
                "French and Romanian troops held an exercise that began at Cincu on 20 May and lasts until 13 June.",
            participants: ["FRA", "ROU"], form: .exercise, occurred: "2025-05-20/2025-06-13", place: "Cincu"),
        Telling(
            sentence:
                "ASEAN finance ministers met in Bali on Friday.",
            participants: ["asean"], form: .talks, occurred: "2025-06-06", place: "Bali"),
        Telling(
            sentence:
                "Foreign ministers from ASEAN and China wrapped up talks in Bali on Friday.",
            participants: ["asean", "CHN"], form: .talks, occurred: "2025-06-06", place: "Bali"),
        Telling(
            sentence:
                "Diplomats from China and the Philippines are due to sit down in Xiamen on Friday.",
            participants: ["CHN", "PHL"], form: .talks, occurred: "2025-06-13", place: "Xiamen",
            modality: .expected),
        Telling(
            sentence:
                "A fifth round of nuclear talks between Iran and the United States will be held in Muscat on Sunday.",
            participants: ["IRN", "USA"], form: .talks, occurred: "2025-06-15", place: "Muscat",
            modality: .expected),
        Telling(
            sentence:
                "Tedros Adhanom Ghebreyesus and Catherine Russell briefed reporters in Geneva on Friday.",
            participants: ["tedros-adhanom-ghebreyesus", "catherine-russell"], form: .newsConference,
            occurred: "2025-06-06", place: "Geneva"),
        Telling(
            sentence:
                "Trade ministers will gather in Yaounde next March for the WTO's ministerial conference.",
            participants: ["wto"], form: .conference, occurred: "2026-03", place: "Yaounde",
            modality: .expected),
        Telling(
            sentence: "Chinese and Philippine diplomats held a new round of talks in Xiamen on Friday.",
            participants: ["CHN", "PHL"], form: .talks, occurred: "2025-06-06", place: "Xiamen"),
        Telling(
            sentence: "Finance ministers from the Group of 20 opened two days of talks in Cape Town on Wednesday.",
            participants: ["g20"], form: .talks, occurred: "2025-06-04", place: "Cape Town"),
        Telling(
            sentence: "EU energy ministers agreed in Luxembourg on Friday to stop buying gas.",
            participants: ["eu"], form: .talks, occurred: "2025-06-06", place: "Luxembourg"),
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
            "The European Union has met resistance from Hungary.",
            "Donald Trump met the deadline on Friday.",
            "Fatih Birol said at a conference in Berlin on Friday that demand for coal is falling.",
            "Beside Germany, France has promised money.",
            "Mexico invited bids for two refineries.",
            "Keir Starmer told the BBC by phone that he would stay.",
            "Emmanuel Macron will stand alongside Friedrich Merz in the dispute over tariffs.",
            "The two countries trade more with each other than with China.",
            "Donors meeting in Kuwait have promised $3.8 billion for Syria.",
            "Wopke Hoekstra was in charge of the talks.",
            "Emmanuel Macron was in Paris on Friday to open the fair.",
            "Narendra Modi called Keir Starmer a friend of India.",
            "Opponents called Keir Starmer to account.",
            "The pledge of COP26 is broken, and Britain knows it.",
        ])
    func none(sentence: String) {
        #expect(MeetingTests.meetings(sentence).map(\.meeting).isEmpty)
    }
}
