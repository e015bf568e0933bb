/// A figure reported in files, as opposed to an indicator, which is calculated.
public struct DataElement: Sendable, Hashable {
    /// How values at several points in time combine.
    public enum TimeAggregation: Sendable, Hashable, CaseIterable {
        /// A stock: the latest value inside the validity window counts.
        case last
        /// A flow: non-overlapping periods of one kind add up.
        case sum
        /// Neither: a stated ratio or growth holds for its own period only.
        case none
    }

    /// How values of several units combine.
    public enum SpaceAggregation: Sendable, Hashable, CaseIterable {
        case sum, max
        /// A stated ratio or growth: never combined.
        case none
    }

    /// What a number stands for.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// What is or was.
        case actual
        /// What ought to be: a plan or budget. It belongs to the period that holds the as-of, which is not over yet.
        case plan
        /// A dated "before", kept for comparison: it never expires.
        case baseline
    }

    public var code: String
    public var name: LocalizedText
    public var unit: MeasureUnit
    public var role: Role
    public var overTime: TimeAggregation
    public var overSpace: SpaceAggregation
    /// The rounding assumed for figures that state none: stated percentages are rounded to 0.1.
    public var defaultPrecision: Double?
    /// Days for which the latest value of a stock holds; nil for those of the data set.
    public var validityDays: Int?
    public var judgement: SeriesJudging
    /// Small counts of people with a disease: suppressed in exports.
    public var isSensitive: Bool
    /// Numbers below this are impossible and rejected; nil where negative values make sense.
    public var minimum: Double?
    /// Numbers above this are impossible and rejected: 100 for shares of a whole.
    public var maximum: Double?

    public init(
        _ code: String, name: LocalizedText, unit: MeasureUnit, role: Role = .actual, overTime: TimeAggregation,
        overSpace: SpaceAggregation, defaultPrecision: Double? = nil, validityDays: Int? = nil, judgement: SeriesJudging? = nil,
        isSensitive: Bool = false, minimum: Double? = 0, maximum: Double? = nil
    ) {
        self.code = code
        self.name = name
        self.unit = unit
        self.role = role
        self.overTime = overTime
        self.overSpace = overSpace
        self.defaultPrecision = defaultPrecision
        self.validityDays = validityDays
        self.judgement = judgement ?? SeriesJudging(role == .actual ? overTime.usualJudging : .none)
        self.isSensitive = isSensitive
        self.minimum = minimum
        self.maximum = maximum
    }

    /// A count at a moment: the latest one holds, and units add up.
    public static func stock(_ code: String, _ unit: MeasureUnit, kk: String, ru: String, en: String) -> DataElement {
        DataElement(code, name: LocalizedText(kk: kk, ru: ru, en: en), unit: unit, overTime: .last, overSpace: .sum)
    }

    /// A count over a period: periods and units add up.
    public static func flow(_ code: String, _ unit: MeasureUnit, kk: String, ru: String, en: String) -> DataElement {
        DataElement(code, name: LocalizedText(kk: kk, ru: ru, en: en), unit: unit, overTime: .sum, overSpace: .sum)
    }

    /// A ratio, growth or other figure stated by a source, kept for comparison with the calculated one.
    ///
    /// - Parameter precision: the rounding assumed for a figure that states none.
    public static func stated(
        _ code: String, _ unit: MeasureUnit, precision: Double, kk: String, ru: String, en: String
    ) -> DataElement {
        DataElement(
            code, name: LocalizedText(kk: kk, ru: ru, en: en), unit: unit, overTime: .none, overSpace: .none,
            defaultPrecision: precision, minimum: nil)
    }

    /// Returns the same element, rejecting numbers outside `range`.
    public func within(_ range: ClosedRange<Double>) -> DataElement {
        var copy = self
        copy.minimum = range.lowerBound
        copy.maximum = range.upperBound
        return copy
    }

    /// Returns the same element as a plan or budget.
    public func planned() -> DataElement { with(\.role, .plan).with(\.judgement, SeriesJudging(.none)) }

    /// Returns the same element as a dated "before", which never expires.
    public func baseline() -> DataElement { with(\.role, .baseline).with(\.judgement, SeriesJudging(.none)) }

    /// Returns the same element with its own validity window.
    public func valid(days: Int) -> DataElement { with(\.validityDays, days) }

    /// Returns the same element with another way of judging its series.
    ///
    /// - Parameter rebase: the days from which a new baseline begins.
    public func judged(_ way: SeriesJudging.Way, rebase: [Day] = []) -> DataElement {
        with(\.judgement, SeriesJudging(way, rebase: rebase))
    }

    private func with<Value>(_ path: WritableKeyPath<DataElement, Value>, _ value: Value) -> DataElement {
        var copy = self
        copy[keyPath: path] = value
        return copy
    }

    public func sensitive() -> DataElement {
        var copy = self
        copy.isSensitive = true
        return copy
    }
}
