import Analysis
import Catalogue
import HealthModel
import History
import SnapshotFormat
import Testing

/// Lists of records: which of them count, and what a count says where a condition is unknown.
@Suite struct RecordCountTests {
    private static let region = OrgUnitID(kato: 310_000_000)
    private static let withOrders = OrgUnitID(kato: 314_800_000)
    private static let withoutOrders = OrgUnitID(kato: 311_000_000)

    private func read(
        _ dataSet: String, of reporter: String = "310000000", asOf: String, feed: String = "test", once: Bool = false,
        _ records: [String], into history: inout History
    ) throws {
        let text = """
            {"format":"taqta-snapshot","formatVersion":"1.0","feed":"\(feed)","dataSet":"\(dataSet)","orgUnit":"\(reporter)",
             "asOf":"\(asOf)","generatedAt":"\(asOf)T09:00:00+05:00",\(once ? #""cadence":"once","# : "")
             "rows":[],"records":[\(records.joined(separator: ","))]}
            """
        let result = SnapshotReader(metadata: Catalogue.metadata).read(
            Array(text.utf8), document: DocumentID(source: .none, name: "\(dataSet)-\(asOf).json"), received: Instant(milliseconds: 0))
        history.accept(try #require(result.snapshot, "\(result.diagnostics)"))
    }

    private func order(_ id: String, of unit: String = "310000000", kind: String = "instruction", due: String? = nil) -> String {
        let date = due.map { #","due":"\#($0)""# } ?? ""
        return #"{"id":"\#(id)","orgUnit":"\#(unit)","kind":"\#(kind)","text":{"kk":"a","ru":"a","en":"a"},"status":"inProgress"\#(date)}"#
    }

    private func analysis(_ history: History) throws -> Analysis {
        Analysis(history: history, metadata: Catalogue.metadata, now: try #require(AsOf(iso: "2026-02-05")).instant)
    }

    private func history(once: Bool = false, _ records: [String]) throws -> History {
        var history = History(orgUnits: Catalogue.metadata.orgUnits)
        try read("instructions", asOf: "2026-02-04", once: once, records, into: &history)
        return history
    }

    private func codes(_ dataSet: String, _ history: History) throws -> [String] {
        try analysis(history).records(#require(Catalogue.metadata.dataSet(dataSet)), in: RecordCountTests.region).map(\.code)
    }

    @Test func aCountSaysOfHowManyRecordsItIsUnknown() throws {
        let history = try history([order("a", due: "2026-01-01"), order("b"), order("c"), order("d", due: "2026-03-01")])
        let overdue = try #require(try analysis(history).figure("instructions", "overdue", of: RecordCountTests.region))
        #expect(overdue.reading.number == .integer(1))
        #expect(overdue.remark == Message("figure.unknownRecords", .number(.integer(2))))
        #expect(try analysis(history).figure("instructions", "open", of: RecordCountTests.region)?.remark == nil)
    }

    @Test func openOverdueAndDueThisWeekCountInstructionsOnly() throws {
        let history = try history([
            order("a", due: "2026-01-01"), order("b", due: "2026-02-09"), order("c", kind: "milestone", due: "2026-01-01"),
            order("d", kind: "milestone", due: "2026-02-09"),
        ])
        let analysis = try analysis(history)
        let counts = ["open", "overdue", "dueThisWeek", "milestones"].map {
            analysis.figure("instructions", $0, of: RecordCountTests.region)?.reading.number
        }
        #expect(counts == [2, 1, 1, 2].map { .integer($0) })
    }

    @Test func aDistrictThatARegularListDoesNotNameHasNone() throws {
        let listed = try analysis(history([order("a", of: "314800000")]))
        #expect(listed.figure("instructions", "open", of: RecordCountTests.withOrders)?.reading.number == .integer(1))
        #expect(listed.figure("instructions", "open", of: RecordCountTests.withoutOrders)?.reading.number == .integer(0))
    }

    @Test func aPublicationSaysNothingAboutADistrictItDoesNotName() throws {
        let published = try analysis(history(once: true, [order("a", of: "314800000")]))
        #expect(published.figure("instructions", "open", of: RecordCountTests.withoutOrders)?.reading.content == .missing(.notReported))
        // Nor does a list that does not say where its records are.
        let unplaced = try analysis(history([order("a")]))
        #expect(unplaced.figure("instructions", "open", of: RecordCountTests.withoutOrders)?.reading.content == .missing(.notReported))
    }

    @Test func publicationsStandBesideEachOtherAndTheNewestVersionOfARecordCounts() throws {
        var history = History(orgUnits: Catalogue.metadata.orgUnits)
        try read("instructions", asOf: "2020-08-10", once: true, [order("a"), order("b", due: "2020-09-01")], into: &history)
        try read("instructions", asOf: "2025-12-05", once: true, [order("b", due: "2026-01-01"), order("c")], into: &history)
        #expect(try codes("instructions", history) == ["b", "c", "a"])
        #expect(try analysis(history).figure("instructions", "overdue", of: RecordCountTests.region)?.reading.number == .integer(1))
    }

    @Test func aRegularListTakesThePlaceOfAllBeforeIt() throws {
        var history = History(orgUnits: Catalogue.metadata.orgUnits)
        try read("instructions", asOf: "2025-12-01", once: true, [order("early")], into: &history)
        try read("instructions", asOf: "2026-01-01", [order("a"), order("b")], into: &history)
        try read("instructions", asOf: "2026-01-08", [order("b")], into: &history)
        try read("instructions", asOf: "2026-01-20", once: true, [order("late")], into: &history)
        #expect(try codes("instructions", history) == ["late", "b"])
    }
}
