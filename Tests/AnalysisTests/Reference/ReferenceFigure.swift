import HealthModel

/// Where a stated number stands.
struct ReferenceReport: Equatable {
    var feed: String
    var reportingUnit: OrgUnitID
    var document: String
}

/// The units below whose figures were combined.
struct ReferenceUnits: Equatable {
    /// In the order of their identities, as all lists of units here.
    var counted: [OrgUnitID]
    /// N of "n/N"; nil below the level that reports the data set.
    var expected: Int?
    /// Whether every unit that should count does.
    var isTotal: Bool
    /// Counted with an earlier day than the newest one.
    var older: [OrgUnitID] = []
    /// Not counted, because only a part of the unit's own figure is known.
    var partly: [OrgUnitID] = []
}

/// A period that begins to be reported below, and does not yet give the figure: "2026Q1 so far: 1/20".
struct ReferenceSoFar: Equatable {
    var period: Period
    var reported: Int
    var expected: Int?
}

/// How a figure was arrived at.
enum ReferenceMaking: Equatable {
    case nothing
    case reported(ReferenceReport)
    /// A counter from the first to the last day of a calendar period.
    case counterForPeriod(ReferenceReport)
    /// All parts of one type: how many, and the numbers behind them.
    case parts(Period.Kind, Int, [ReferenceReport])
    case fromCounters(later: ReferenceReport, earlier: ReferenceReport)
    /// The first parts of one type, without a gap.
    case toDate(Period.Kind, Int, of: Int, [ReferenceReport])
    /// A counter from the first day of a period to a day before its last.
    case counterToDate(through: Day, ReferenceReport)
    /// Parts of one type with a gap before the last of them.
    case lowerBound(Period.Kind, Int, of: Int, [ReferenceReport])
    case units(ReferenceUnits)
}

extension ReferenceMaking {
    /// The numbers behind a unit's own figure.
    var reports: [ReferenceReport] {
        switch self {
        case .nothing, .units: []
        case .reported(let report), .counterForPeriod(let report), .counterToDate(_, let report): [report]
        case .parts(_, _, let reports), .toDate(_, _, _, let reports), .lowerBound(_, _, _, let reports): reports
        case .fromCounters(let later, let earlier): [later, earlier]
        }
    }

    var documents: [String] { reports.map(\.document) }
}

/// A figure of a unit: a number, or the reason why there is none.
struct ReferenceFigure: Equatable {
    var number: Double?
    var missing: Missing?
    /// What it is about; for a stock its day.
    var period: Period?
    /// The last day that it covers.
    var end: Day?
    /// The earliest and the latest day behind a stock, or the earliest and the latest end behind a sum of counters.
    var days: ClosedRange<Day>?
    var making = ReferenceMaking.nothing
    var soFar: ReferenceSoFar?

    static func absent(_ missing: Missing, _ making: ReferenceMaking = .nothing) -> ReferenceFigure {
        ReferenceFigure(missing: missing, making: making)
    }

    /// Whether it is the whole figure: neither a part of the units, nor of the time.
    var isWhole: Bool {
        guard number != nil else { return false }
        switch making {
        case .nothing, .toDate, .counterToDate, .lowerBound: return false
        case .reported, .counterForPeriod, .parts, .fromCounters: return true
        case .units(let units): return units.isTotal
        }
    }

    /// Whether it is stated, be it as a counter, and not put together.
    var isStated: Bool {
        switch making {
        case .reported, .counterForPeriod: true
        case .nothing, .parts, .fromCounters, .toDate, .counterToDate, .lowerBound, .units: false
        }
    }

    /// The number of units that were combined.
    var reported: Int { units?.counted.count ?? 0 }

    var units: ReferenceUnits? {
        if case .units(let units) = making { units } else { nil }
    }
}

/// How much of its period a flow in a formula covers.
enum ReferenceCoverage: Equatable, Hashable {
    case whole
    /// From the first day of the period to this one: 3 quarters of the year, or a counter.
    case to(Day)
}

/// What all operands of a formula belong to.
enum ReferenceMoment: Equatable, Hashable {
    /// The latest day of any stock.
    case day(Day)
    case period(Period, ReferenceCoverage)
    /// A plan beside stocks only: the plan's period and the latest day of any stock.
    case planned(Period, Day)
    /// A month that is over, as each unit has it: whole, or from the days that have all operands.
    case month(Period)
}

/// The result of a formula for a unit.
struct ReferenceResult: Equatable {
    var number: Double?
    var missing: Missing?
    var moment: ReferenceMoment?
    /// The units below that have all operands, where the unit itself has not.
    var units: ReferenceUnits?
    var soFar: ReferenceSoFar?

    static func absent(_ missing: Missing) -> ReferenceResult { ReferenceResult(missing: missing) }
}
