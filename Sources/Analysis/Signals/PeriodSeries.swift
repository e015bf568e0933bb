import HealthModel
import History

extension Analysis {
    /// A figure over the last periods, oldest first and without omissions, as known at the analysis's as-of: one point for each
    /// period, from the newest versions. A period without a report, or with a sum that lacks a unit, is a gap.
    ///
    /// Daily data give weeks; others give the periods of their rhythm, or those that they state. Data without a rhythm give their days,
    /// which nobody can judge. Empty if the figure has no value, or none of its own time: forecasts and counts of records.
    public func periodSeries(of id: FigureID) -> [ProcessPoint] {
        shared.series.content(of: id) {
            var analysis = self
            analysis.stocks = shared.stocks
            return analysis.question(id).map { PeriodSeries($0).points } ?? []
        }
    }
}

/// Finds the periods of a figure and asks for each of them.
struct PeriodSeries {
    /// The points that a series has at most. Older ones are left out by blocks, so that baselines do not move with every new point.
    static let greatestLength = 60
    private static let block = 24

    private let question: FigureQuestion
    /// The reports of the operands' data sets, of the unit, of those below and of those above that report for it.
    private let reports: [Series]

    init(_ question: FigureQuestion) {
        self.question = question
        let analysis = question.search.analysis
        let dataSets = Set(question.operands.map(\.resolved.dataSet.code)).sorted()
        reports = dataSets.flatMap { analysis.series(of: $0, touching: question.id.orgUnit) }
    }

    private var analysis: Analysis { question.search.analysis }
    private var today: Day { analysis.referenceDay }
    private var rhythm: Cadence.Rhythm { question.search.dataSet.cadence.rhythm }

    var points: [ProcessPoint] {
        guard !question.operands.isEmpty, !reports.isEmpty else { return [] }
        let isOfDays = question.operands.allSatisfy(\.isStock)
        return trimmed(isOfDays ? stocks : flows)
    }

    /// Without the gaps before the first point. Those at the end tell that something is missing.
    private func trimmed(_ points: [ProcessPoint]) -> [ProcessPoint] {
        guard let first = points.firstIndex(where: { $0.value != nil }) else { return [] }
        return Array(points[first...])
    }

    // MARK: Stocks and what is calculated from them

    private var stocks: [ProcessPoint] {
        let days = reportedDays
        guard let newest = days.last, let oldest = days.first else { return [] }
        guard let kind = rhythm.pointKind else {
            return days.suffix(PeriodSeries.greatestLength).map { ProcessPoint($0, value(on: $0, reportedIn: .day($0))) }
        }
        let periods = periods(of: kind, from: oldest, through: newest)
        guard rhythm == .daily else { return periods.map { ProcessPoint($0, lastValue(in: $0, among: days)) } }
        // A week that is not over yet may still end otherwise.
        return periods.filter { $0.last <= today }.map { week in
            ProcessPoint(week, isMean ? meanValue(in: week, among: days) : lastValue(in: week, among: days))
        }
    }

    /// Rates whose level is judged are averaged over a week. Amounts, and what is judged by its change, stand by their last day.
    private var isMean: Bool {
        guard let indicator = question.search.dataSet.indicator(question.id.code) else { return false }
        return indicator.unit.isRate && indicator.judgement.way == .level
    }

    /// The last value of a period: mostly that of its last day with a report, so that other days need not be looked at.
    private func lastValue(in period: Period, among days: [Day]) -> Double? {
        for day in days.within(period).reversed() {
            if let value = value(on: day, reportedIn: period) { return value }
        }
        return nil
    }

    private func meanValue(in week: Period, among days: [Day]) -> Double? {
        days.within(week).map { ProcessPoint($0, value(on: $0, reportedIn: .day($0))) }.weekly(by: .mean, until: week.last).first?.value
    }

    /// - Parameter period: where a report must be from. What was carried forward from an earlier one is no news of it.
    private func value(on day: Day, reportedIn period: Period) -> Double? {
        guard let evaluation = evaluation(at: .day(day)) else { return nil }
        let isNews = evaluation.reports.contains { $0.element.role == .actual && period.contains($0.end($0.element)) }
        return isNews ? evaluation.operand.quantity?.number.double : nil
    }

    /// The days that reports are about, in order.
    private var reportedDays: [Day] {
        var days: Set<Day> = []
        for series in reports {
            for period in series.periods where period.first <= today {
                if period.kind == .day { days.insert(period.last) } else { days.formUnion(ends(of: period, in: series)) }
            }
        }
        return days.filter { $0 <= today }.sorted()
    }

    /// The days on which a longer period's stock was stated: its last one, or those of the documents if they came before.
    private func ends(of period: Period, in series: Series) -> Set<Day> {
        Set(series.asOfs(about: period).filter { asOf in analysis.asOf.map { asOf <= $0 } ?? true }.map { min(period.last, $0.day) })
    }

    // MARK: Flows and what is calculated from them

    private var flows: [ProcessPoint] {
        let stated = Set(reports.flatMap(\.periods)).filter { $0.first <= today && $0.first != Period.unknownStart }
        guard let newest = stated.map({ min($0.last, today) }).max(), let oldest = oldestOfFlows else { return [] }
        return kinds(of: stated).lazy.map { kind in
            periods(of: kind, from: oldest, through: newest).filter { $0.last <= today }.map { ProcessPoint($0, value(of: $0)) }
        }.first { points in points.contains { $0.value != nil } } ?? []
    }

    /// The first day until which all flows may be there, for the unit or any below it; nil if one of them is never there.
    private var oldestOfFlows: Day? {
        let units = question.search.everything(within: question.id.orgUnit)
        let firsts = question.operands.filter { $0.isOfPeriod && $0.years == 0 }.map { operand in
            units.compactMap { CellSearch(operand.resolved, of: $0, in: analysis)?.span?.lowerBound }.min()
        }
        return firsts.contains(nil) ? nil : firsts.compactMap(\.self).max()
    }

    /// The types of period to try: that of the rhythm, else those that are stated most often.
    private func kinds(of stated: Set<Period>) -> [Period.Kind] {
        if question.search.isMonthly { return [.month] }
        let own = rhythm.pointKind.map { [$0] } ?? []
        let counts = Dictionary(grouping: stated.filter { $0.kind.isCalendar && $0.kind != .day }, by: \.kind).mapValues(\.count)
        let others = counts.filter { $0.value > 1 && !own.contains($0.key) }
        return own + others.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map(\.key)
    }

    private func value(of period: Period) -> Double? {
        evaluation(at: question.search.isMonthly ? .month(period) : .period(period))?.operand.quantity?.number.double
    }

    // MARK: Periods

    /// The answer from the unit's own report or from a complete sum.
    private func evaluation(at time: FormulaTime) -> Evaluation? {
        let basis = question.search.basis(of: question.id.orgUnit, at: time)
        return basis.isTotal ? question.evaluation(on: basis) : nil
    }

    /// The periods of a type between two days, in order; of many the last ones.
    private func periods(of kind: Period.Kind, from oldest: Day, through newest: Day) -> [Period] {
        guard let last = Period.of(kind, holding: newest) else { return [] }
        var found = [last]
        while let previous = found.last?.preceding, previous.last >= oldest, found.count < PeriodSeries.greatestLength {
            found.append(previous)
        }
        // A series that goes on before them begins where a block does.
        if found.count == PeriodSeries.greatestLength, let start = found.lastIndex(where: { $0.number % PeriodSeries.block == 0 }) {
            found.removeSubrange((start + 1)...)
        }
        return found.reversed()
    }
}

extension [Day] {
    /// Those of a period; the days are in order.
    fileprivate func within(_ period: Period) -> ArraySlice<Day> {
        guard let first = firstIndex(where: { $0 >= period.first }), let last = lastIndex(where: { $0 <= period.last }), first <= last
        else { return [] }
        return self[first...last]
    }
}

extension Cadence.Rhythm {
    /// The periods of which there is one point each: daily figures follow the days of the week and are judged by the week.
    fileprivate var pointKind: Period.Kind? {
        switch self {
        case .daily, .weekly: .week
        case .monthly: .month
        case .quarterly: .quarter
        case .yearly: .year
        case .once: nil
        }
    }
}

extension MeasureUnit {
    fileprivate var isRate: Bool {
        switch self {
        case .percent, .percentPoint, .perTenThousand, .ratio, .tengePerService, .tengePerPerson, .personPerWeek: true
        default: false
        }
    }
}

extension Period {
    /// The position of a calendar period among all of its type.
    fileprivate var number: Int {
        switch kind {
        case .day: Int(first.ordinal)
        // The Monday of the first week of 1970 is day −3.
        case .week: (Int(first.ordinal) + 3) / 7
        case .month: first.year * 12 + first.month - 1
        case .quarter: first.year * 4 + (first.month - 1) / 3
        case .half: first.year * 2 + (first.month - 1) / 6
        case .year, .through, .interval: first.year
        }
    }
}
