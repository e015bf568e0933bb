import HealthModel
import SafeText
import SnapshotFormat
import Testing

@testable import Importers

struct NumberSpellingTests {
    private let missing = MissingWords(["б.к."])

    private func value(_ text: String, unit: MeasureUnit? = nil, mark: DecimalMark = .comma, scale: Int = 0) -> String? {
        switch CellValue.read(.text(text), unit: unit, mark: mark, scale: scale, missing: missing) {
        case .success(let value): json(value)
        case .failure: nil
        }
    }

    private func json(_ value: CellValue) -> String {
        var json = JSONWriter()
        SpelledFigure(value).write(to: &json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("1 012 856", "1012856"), ("1\u{A0}012\u{A0}856", "1012856"), ("1\u{202F}012\u{202F}856", "1012856"), ("86,4", "86.4"),
        ("1.012.856", "1012856"), ("−3,9", "-3.9"), ("–5", "-5"), ("+7", "7"), ("0,0", "0"), ("007", "7"), ("1'012'856", "1012856"),
        ("9007199254740993", "9007199254740993"), ("12,50", "12.5"),
    ])
    func aNumberKeepsItsDigits(_ text: String, _ json: String) {
        #expect(value(text) == json)
    }

    @Test(arguments: ["12 34", "1 0128", "1,2,3", "1e5", "0x10", "12a", "--5", "1..2", "NaN", "4/5", "1 012,", "(5)", "½"])
    func whatIsGroupedOtherwiseIsNoNumber(_ text: String) {
        #expect(value(text) == nil)
    }

    @Test(arguments: [
        ("~50", "approx"), ("≈50", "approx"), ("шамамен 50", "approx"), ("около 50", "approx"), ("≥50", "atLeast"), (">= 50", "atLeast"),
        ("не менее 50", "atLeast"), ("кемінде 50", "atLeast"), (">50", "moreThan"), ("более 50", "moreThan"), ("50-ден астам", "moreThan"),
        ("50 астам", "moreThan"), ("50*", "inferred"),
    ])
    func aHedgeIsKept(_ text: String, _ qualifier: String) {
        #expect(value(text) == "{\"value\":50,\"qualifier\":\"\(qualifier)\"}")
    }

    @Test(arguments: [
        ("", "notReported"), ("—", "notReported"), ("-", "notReported"), ("–", "notReported"), ("н/д", "notReported"),
        ("жоқ", "notReported"), ("N/A", "notReported"), ("Дерек жоқ", "notReported"), ("б.к.", "notReported"), ("•••", "suppressed"),
        ("скрыто", "suppressed"), ("…", "pending"), ("×", "notApplicable"), ("неприменимо", "notApplicable"), ("?", "ambiguous"),
    ])
    func whatIsMissingIsNeverZero(_ text: String, _ reason: String) {
        #expect(value(text) == "{\"missing\":\"\(reason)\"}")
    }

    @Test func unitsAndScalesBehindANumberAreRead() {
        #expect(value("50 адам", unit: .person) == "50")
        #expect(value("50 чел.", unit: .person) == "50")
        #expect(value("50 ₸", unit: .tenge) == "50")
        #expect(value("50 коек", unit: .person) == nil)
        #expect(value("86,4 %", unit: .percent) == "86.4")
        #expect(value("86,4 %", unit: .person) == nil)
        #expect(value("1,2 млн", unit: .person) == "{\"value\":1200000,\"precision\":100000}")
        #expect(value("3,5 млрд ₸", unit: .tenge) == "{\"value\":3500000000,\"precision\":100000000}")
        #expect(value("2 853,382", unit: .tenge, scale: 6) == "{\"value\":2853382000,\"precision\":1000}")
    }

    @Test func aShareThatASheetShowsInPercentIsAPercentage() {
        let share = CellContent.number(0.57, isPercent: true)
        let read = { unit in CellValue.read(share, unit: unit, mark: .point, scale: 0, missing: missing) }
        #expect((try? read(.percent).get()).map(json) == "57")
        #expect(read(.person) == .failure(.percent("57 %")))
    }

    @Test func storedNumbersKeepTheirShortestDigits() {
        #expect(DecimalNumber(86.4)?.text == "86.4")
        #expect(DecimalNumber(1e21)?.text == "1000000000000000000000")
        #expect(DecimalNumber(1e21)?.number == nil)
        #expect(DecimalNumber(0.00001)?.text == "0.00001")
        #expect(DecimalNumber(.infinity) == nil)
        #expect(DecimalNumber(machine: "1.0128560000000001E6")?.text == "1012856.0000000001")
        #expect(DecimalNumber(machine: "1e400") == nil)
        #expect(DecimalNumber(machine: "-0")?.text == "0")
    }
}

struct ColumnNumbersTests {
    private let people = DataElement.stock("people", .person, kk: "а", ru: "а", en: "a")
    private let beds = DataElement.stock("beds", .bed, kk: "а", ru: "а", en: "a")
    private let share = DataElement.stock("share", .percent, kk: "а", ru: "а", en: "a").within(0...100)

    private func verdict(_ cells: [String], _ element: DataElement? = nil, scale: Int = 0, given: DecimalMark? = nil)
        -> ColumnNumbers.Verdict
    {
        ColumnNumbers(cells, element: element, scale: scale, given: given).verdict
    }

    @Test func oneCertainCellSettlesAColumn() {
        #expect(verdict(["1,012", "1,012,856"], beds) == .mark(.point))
        #expect(verdict(["1,012", "86,4"], beds) == .mark(.comma))
        #expect(verdict(["1.012", "1.012.856"], beds) == .mark(.comma))
        #expect(verdict(["1,012,856.5"], beds) == .mark(.point))
        #expect(verdict(["1.012.856,5"], beds) == .mark(.comma))
        #expect(verdict(["0,125"], beds) == .mark(.comma))
        #expect(verdict(["1 012,856"], beds) == .mark(.comma))
        #expect(verdict(["1234,567"], beds) == .mark(.comma))
        #expect(verdict(["12", "1 012", "н/д"], beds) == .mark(nil))
    }

    @Test func contradictingCellsAreFound() {
        #expect(verdict(["86,4", "86.4"], beds) == .mixed(1))
        #expect(verdict(["1,012", "1.012"], beds) == .mixed(1))
    }

    @Test func whatCanBeBothIsSaid() {
        #expect(verdict(["12", "1,012"], beds) == .unclear(1, .comma))
        #expect(verdict(["1,012"], people, scale: 6) == .unclear(0, .comma))
        #expect(verdict(["1,012"], beds, given: .comma) == .mark(.comma))
    }

    @Test func peopleAreWholeAndSharesAtMostAHundred() {
        #expect(verdict(["1,012"], people) == .mark(.point))
        #expect(verdict(["1.012"], people) == .mark(.comma))
        #expect(verdict(["86,400"], share) == .mark(.comma))
        #expect(verdict(["1,012"], share) == .mark(.comma))
    }

    @Test func datesTellNothingOfNumbers() {
        #expect(verdict(["04.02.2026", "1,012"], people) == .mark(.point))
    }
}
