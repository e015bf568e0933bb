import HealthModel
import SnapshotFormat
import Testing

struct RowTests {
    private func periods(_ members: String) -> (Period?, [String]) {
        let result = Sample.read(Sample.row("\"attached\":5", period: members))
        return (result.snapshot?.values.periods.first, result.codes)
    }

    @Test(arguments: [
        ("20260204", "20260204"), ("202602", "202602"), ("2026", "2026"), ("2026Q1", "2026Q1"), ("2026S1", "2026S1"),
        ("2026W6", "2026W6"), ("2026-02-04", "20260204"), ("2026-02", "202602"), ("2026-01-01/P3M", "2026Q1"),
    ])
    func periodsAreReadInEverySpelling(_ text: String, _ identifier: String) {
        let (period, codes) = periods("\"period\":\"\(text)\"")
        #expect(period?.identifier == identifier)
        #expect(codes == [])
    }

    @Test(arguments: ["20230229", "2026-02-30", "202613", "2026Q5", "2026W54", "20260", "", "today", "2-0-2-6", "2026-0204", "0000"])
    func impossiblePeriodsAreListed(_ text: String) {
        let (period, codes) = periods("\"period\":\"\(text)\"")
        #expect(period == nil)
        #expect(codes == ["format.period"])
    }

    @Test func countersRunUpToADay() {
        let day = Day(year: 2026, month: 2, day: 4)
        let start = Day(year: 2026, month: 1, day: 1)
        #expect(periods(#""through":"2026-02-04""#).0 == day.map { .through($0) })
        #expect(periods(#""since":"2026-01-01","through":"2026-02-04""#).0 == day.map { .through($0, since: start) })
    }

    @Test(arguments: [
        (#""through":"2023-02-29""#, "format.date"), (#""through":"2026-02-04","since":"2026-02-05""#, "format.period"),
        (#""period":"2026","through":"2026-02-04""#, "format.exclusive"), (#""extensions":{}"#, "format.missingMember"),
        (#""period":"2026","since":"2026-02-05""#, "format.missingMember"), (#""period":2026"#, "format.type"),
    ])
    func contradictoryPeriodsAreListed(_ members: String, _ code: String) {
        #expect(periods(members).1 == [code])
    }

    private func read(unit: String) -> ReadingResult {
        Sample.read(Sample.document(#""rows":[{"orgUnit":\#(unit),"period":"2026","values":{"attached":5}}]"#))
    }

    @Test(arguments: [
        ("\"314800000\"", "314800000"), ("\"314833100\"", "314800000"), ("\"314833100/hospital-2\"", "314800000/hospital-2"),
        ("\"Қордай ауданы\"", "314800000"), ("\"310000000/centre\"", "310000000/centre"),
    ])
    func aUnitResolvesToTheClassifier(_ unit: String, _ identity: String) throws {
        let result = read(unit: unit)
        #expect(result.codes == [])
        #expect(result.snapshot?.values.units.map(\.description) == [identity])
    }

    @Test(arguments: [
        ("\"999999999\"", "unit.unknown"), ("\"Атлантида\"", "unit.unknown"), ("\"\"", "unit.unknown"),
        ("\"750000000\"", "unit.outside"), ("\"KZ\"", "unit.outside"), ("310000000", "format.type"), ("null", "format.type"),
    ])
    func aRowOfAnotherUnitIsKeptAside(_ unit: String, _ code: String) {
        let result = read(unit: unit)
        #expect(result.codes == [code])
        #expect(result.pointers == ["/rows/0/orgUnit"])
        #expect(result.snapshot?.values.isEmpty == true)
    }

    @Test func dimensionsMakeTheCategory() throws {
        let text = Sample.document(
            "cases",
            """
            "rows":[{"orgUnit":"310000000","period":"2026","by":{"sex":"male","disease":"glomerular"},"values":{"patients":5}},
            {"orgUnit":"310000000","period":"2026","values":{"patients":9}}]
            """)
        let snapshot = try #require(Sample.read(text).snapshot)
        let breakdown = Sample.cases.breakdown(of: snapshot.values.category(at: 0))
        #expect(breakdown.map { "\($0.dimension.code)=\($0.item.code)" } == ["disease=glomerular", "sex=male"])
        #expect(snapshot.values.category(at: 1) == .total)
    }

    @Test(arguments: [
        (#"{"desease":"diabetes"}"#, "format.dimension", "/rows/0/by/desease"),
        (#"{"disease":"diabetis"}"#, "format.code", "/rows/0/by/disease"),
        (#"{"disease":1}"#, "format.type", "/rows/0/by/disease"), ("[]", "format.type", "/rows/0/by"),
    ])
    func anUnknownDimensionOrCodeLeavesTheRowOut(_ by: String, _ code: String, _ pointer: String) {
        let text = Sample.document(
            "cases", #""rows":[{"orgUnit":"310000000","period":"2026","by":\#(by),"values":{"patients":5}}]"#)
        let result = Sample.read(text)
        #expect(result.codes == [code])
        #expect(result.pointers == [pointer])
        #expect(result.snapshot?.values.isEmpty == true)
    }

    @Test func rowsBeyondTheLimitAreNotRead() {
        let row = #"{"orgUnit":"310000000","period":"2026","values":{}}"#
        let text = Sample.document("\"rows\":[\(row),\(row),\(row)]")
        let result = Sample.read(text, limits: ReadingLimits(rows: 2))
        #expect(result.codes == ["format.rows"])
        #expect(result.pointers == ["/rows/2"])
    }
}
