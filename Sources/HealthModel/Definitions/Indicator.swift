/// A calculated figure: a ratio, a gap, an amount at risk, a forecast.
public struct Indicator: Sendable, Hashable {
    /// Which direction is an improvement.
    public enum Direction: Sendable, Hashable, CaseIterable { case higherIsBetter, lowerIsBetter, neutral }

    /// How an indicator is calculated.
    public enum Calculation: Sendable, Hashable {
        case formula(Formula)
        case forecast(Forecast)
    }

    public var code: String
    public var name: LocalizedText
    public var unit: MeasureUnit
    /// Digits after the decimal mark when shown.
    public var digits: Int
    public var calculation: Calculation
    public var direction: Direction
    /// Whether it is told for the last month that is over (`over: month`), from the days that have all of its figures.
    public var isMonthly: Bool
    public var judgement: SeriesJudging
    /// Whether it depends on a parameter or an assumption; shown as an estimate.
    public var isEstimate: Bool
    /// Its meaning and denominator, shown in the detail of a figure.
    public var note: LocalizedText?

    public init(
        _ code: String, unit: MeasureUnit, digits: Int = 0, _ calculation: Calculation,
        direction: Direction = .neutral, isMonthly: Bool = false, judged: SeriesJudging = SeriesJudging(.none),
        isEstimate: Bool = false, note: LocalizedText? = nil, kk: String, ru: String, en: String
    ) {
        self.code = code
        self.unit = unit
        self.digits = digits
        self.calculation = calculation
        self.direction = direction
        self.isMonthly = isMonthly
        judgement = judged
        self.isEstimate = isEstimate
        self.note = note
        name = LocalizedText(kk: kk, ru: ru, en: en)
    }
}

extension Indicator.Calculation {
    /// The formulas of the calculation.
    public var formulas: [Formula] {
        switch self {
        case .formula(let formula): [formula]
        case .forecast(.reaching(let element, let target, _)): [element, target]
        case .forecast(.weeklyPaceNeeded(let element, let target)): [element, target]
        case .forecast(.exhaustion(let used, let plan)): [used, plan]
        }
    }
}

/// A calculation over a series of values that a formula cannot express. Every forecast is an estimate.
public enum Forecast: Sendable, Hashable {
    /// The days until `element` reaches `target`, continuing at its pace over the last `days` days.
    case reaching(element: Formula, target: Formula, days: Int)
    /// The change of `element` per week that reaches `target` by the end of the as-of's year.
    case weeklyPaceNeeded(element: Formula, target: Formula)
    /// The days until `used`, continuing at the run-rate of its period, exhausts `plan`.
    case exhaustion(used: Formula, plan: Formula)
}
