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

    // MARK: Events

    private func event(_ id: String, _ day: String) -> String {
        #"{"id":"\#(id)","orgUnit":"310000000","date":"\#(day)","kind":"briefing"}"#
    }

    private func events(_ lists: [(asOf: String, records: [String])]) throws -> [Double?] {
        var history = History(orgUnits: Catalogue.metadata.orgUnits)
        for list in lists { try read("outreach", asOf: list.asOf, list.records, into: &history) }
        let analysis = try analysis(history)
        return ["eventsHeld", "eventsPlanned"].map { analysis.figure("outreach", $0, of: RecordCountTests.region)?.reading.number?.double }
    }

    @Test func pastEventsAddUpOverTheListsAndComingOnesAreTheNewestLists() throws {
        let first = (asOf: "2026-01-20", records: [event("a", "2026-01-15"), event("b", "2026-01-20"), event("c", "2026-02-02")])
        // It leaves out what has happened, and what was planned for 2 February and has not been heard of since.
        #expect(try events([first, (asOf: "2026-02-04", records: [event("d", "2026-02-03"), event("e", "2026-03-01")])]) == [3, 1])
    }

    @Test func anEventOfSeveralListsIsOneAndTheNewestListSaysWhen() throws {
        let first = (asOf: "2026-01-20", records: [event("a", "2026-01-15")])
        #expect(try events([first, (asOf: "2026-02-04", records: [event("a", "2026-01-16")])]) == [1, 0])
        #expect(try events([first, (asOf: "2026-02-04", records: [event("a", "2026-03-16")])]) == [0, 1])
    }

    @Test func aCountIsOfTheDayOfItsNewestList() throws {
        var history = History(orgUnits: Catalogue.metadata.orgUnits)
        try read("outreach", asOf: "2026-01-20", [event("a", "2026-01-15")], into: &history)
        try read("outreach", asOf: "2026-02-04", [event("b", "2026-02-03")], into: &history)
        let figure = try analysis(history).figure("outreach", "eventsHeld", of: RecordCountTests.region)
        #expect(figure?.period == Period(identifier: "20260204"))
    }

    @Test func pastStopsAddUpOverTheLists() throws {
        func complex(_ stops: [(place: String, day: String)]) -> String {
            let stops = stops.map { #"{"settlement":"\#($0.place)","date":"\#($0.day)"}"# }
            return #"{"id":"m1","orgUnit":"310000000","status":"working","stops":[\#(stops.joined(separator: ","))]}"#
        }
        var history = History(orgUnits: Catalogue.metadata.orgUnits)
        try read("mobile", asOf: "2026-01-20", [complex([("A", "2026-01-10"), ("B", "2026-01-20"), ("C", "2026-01-25")])], into: &history)
        try read("mobile", asOf: "2026-02-04", [complex([("B", "2026-01-20"), ("D", "2026-02-03"), ("E", "2026-02-09")])], into: &history)
        let analysis = try analysis(history)
        let dataSet = try #require(Catalogue.metadata.dataSet("mobile"))
        let record = try #require(analysis.records(dataSet, in: RecordCountTests.region).first)
        let stops = analysis.objects(in: try #require(dataSet.recordField("stops")), of: record)
        // C was planned and is not heard of again; A happened before the newest list, which has no place for it.
        #expect(stops.map(\.position) == [0, 1, 2, nil])
    }

    @Test func aRecordOfTwoFeedsIsOneAsItsNewestVersionHasIt() throws {
        var history = History(orgUnits: Catalogue.metadata.orgUnits)
        try read("instructions", asOf: "2026-02-03", feed: "b", [order("a", due: "2026-03-01"), order("x")], into: &history)
        try read("instructions", asOf: "2026-02-04", feed: "a", [order("a", due: "2026-01-01"), order("y")], into: &history)
        #expect(try codes("instructions", history).sorted() == ["a", "x", "y"])
        #expect(try analysis(history).figure("instructions", "overdue", of: RecordCountTests.region)?.reading.number == .integer(1))
    }
}
