import HealthModel
import History

/// What is asked about a unit: an element or a formula, which can be answered for the latest time or for any other.
struct FigureQuestion: Sendable {
    let id: FigureID
    let search: BasisSearch
    /// Nil for an element.
    let expression: Expression?

    var operands: [FormulaOperand] { search.operands }

    init(id: FigureID, of element: ResolvedElement, _ analysis: Analysis) {
        self.id = id
        search = BasisSearch(analysis: analysis, dataSet: element.dataSet, operands: [FormulaOperand(resolved: element)])
        expression = nil
    }

    init(id: FigureID, _ expression: Expression, in dataSet: DataSetDefinition, isMonthly: Bool, _ analysis: Analysis) {
        self.id = id
        search = BasisSearch(
            analysis: analysis, dataSet: dataSet, operands: expression.operands(in: dataSet, category: id.category, analysis),
            isMonthly: isMonthly)
        self.expression = expression
    }

    /// - Parameter time: nil for the latest for which all operands are there.
    func evaluation(at time: FormulaTime? = nil) -> Evaluation {
        evaluation(on: time.map { search.basis(of: id.orgUnit, at: $0) } ?? latestBasis)
    }

    private var latestBasis: Basis {
        // What needs no figures, such as a count of records, is of the as-of's day.
        if operands.isEmpty { return .direct(id.orgUnit, .day(search.analysis.referenceDay)) }
        let basis = search.basis(of: id.orgUnit)
        return search.totals(of: id.orgUnit, insteadOf: basis) ?? basis
    }

    /// The answer from what it may rest on.
    func evaluation(on basis: Basis) -> Evaluation {
        if basis.time == nil {
            let gaps = operands.map { search.analysis.gap($0.resolved, of: id.orgUnit) }
            return Evaluation(operand: .missing(gaps.min { $0.rank < $1.rank } ?? .notReported), basis: basis, reports: [])
        }
        var context = context(on: basis)
        let values = operands.map { ($0, context.timed($0)) }
        context.known = values
        let result = expression.map { $0.evaluate(in: context) } ?? operands.first.map(context.combined) ?? .missing(.notApplicable)
        return Evaluation(
            operand: result, basis: basis, time: operands.isEmpty ? timeOfRecords : FigureTime(values, basis),
            reports: values.flatMap { $0.1 }.flatMap(\.reports))
    }

    /// The day of the newest list, for what counts records; nil for what asks for none.
    private var timeOfRecords: FigureTime? {
        guard expression?.countsRecords ?? false else { return nil }
        let lists = search.analysis.lists(of: search.dataSet, in: id.orgUnit)
        return lists.map(\.header.key.asOf.day).max().map { FigureTime(.day($0)) }
    }

    func context(on basis: Basis) -> UnitContext { UnitContext(search, basis, of: id.orgUnit, category: id.category) }
}

/// The answer to a question, what it rests on and the time it is about.
struct Evaluation: Sendable {
    var operand: Operand
    var basis: Basis
    var time: FigureTime?
    var reports: [Reported]

    /// The newest snapshot behind it.
    var newest: Snapshot? { reports.lazy.map(\.snapshot).max { $1.isNewer(than: $0) } }
}

extension FigureTime {
    /// The time of a formula's result.
    init?(_ values: [(operand: FormulaOperand, values: [Timed])], _ basis: Basis) {
        guard let time = basis.time else { return nil }
        let now = values.filter { $0.operand.years == 0 }
        let ofPeriods = now.filter { $0.operand.isOfPeriod }
        // How a plan came about is told only where nothing is set against it.
        let told = ofPeriods.isEmpty ? now.filter { $0.operand.isPlan } : ofPeriods
        let makings = told.map { FigureTime.common($0.values.map(\.time.making)) }
        switch time {
        case .day(let day), .planned(_, let day): self.init(.day(day))
        case .period(let period), .month(let period): self.init(period, making: FigureTime.weakest(makings))
        case .toDate(let period, let end): self.init(.through(end, since: period.first), making: FigureTime.weakest(makings))
        }
        carried = basis.carried
        soFar = basis.soFar
        earliest = basis.earliest
        // The total of counters that stands for the unit's own figure.
        if basis.isDirect, let oldest = ofPeriods.flatMap(\.values).map(\.time).max(by: { $0.carried < $1.carried }), oldest.carried > 0 {
            (carried, earliest) = (oldest.carried, oldest.earliest)
        }
        if time.period == nil {
            let stocks = now.filter { $0.operand.isStock && $0.operand.element.role == .actual }.flatMap(\.values)
            let first = stocks.map { $0.time.earliest ?? $0.time.end }.min()
            if let first, first < time.end { earliest = first }
        }
    }

    /// What a sum over units must say: how all of them came about, or what does not cover its time in some. That some of the whole ones
    /// are put together matters only to who looks at these.
    private static func common(_ makings: [Making]) -> Making {
        if Set(makings).count < 2 { return makings.first ?? .stated }
        return weakest(makings.filter { !$0.isWhole })
    }

    /// What a result must say about how its operands came about: the furthest from a plain statement.
    private static func weakest(_ makings: [Making]) -> Making {
        makings.max { $0.rank < $1.rank } ?? .stated
    }
}

extension FigureTime.Making {
    /// Whether it covers the time that it is told for.
    fileprivate var isWhole: Bool {
        switch self {
        case .stated, .counter, .sum, .counters: true
        case .days, .toDate, .lowerBound: false
        }
    }

    fileprivate var rank: Int {
        switch self {
        case .stated: 0
        case .counter: 1
        case .sum: 2
        case .counters: 3
        case .days: 4
        case .toDate: 5
        case .lowerBound: 6
        }
    }
}
