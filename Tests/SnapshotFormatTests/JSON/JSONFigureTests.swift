import HealthModel
import SnapshotFormat
import Testing

@Suite("J6, J10 JSON: figures and dates") struct JSONFigureTests {
    @Test("J6 what is no number is never zero", arguments: ["null", "\"12\"", "\"\"", "true", "false", "[]", "[12]", "\"NaN\""])
    func neverZero(_ json: String) {
        let result = Sample.read(Sample.row("\"attached\":\(json),\"insured\":7"))
        #expect(result.codes == ["value.type"])
        #expect(result.pointers == ["/rows/0/values/attached"])
        #expect(result.snapshot?.figures() == ["insured": 7])
    }

    @Test("J6 an absent figure is absent, and an empty object says nothing")
    func absent() {
        #expect(Sample.read(Sample.row("\"insured\":7")).snapshot?.figures()["attached"] == nil)
        let empty = Sample.read(Sample.row("\"attached\":{},\"insured\":7"))
        #expect(empty.codes == ["value.none"])
        #expect(empty.snapshot?.figures() == ["insured": 7])
    }

    @Test("J6 a field of a record that is no number is missing, not zero", arguments: ["null", "\"12\"", "true", "[1]"])
    func fields(_ json: String) throws {
        let result = Sample.read(Sample.record("\"count\":\(json)"))
        let field = try #require(Sample.records.recordFields.firstIndex { $0.code == "count" })
        #expect(result.codes == ["record.type"])
        #expect(result.snapshot?.records.value(field, of: 0) == .missing(.notReported))
    }

    @Test(
        "J10 a day that the calendar does not have is refused",
        arguments: [
            "2023-02-29", "1900-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "0000-01-01",
        ])
    func days(_ day: String) {
        let document = Sample.row("\"attached\":5").replacing("\"asOf\":\"2026-02-04\"", with: "\"asOf\":\"\(day)\"")
        #expect(Sample.read(document).codes == ["format.date"])
        #expect(Sample.read(Sample.row("\"attached\":5", period: "\"through\":\"\(day)\"")).codes == ["format.date"])
        #expect(Sample.read(Sample.record("\"date\":\"\(day)\"")).codes == ["record.date"])
        let compact = day.replacing("-", with: "")
        #expect(Sample.read(Sample.row("\"attached\":5", period: "\"period\":\"\(compact)\"")).codes == ["format.period"])
    }

    @Test("J10 a leap day is taken in leap years", arguments: ["2024-02-29", "2000-02-29"])
    func leapDays(_ day: String) {
        #expect(Sample.read(Sample.row("\"attached\":5", period: "\"through\":\"\(day)\"")).codes == [])
    }

    @Test(
        "J10 an impossible time is refused",
        arguments: [
            "2026-02-04T24:00:00Z", "2026-02-04T09:60:00Z", "2026-02-04T09:00:61Z", "2023-02-29T09:00:00Z", "2026-02-04T09:00:00+24:00",
            "2026-02-04T09:00:00",
        ])
    func times(_ time: String) {
        let document = Sample.row("\"attached\":5").replacing("2026-02-04T09:00:00+05:00", with: time)
        #expect(Sample.read(document).codes == ["format.timestamp"])
    }
}
