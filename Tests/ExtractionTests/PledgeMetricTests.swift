import Chronicle
import Testing

@testable import Extraction

@Suite("Metrics of pledges")
struct PledgeMetricTests {
    static let rows: [(String, Metric)] = [
        ("Germany pledged 125 million euros for food and medicine in Sudan.", .funding),
        ("Finland will cut development aid by 25 percent by 2027.", .funding),
        ("Britain will cut its aid to 0.3 percent of gross national income by 2027.", .funding),
        ("Sweden will finance measures against carbon emissions in Kenya.", .funding),
        ("Canada will cut emissions by 40 percent by 2030.", .emissions),
        ("Türkiye promised to become carbon-neutral by 2053.", .emissions),
        ("India promised to reach net zero by 2070.", .emissions),
        ("Brazil will leave the Paris Agreement.", .emissions),
        ("Morocco promised to get 52 percent of its electricity from renewables by 2030.", .other),
        ("India will lower its tariffs on cars to 10 percent.", .other),
        ("Denmark will build 9 gigawatts of offshore wind by 2030.", .other),
        ("Finland decided to join NATO.", .membership),
        ("Türkiye promised to ratify Sweden's membership.", .membership),
        ("Norway will send 12 generators to Ukraine.", .equipment),
        ("Britain will deliver 14 tanks to Ukraine.", .equipment),
        ("Kenya promised to send 1,000 police officers to Haiti.", .troops),
        ("Norway pledged 85 billion kroner in military aid to Ukraine by 2030.", .militaryAid),
        ("Estonia set aside 0.25 percent of GDP for military aid to Ukraine.", .militaryAid),
        ("France offered another 10 million euros for the African soldiers in Chad.", .militaryAid),
        ("France will give Chad 10 million euros a year, a day after bombs hit a market.", .funding),
        ("France ruled out giving 0.7 percent of national income.", .funding),
        ("France promised to abolish export subsidies.", .other),
        ("Chad promised contingents too.", .troops),
        ("France will meet its target of net zero by 2050.", .emissions),
        ("Norway will give Ukraine 2 billion kroner for the reconstruction of its grid.", .funding),
    ]

    @Test("follow from what the words speak of", arguments: rows)
    func metric(sentence: String, metric: Metric) {
        let found = Seeds.extract(sentence).reports.compactMap { report in
            if case .pledge(let pledge) = report.content { pledge.metric } else { nil }
        }
        #expect(found == [metric])
    }
}
