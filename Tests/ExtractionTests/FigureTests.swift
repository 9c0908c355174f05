import Chronicle
import Foundation
import Testing

@testable import Extraction

@Suite("Figures")
struct FigureTests {
    @Test(
        "are read exactly, with their unit",
        arguments: [
            ("2.5 percent of GDP", "2.5", nil, "percent-of-gdp"),
            ("2% of its gross domestic product", "2", nil, "percent-of-gdp"),
            ("0.3 per cent of gross national income", "0.3", nil, "percent-of-gni"),
            ("62% to 70%", "62", "70", "percent"),
            ("between 1.7 and 2.1 percent of GDP", "1.7", "2.1", "percent-of-gdp"),
            ("£13.4 billion", "13400000000", nil, "GBP"),
            ("A$50.3 billion", "50300000000", nil, "AUD"), ("US$2bn", "2000000000", nil, "USD"),
            ("155 billion koruna", "155000000000", nil, "CZK"), ("400 million Danish kroner", "400000000", nil, "DKK"),
            ("66.3 trillion won", "66300000000000", nil, "KRW"), ("31 Leopard 2 tanks", "31", nil, "tanks"),
            ("between three and five Virginia-class submarines", "3", "5", "submarines"),
            ("1,000 American soldiers", "1000", nil, "soldiers"),
            ("twenty-five ships", "25", nil, "ships"), ("0.2 percentage points", "0.2", nil, "percentage-points"),
            ("1 bn euros", "1000000000", nil, "EUR"), ("5 m pounds", "5000000", nil, "GBP"),
            ("Rs 59,000 crore", "590000000000", nil, "INR"), ("1.5 million homes", "1500000", nil, "homes"),
            ("13 of the country’s MiG-29 fighter jets", "13", nil, "jets"),
            ("9 gigawatts of wind power", "9", nil, "gigawatts"), ("500 tonnes of beef", "500", nil, "tonnes"),
            ("40 coal-fired power plants", "40", nil, "plants"), ("1,000 police officers", "1000", nil, "officers"),
            ("more than six times its level of 2020", "6", nil, "times"),
            ("100 million vaccine doses", "100000000", nil, "doses"),
        ])
    func exact(text: String, value: String, max: String?, unit: String) {
        let figures = FigureRecogniser.recognise(SegmentedText("They want \(text)."))
        #expect(figures.count == 1)
        #expect(figures.first?.quantity.value == Decimal(string: value))
        #expect(figures.first?.quantity.max == max.flatMap { Decimal(string: $0) })
        #expect(figures.first?.quantity.unit == unit)
    }

    @Test("take the currency of the sum before where they name none")
    func bareSums() {
        func sums(_ text: String) -> [Quantity] {
            FigureRecogniser.recognise(SegmentedText(text)).filter { $0.kind == .money }.map(\.quantity)
        }
        let two = [Quantity(value: 2_000_000_000, unit: "EUR"), Quantity(value: 125_000_000, unit: "EUR")]
        #expect(sums("The bloc gives 2 billion euros, its largest member 125 million.") == two)
        #expect(sums("The bloc gives 2 billion euros. Of this, 125 million go to the port.").count == 1)
        #expect(sums("The bloc gives 2 billion euros. It has 450 million people.").count == 1)
        #expect(sums("The port has seen 125 million.").isEmpty)
    }

    @Test(
        "are no range where something starts from the first",
        arguments: [
            "from 5 million to 8 million euros", "from £5 million to £8 million", "from as much as 5% to 8%",
        ])
    func starts(text: String) throws {
        let last = try #require(FigureRecogniser.recognise(SegmentedText("It rises \(text).")).last)
        #expect(last.quantity.max == nil)
        #expect("\(last.quantity.value)".hasPrefix("8"))
    }

    @Test(
        "are not what only looks like one",
        arguments: ["F-16 fighter jets", "in 2025", "Article 5", "the G7", "on 3 June", "three years"])
    func none(text: String) {
        #expect(FigureRecogniser.recognise(SegmentedText("They speak of \(text).")).isEmpty)
    }
}
