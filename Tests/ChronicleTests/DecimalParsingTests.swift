import Chronicle
import Foundation
import Testing

@Suite struct DecimalParsingTests {
    @Test(arguments: ["0", "2.5", "-12", "13400000000", "0.10"])
    func readsPlainNumbers(_ text: String) throws {
        let decimal = try #require(Decimal(plain: text))
        #expect(decimal == Decimal(string: text))
    }

    @Test(arguments: ["", "-", ".", "2.", ".5", "2.5.1", "1e3", "2,5", "٣", " 2", "+2", "NaN"])
    func refusesAllElse(_ text: String) {
        #expect(Decimal(plain: text) == nil)
    }
}
