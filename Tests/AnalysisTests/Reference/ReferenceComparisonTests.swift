import Foundation
import HealthModel
import History
import Samples
import Testing

@testable import Analysis

/// The engine against the reference, over random untidy worlds.
@Suite struct ReferenceComparisonTests {
    @Test(arguments: 0..<UInt64(samples(200))) func theEngineAgreesWithTheReference(seed: UInt64) throws {
        let world = RandomWorld.world(seed: seed)
        let newest = Reference(world)
        // The same at an earlier as-of: later documents do not exist.
        let days = Set([newest.asOf] + newest.editions.map(\.asOf).sorted().dropLast().suffix(1))
        for reference in days.sorted().map({ Reference(world, asOf: $0) }) {
            let analysis = try #require(Engine(world, asOf: reference.asOf)?.analysis)
            for unit in world.units.map(\.id) {
                for element in world.dataSets[0].elements {
                    let wanted = Answer(reference.value("d", element.code, unit))
                    let found = Answer(try #require(analysis.figure("d", element.code, of: unit)))
                    #expect(found == wanted, "seed \(seed), \(element.code) of \(unit)")
                }
            }
        }
    }

    private static let periods = ["2025", "2025S2", "2025Q3", "2025Q4", "202512", "202601", "2026W5", "2026"]
        .compactMap { Period(identifier: $0) }

    @Test(arguments: 0..<UInt64(samples(12))) func theEngineAgreesWithTheReferenceOnPeriods(seed: UInt64) throws {
        let world = RandomWorld.world(seed: seed)
        let reference = Reference(world)
        let analysis = try #require(Engine(world, asOf: reference.asOf)?.analysis)
        for unit in world.units.map(\.id) {
            for (code, period) in ["flow", "money", "plan"].flatMap({ code in Self.periods.map { (code, $0) } }) {
                let subject = try #require(reference.subject("d", code, unit))
                let id = FigureID(dataSet: "d", code: code, orgUnit: unit)
                let whole = Answer(reference.wholeOrSum(subject, for: period))
                let told = Answer(try #require(analysis.figure(id, at: .period(period))))
                #expect(told == whole, "seed \(seed), \(code) of \(unit)/\(period.identifier)")
                let part = code == "plan" ? nil : reference.ownPartial(subject, for: period)
                let search = analysis.search(code, of: unit)
                #expect(search?.toDate(period).map(Part.init) == part.map(Part.init), "seed \(seed), part of \(unit)/\(period.identifier)")
            }
        }
    }

    /// A part of a period.
    struct Part: Equatable, CustomStringConvertible {
        var description: String

        init(_ part: Timed) {
            let end = part.time.isToDate ? part.time.end.description : ""
            description = "\(part.operand.quantity?.number.double ?? -1) \(Making(part.time.making)) \(end)"
        }

        init(_ part: ReferenceFigure) {
            var end = part.end?.description ?? ""
            if case .lowerBound = part.making { end = "" }
            description = "\(part.number ?? -1) \(Making(part.making)) \(end)"
        }
    }

    /// How a figure came about, in words for both.
    struct Making: CustomStringConvertible {
        var description: String

        init(_ making: FigureTime.Making) {
            switch making {
            case .stated: description = "stated"
            case .counter: description = "counter"
            case .counters: description = "counters"
            case .sum(let parts): description = "sum \(parts.count)/\(parts.expected) \(parts.kind)"
            case .toDate(let parts): description = "first \(parts.count)/\(parts.expected) \(parts.kind)"
            case .lowerBound(let parts): description = "some \(parts.count)/\(parts.expected) \(parts.kind)"
            case .days(let count, let all): description = "days \(count)/\(all)"
            }
        }

        init(_ making: ReferenceMaking) {
            switch making {
            case .nothing, .units: description = ""
            case .reported, .counterToDate: description = "stated"
            case .counterForPeriod: description = "counter"
            case .fromCounters: description = "counters"
            case .parts(let kind, let all, _): description = "sum \(all)/\(all) \(kind)"
            case .toDate(let kind, let count, let all, _): description = "first \(count)/\(all) \(kind)"
            case .lowerBound(let kind, let count, let all, _): description = "some \(count)/\(all) \(kind)"
            }
        }
    }

    @Test(arguments: 0..<UInt64(samples(4))) func theEngineAgreesWithTheReferenceOnFormulas(seed: UInt64) throws {
        let world = RandomWorld.world(seed: seed)
        let reference = Reference(world)
        let analysis = try #require(Engine(world, asOf: reference.asOf)?.analysis)
        for unit in world.units.map(\.id) {
            for indicator in world.dataSets[0].indicators {
                guard case .formula(let formula) = indicator.calculation, let expression = formula.expression else { continue }
                let wanted = Answer(reference.value("d", formula: expression, unit, isMonthly: indicator.isMonthly))
                let found = Answer(try #require(analysis.figure("d", indicator.code, of: unit)))
                #expect(found == wanted, "seed \(seed), \(formula.source) of \(unit)")
            }
        }
    }

    @Test(arguments: 0..<UInt64(samples(2))) func theEngineAgreesWithTheReferenceOnChanges(seed: UInt64) throws {
        let world = RandomWorld.world(seed: seed)
        let reference = Reference(world)
        let analysis = try #require(Engine(world, asOf: reference.asOf)?.analysis)
        let set = world.dataSets[0]
        let formulas = set.indicators.compactMap { indicator in
            indicator.calculation.formulas.first?.expression.map { (indicator.code, $0, indicator.isMonthly) }
        }
        let questions =
            set.elements.map { ($0.code, Expression.element(ElementReference(dataSet: nil, element: $0.code)), false) } + formulas
        for unit in world.units.map(\.id) {
            for (code, expression, isMonthly) in questions {
                guard let figure = analysis.figure("d", code, of: unit) else { continue }
                for comparison in [Comparison.previous, .week, .month, .year] {
                    let wanted = reference.change("d", formula: expression, unit, isMonthly: isMonthly, against: comparison)
                    let found = analysis.change(of: figure, against: comparison).map(ReferenceChange.init)
                    #expect(found.map(Told.init) == wanted.map(Told.init), "seed \(seed), \(comparison.code) of \(code) of \(unit)")
                }
            }
        }
    }

    /// A change with its numbers rounded: sums in another order differ in the last digits.
    struct Told: Equatable, CustomStringConvertible {
        var description: String

        init(_ change: ReferenceChange) {
            func rounded(_ number: Double?) -> String { number.map { "\(($0 * 1e6).rounded() / 1e6 + 0)" } ?? "-" }
            let units = change.matched.map { "\($0)/\(change.expected ?? -1)" } ?? ""
            let first = "\(change.firstReports) first \(rounded(change.numberOfFirstReports))"
            description =
                "\(rounded(change.amount)) \(rounded(change.percent))% \(change.base.identifier) \(units) \(first) \(change.isAddition)"
        }
    }

    /// What both must agree on.
    struct Answer: Equatable, CustomStringConvertible {
        var number: Double?
        var missing: Missing?
        var period: String?
        var counted: Int?
        var expected: Int?
        /// How a unit's own figure came about.
        var making = ""
        /// The number of units with older figures, and the first day of these.
        var older = ""
        var soFar: String?

        init(_ figure: ReferenceFigure) {
            (number, missing) = (figure.number.map(Self.rounded), figure.missing)
            if number != nil { period = figure.period?.identifier }
            if let units = figure.units, number != nil {
                (counted, expected) = (units.counted.count, units.expected)
                older = Self.older(units.older.count, figure.days?.lowerBound)
            } else if number != nil {
                making = Making(figure.making).description
            }
            soFar = figure.soFar.map { "\($0.period.identifier) \($0.reported)/\($0.expected ?? -1)" }
        }

        init(_ result: ReferenceResult) {
            (number, missing) = (result.number.map(Self.rounded), result.missing)
            if number != nil, let moment = result.moment { period = moment.label.identifier }
            if let units = result.units, number != nil { (counted, expected) = (units.counted.count, units.expected) }
            soFar = result.soFar.map { "\($0.period.identifier) \($0.reported)/\($0.expected ?? -1)" }
        }

        private static func older(_ count: Int, _ first: Day?) -> String { count == 0 ? "" : "\(count) of \(first?.description ?? "-")" }

        /// Sums in another order differ in the last digits.
        private static func rounded(_ number: Double) -> Double { (number * 1e6).rounded() / 1e6 }

        init(_ figure: ResolvedFigure) {
            number = figure.reading.number.map { Self.rounded($0.double) }
            if case .missing(let kind) = figure.reading.content { missing = kind }
            if number != nil { period = figure.period?.identifier }
            if case .children(let reporting, let expected) = figure.reading.origin, number != nil {
                (counted, self.expected) = (reporting, expected)
                older = Self.older(figure.time?.carried ?? 0, figure.time?.earliest)
            } else if number != nil, figure.question?.expression == nil {
                making = figure.time.map { Making($0.making).description } ?? ""
            }
            if figure.question?.expression != nil { older = "" }
            soFar = figure.time?.soFar.map { "\($0.period.identifier) \($0.reporting)/\($0.expected ?? -1)" }
        }

        var description: String {
            "\(number.map { "\($0)" } ?? missing?.code ?? "?") \(period ?? "") \(counted.map { "\($0)/\(expected ?? -1)" } ?? "") \(making) \(older) \(soFar ?? "")"
        }
    }
}

/// The snapshots of a world, as the program holds them.
struct Engine {
    let analysis: Analysis

    init?(_ world: ReferenceWorld, asOf: Day) {
        let metadata = Metadata(dataSets: world.dataSets, orgUnits: OrgUnitTree(world.units))
        var history = History(orgUnits: metadata.orgUnits)
        for (index, document) in world.documents.enumerated() {
            guard let definition = metadata.dataSet(document.dataSet) else { return nil }
            history.accept(Engine.snapshot(document, definition, index))
        }
        guard let now = Instant(rfc3339: "\(asOf)T12:00:00+05:00") else { return nil }
        analysis = Analysis(history: history, metadata: metadata, asOf: AsOf(asOf), now: now)
    }

    private static func snapshot(_ document: ReferenceWorld.Document, _ definition: DataSetDefinition, _ index: Int) -> Snapshot {
        var builder = ValueColumns.Builder()
        for row in document.rows {
            let unit = builder.unitIndex(row.unit)
            guard let element = definition.elementIndex(row.element), let period = builder.periodIndex(row.period) else { continue }
            builder.append(
                unit: unit, element: element, category: .total, period: period, content: row.content, qualifier: .exact, detail: nil)
        }
        let asOf = AsOf(document.asOf)
        let header = SnapshotHeader(
            key: SnapshotKey(feed: document.feed, dataSet: document.dataSet, orgUnit: document.reportingUnit, asOf: asOf),
            generatedAt: asOf.instant.adding(seconds: document.generatedSecond), isOnce: document.isOnce, isWithdrawn: document.isWithdrawn)
        return Snapshot(
            definition: definition, header: header, values: builder.finish(), records: RecordColumns(),
            origin: SnapshotOrigin(
                document: DocumentID(name: document.name), bytes: 0, received: asOf.instant, fingerprint: UInt64(index + 1)))
    }
}

/// Prints a world, to see why the engine and the reference differ: TAQTA_WORLD=17 swift test --filter aWorldIsPrinted
@Test(.enabled(if: ProcessInfo.processInfo.environment["TAQTA_WORLD"] != nil)) func aWorldIsPrinted() {
    let seed = ProcessInfo.processInfo.environment["TAQTA_WORLD"].flatMap { UInt64($0) } ?? 0
    let world = RandomWorld.world(seed: seed)
    let set = world.dataSets[0]
    print(
        "as-of", Reference(world).asOf, "at", set.reportsAt, set.cadence.rhythm, "due", set.cadence.dueDays, "valid",
        set.cadence.validityDays)
    for element in set.elements { print(element.code, element.role, element.overTime, element.overSpace, element.validityDays ?? -1) }
    for unit in world.units { print(unit.id, unit.validFrom.map { "from \($0)" } ?? "", unit.validTo.map { "to \($0)" } ?? "") }
    for document in world.documents.sorted(by: { $0.asOf < $1.asOf }) {
        print(
            document.name, document.feed, document.reportingUnit, document.asOf, document.generatedSecond, document.isOnce ? "once" : "",
            document.isWithdrawn ? "withdrawn" : "")
        for row in document.rows { print("   ", row.unit, row.element, row.period.identifier, row.content) }
    }
}

extension ReferenceChange {
    init(_ change: FigureChange) {
        self.init(amount: change.difference.double, base: change.base, percent: change.percent, isAddition: change.isAddition)
        guard let units = change.matched else { return }
        (matched, expected, firstReports, numberOfFirstReports) = (
            units.units, units.expected, units.firstReports, units.firstSum?.double
        )
    }
}

extension Reference {
    /// A unit's own whole figure for a period, else the sum of as many units as have it.
    func wholeOrSum(_ subject: Subject, for period: Period) -> ReferenceFigure {
        ownWhole(subject, for: period) ?? sum(subject, for: period) ?? .absent(missingKind(withEverythingBelow(subject)))
    }
}

extension Analysis {
    func search(_ code: String, of unit: OrgUnitID) -> CellSearch? {
        guard let dataSet = metadata.dataSet("d"), let index = dataSet.elementIndex(code) else { return nil }
        return CellSearch(ResolvedElement(dataSet: dataSet, index: index, category: .total), of: unit, in: self)
    }
}
