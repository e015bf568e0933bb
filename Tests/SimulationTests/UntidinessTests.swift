import Catalogue
import HealthModel
import SnapshotFormat
import Testing

@testable import Simulation

/// Every kind of disorder is in three untidy weeks of one region, or in an untidy day of the country.
@Suite struct UntidinessTests {
    private let weeks = UntidyWeeks.regional

    // MARK: Who reports when

    @Test func aLateDistrictIsDaysBehindAndAStoppedOneMoreThanAWeek() throws {
        let late = try #require(weeks.files("beds", of: .late).last)
        #expect(late.generated - late.asOf >= 2 && late.generated == Feed.end)
        let stopped = try #require(weeks.files("beds", of: .stopped).map(\.asOf).max())
        #expect(Feed.end - stopped == DistrictHabit.stopDays)
    }

    @Test func aSilentDistrictIsInNoFileAndAJoiningOneInThoseOfTheLastDays() {
        let (silent, joining) = (weeks.district(.silent), weeks.district(.joining))
        #expect(!weeks.files.contains { $0.json["orgUnit"] == silent || $0.json.units.contains { $0.hasPrefix(silent) } })
        let days = weeks.files.filter { $0.json.units.contains(joining) }.map(\.asOf)
        #expect(days.min() == Feed.end + -DistrictHabit.joinDays && days.max() == Feed.end)
    }

    @Test func aDistrictsOwnFigureDiffersFromItsRowInTheRegionsFile() {
        let unit = weeks.district(.disagreeing)
        let differing = weeks.regional("coverage").filter { regional in
            let own = weeks.files("coverage", of: .disagreeing).first { $0.asOf == regional.asOf }
            return own.map { $0.json.number("insured", of: unit) != regional.json.number("insured", of: unit) } ?? false
        }
        #expect(differing.count > 5)
    }

    // MARK: Versions

    @Test func editionsAreRevisedCopiedAndWithdrawn() throws {
        let files = weeks.files("coverage", of: .revising)
        let revision = try #require(files.first { $0.path.hasSuffix("-revised.json") })
        let original = try #require(files.first { $0.asOf == revision.asOf && $0.path != revision.path })
        #expect(revision.instant > original.instant)
        let unit = weeks.district(.revising)
        #expect(revision.json.number("insured", of: unit) != original.json.number("insured", of: unit))
        let copy = try #require(files.first { $0.path.hasSuffix("-copy.json") })
        #expect(files.contains { $0.path != copy.path && $0.bytes == copy.bytes })
        let withdrawal = try #require(files.first { $0.json.members["withdrawn"] as? Bool == true })
        #expect(files.contains { $0.asOf == withdrawal.asOf && $0.instant < withdrawal.instant })
    }

    @Test func theNewestFileOfADistrictStatesAnOldPeriodOnlyWithAnotherNumber() throws {
        let unit = weeks.district(.correcting)
        for (dataSet, element, kind) in [
            ("beds", "occupied", Period.Kind.day), ("volumes", "services", .quarter), ("payments", "invoiced", .month),
        ] {
            let files = weeks.files(dataSet, of: .correcting)
            let newest = try #require(files.last)
            let row = try #require(newest.json.rows.first)
            let period = try #require(row["period"] as? String)
            #expect(newest.asOf == Feed.end && Set(newest.json.rows.map { $0["period"] as? String }) == [period], "\(dataSet)")
            #expect(Period(identifier: period)?.kind == kind)
            let before = files.dropLast() + weeks.regional(dataSet)
            let numbers = before.flatMap { $0.json.numbers(element, of: unit, period) }
            #expect(!numbers.isEmpty && !numbers.contains { [$0] == newest.json.numbers(element, of: unit, period) }, "\(dataSet)")
        }
    }

    @Test func aRegionsFileRestatesAnEarlierDay() {
        let restating = weeks.regional("beds").filter { file in
            file.json.rows.contains { Period(identifier: $0["period"] as? String ?? "").map { $0.last < file.asOf } ?? false }
        }
        #expect(restating.count >= 3)
    }

    // MARK: Periods

    @Test func quartersAndAYearThatIsNotTheirSumAreBesideEachOther() throws {
        let json = try #require(weeks.regional("volumes").last).json
        let quarters = (1...4).flatMap { json.numbers("services", of: UntidyWeeks.region, "2025Q\($0)") }
        let year = try #require(Feed.end.year == 2026 ? json.numbers("services", of: UntidyWeeks.region, "2025").first : nil)
        #expect(quarters.count == 4 && year > quarters.reduce(0, +))
    }

    @Test func aQuarterIsMissingInTheMiddleAndAnotherDistrictHasTheYearOnly() throws {
        let json = try #require(weeks.regional("volumes").last).json
        let quarters = { (unit: String) in (1...4).filter { !json.numbers("services", of: unit, "2025Q\($0)").isEmpty } }
        #expect(quarters(weeks.district(.skipping)) == [1, 3, 4])
        #expect(quarters(weeks.district(.summing)) == [] && !json.numbers("services", of: weeks.district(.summing), "2025").isEmpty)
    }

    @Test func monthsAreBesideACounterSinceNewYear() throws {
        let json = try #require(weeks.regional("payments").last).json
        let rows = json.rows.filter { $0["orgUnit"] as? String == UntidyWeeks.region }
        let kinds = rows.map { ($0["period"] as? String).flatMap { Period(identifier: $0)?.kind } ?? .through }
        #expect(kinds.count { $0 == .month } == 3 && kinds.contains(.through))
    }

    @Test func oneRegionReportsTheYearWhereOthersReportQuarters() throws {
        let feed = Feed(scope: .national, isUntidy: true)
        let volumes = try feed.documents().filter { $0.path.contains("0000000/volumes/") }.map { try JSON($0) }
        let quarters = volumes.map { json in (1...4).count { !json.numbers("services", of: json["orgUnit"] ?? "", "2025Q\($0)").isEmpty } }
        #expect(quarters.count { $0 == 0 } == 1 && quarters.count { $0 == 4 } > 3)
    }

    // MARK: Feeds

    @Test func aSecondFeedIsADayOrTwoBehindWithOtherNumbers() throws {
        let second = weeks.regional("coverage").filter { $0.json["feed"] == FeedName.second }
        let last = try #require(second.last)
        #expect((1...2).contains(last.generated - last.asOf))
        let other = try #require(weeks.regional("coverage").first { $0.asOf == last.asOf && $0.json["feed"] != FeedName.second })
        #expect(last.json.number("insured", of: UntidyWeeks.region) != other.json.number("insured", of: UntidyWeeks.region))
    }

    @Test func twoFeedsTakeTurns() {
        let feeds = weeks.regional("primaryCare").map { $0.json["feed"] ?? "" }
        #expect(Set(feeds).count == 2 && zip(feeds, feeds.dropFirst()).allSatisfy { $0 != $1 })
    }

    // MARK: Values

    @Test func figuresAreMissingForEveryReasonAndHedged() {
        let values = weeks.files.flatMap(\.json.rows).flatMap { row in
            (row["values"] as? [String: Any] ?? [:]).values.compactMap { $0 as? [String: Any] }
        }
        let reasons = Set(values.compactMap { $0["missing"] as? String })
        #expect(reasons == ["pending", "suppressed", "notReported"])
        #expect(Set(values.compactMap { $0["qualifier"] as? String }) == ["approx", "moreThan"])
        #expect(values.contains { $0["precision"] != nil })
    }

    // MARK: Borders

    @Test func aDocumentOfTheCountryComparesTheYearsAroundTheChangeOfBorders() throws {
        let json = try #require(weeks.files.first { $0.json["orgUnit"] == "KZ" }).json
        #expect(json["cadence"] == "once")
        let east = (2021...2023).flatMap { json.numbers("services", of: "630000000", "\($0)") }
        #expect(east.count == 3 && east[0] > east[1])
        #expect(json.numbers("services", of: "330000000", "2021").isEmpty && !json.numbers("services", of: "330000000", "2022").isEmpty)
        #expect(!json.numbers("services", of: "100000000", "2021").isEmpty, "recalculated, though it did not exist")
    }

    @Test func aRegionThatDoesNotExistYetReportsNothingAndIsPartOfItsOrigin() throws {
        let change = try #require(Day(year: 2022, month: 6, day: 8))
        let feed = Feed(scope: .national, end: change, days: 2, isUntidy: true, dataSets: [.beds])
        let (before, after) = (feed.simulation.documents(on: change + -1), feed.simulation.documents(on: change))
        let beds = { (documents: [SimulatedDocument], unit: String) in
            try documents.first { $0.path.hasPrefix(unit) }.flatMap { try JSON($0).number("beds24h", of: unit) }
        }
        #expect(try beds(before, "100000000") == nil)
        let (whole, rest, part) = (try beds(before, "630000000"), try beds(after, "630000000"), try beds(after, "100000000"))
        #expect(abs((whole ?? 0) - (rest ?? 0) - (part ?? 0)) < 20 && part ?? 0 > 100)
    }

    // MARK: Records

    @Test func aResumptionIsPutOffOnTheLastDay() {
        let tidy = Feed().documents().first { $0.path.contains("/resumption/") }.flatMap { try? JSON($0) }?.records ?? []
        let untidy = weeks.regional("resumption").last?.json.records ?? []
        let moved = zip(tidy, untidy).filter { $0["resumptionDate"] as? String != $1["resumptionDate"] as? String }
        #expect(tidy.count == untidy.count && moved.count == 1)
    }

    @Test func anOrganisationIsDroppedFromTheList() {
        let counts = weeks.regional("organisations").map(\.json.records.count)
        #expect(counts.last.map { $0 + 1 } == counts.first)
    }

    @Test func aComplexListsAPastStopTwice() {
        let records = weeks.regional("mobile").last?.json.records ?? []
        let doubled = records.filter { record in
            let dates = (record["stops"] as? [[String: Any]] ?? []).compactMap { $0["date"] as? String }
            return Set(dates.filter { $0 <= Feed.end.description }).count < dates.count { $0 <= Feed.end.description }
        }
        #expect(doubled.count == 1)
    }

    // MARK: The whole feed

    @Test func theReaderAcceptsEveryFileWithoutAWord() {
        let reader = SnapshotReader(metadata: Catalogue.metadata)
        for file in weeks.files {
            let result = reader.read(file.bytes, document: DocumentID(name: file.path), received: Instant(startOf: Feed.end))
            #expect(result.diagnostics.isEmpty, "\(file.path): \(result.diagnostics.prefix(3))")
            #expect(result.snapshot?.header.isSynthetic == true)
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func theSameSeedGivesTheSameFilesUnderNamesOfTheirOwn(seed: UInt64) {
        let documents = (0..<3).flatMap { Feed(seed: seed, days: 3, isUntidy: true).documents(daysBefore: $0) }
        #expect(documents == (0..<3).flatMap { Feed(seed: seed, days: 3, isUntidy: true).documents(daysBefore: $0) })
        #expect(Set(documents.map(\.path)).count == documents.count)
    }

    @Test func aLiveFeedIsUntidyToo() throws {
        var live = LiveFeed(after: Feed(isUntidy: true).simulation)
        let now = Instant(startOf: Feed.end).adding(seconds: 36_000)
        let files = try (0..<200).flatMap { live.next(now: now.adding(seconds: $0)) }.map { try JSON($0) }
        let (silent, late) = (weeks.district(.silent), weeks.district(.late))
        #expect(!files.contains { $0["orgUnit"] == silent || $0["orgUnit"] == late || $0.units.contains(silent) })
        #expect(files.contains { $0.units.contains(late) })
    }
}

/// The files of three weeks of an untidy region, in the order of their arrival.
private struct UntidyWeeks: Sendable {
    struct File: Sendable {
        let path: String
        let bytes: [UInt8]
        let asOf: Day
        let instant: Instant
        /// The day of its arrival.
        let generated: Day

        /// Read anew each time: dictionaries of anything cannot be shared between tests.
        var json: JSON { JSON(reading: bytes) }
    }

    static let region = "310000000"
    static let regional = UntidyWeeks()

    let files: [File]
    private let habits: [OrgUnitID: DistrictHabit]

    private init() {
        let feed = Feed(days: 21, isUntidy: true)
        let chance = Chance(seed: 1).of("untidiness").of(310_000_000)
        habits = DistrictHabit.assigned(to: feed.simulation.world.regions[0].districts, chance: chance.of("habits"))
        files = feed.simulation.plan.asOfs.flatMap { day in
            feed.simulation.documents(on: day).compactMap { document in
                guard let json = try? JSON(document), let asOf = Day(iso: json["asOf"] ?? ""),
                    let instant = Instant(rfc3339: json["generatedAt"] ?? "")
                else { return nil }
                return File(path: document.path, bytes: document.bytes, asOf: asOf, instant: instant, generated: day)
            }
        }
    }

    func district(_ habit: DistrictHabit) -> String { habits.first { $0.value == habit }?.key.description ?? "" }

    func files(_ dataSet: String, of habit: DistrictHabit) -> [File] {
        files.filter { $0.path.hasPrefix("\(district(habit))/\(dataSet)/") }
    }

    func regional(_ dataSet: String) -> [File] { files.filter { $0.path.hasPrefix("\(UntidyWeeks.region)/\(dataSet)/") } }
}

extension JSON {
    /// The numbers that a unit's rows without a breakdown state for a period.
    fileprivate func numbers(_ element: String, of unit: String, _ period: String) -> [Int] {
        rows.filter { $0["orgUnit"] as? String == unit && $0["period"] as? String == period && $0["by"] == nil }
            .compactMap { ($0["values"] as? [String: Any])?[element] as? Int }
    }
}
