import HealthModel

/// The time for which the operands of a formula are taken.
enum FormulaTime: Sendable, Hashable {
    /// Stocks meet on a day.
    case day(Day)
    case period(Period)
    /// The first parts of a period, set against the plan of the whole.
    case toDate(Period, through: Day)
    /// Stocks meet on a day and are set against the plan of a period that holds it.
    case planned(Period, on: Day)
    /// A month that is over, from the days that have all operands or from what is stated for the month.
    case month(Period)

    var end: Day {
        switch self {
        case .day(let day), .toDate(_, let day), .planned(_, let day): day
        case .period(let period), .month(let period): period.last
        }
    }

    /// The period it is about; nil for a day.
    var period: Period? {
        switch self {
        case .day, .planned: nil
        case .period(let period), .toDate(let period, _), .month(let period): period
        }
    }

    /// The same time some years earlier.
    func yearsEarlier(_ years: Int) -> FormulaTime? {
        if years == 0 { return self }
        switch self {
        case .day(let day): return .day(day.yearsEarlier(years))
        case .period(let period): return period.yearsEarlier(years).map { .period($0) }
        case .toDate(let period, let day): return period.yearsEarlier(years).map { .toDate($0, through: day.yearsEarlier(years)) }
        case .planned(let period, let day): return period.yearsEarlier(years).map { .planned($0, on: day.yearsEarlier(years)) }
        case .month(let period): return period.yearsEarlier(years).map { .month($0) }
        }
    }
}

/// A figure that a formula needs, now or some years earlier.
struct FormulaOperand: Sendable, Hashable {
    var resolved: ResolvedElement
    var years = 0

    var element: DataElement { resolved.element }
    var isPlan: Bool { element.role == .plan }
    var isStock: Bool { element.overTime == .last && !isPlan }
    /// Whether it belongs to a period: a flow or a stated figure.
    var isOfPeriod: Bool { !isStock && !isPlan }
}

extension Expression {
    /// The figures that the expression needs, without those inside conditions on records and the sums of reporters.
    func operands(in dataSet: DataSetDefinition, category: Category, _ analysis: Analysis) -> [FormulaOperand] {
        switch self {
        case .element(let reference):
            return analysis.resolve(reference, in: dataSet, category: category).map { [FormulaOperand(resolved: $0)] } ?? []
        case .previous(let reference, let years):
            return analysis.resolve(reference, in: dataSet, category: category).map { [FormulaOperand(resolved: $0, years: years)] } ?? []
        case .children, .count, .every: return []
        default: return parts.flatMap { $0.operands(in: dataSet, category: category, analysis) }
        }
    }
}

extension FormulaTime {
    /// The plan's period beside stocks.
    var planned: Period? { if case .planned(let period, _) = self { period } else { nil } }

    /// The time before of the same type.
    var preceding: FormulaTime? {
        switch self {
        case .day, .toDate, .planned: nil
        case .period(let period): period.preceding.map { .period($0) }
        case .month(let period): period.preceding.map { .month($0) }
        }
    }
}
