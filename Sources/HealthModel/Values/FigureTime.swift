/// The time a figure is about, and how it was put together over time and, as far as time differs between them, over units.
public struct FigureTime: Sendable, Hashable, Codable {
    /// How a figure of a period came about.
    public enum Making: Sendable, Hashable, Codable {
        /// Stated for the period, or for a stock on the day.
        case stated
        /// Stated by a counter that covers exactly the period.
        case counter
        /// The difference of two counters.
        case counters
        /// The sum of all parts of the period: 4 quarters of a year.
        case sum(Parts)
        /// The sum of the first parts, without a gap: 3 of 4 quarters.
        case toDate(Parts)
        /// The sum of parts with gaps between them: at least this much.
        case lowerBound(Parts)
        /// From those days of the period for which all figures of a formula are there.
        case days(Int, of: Int)
    }

    /// Parts of a period: 3 of 4 quarters.
    public struct Parts: Sendable, Hashable, Codable {
        public var kind: Period.Kind
        public var count: Int
        public var expected: Int

        public init(_ kind: Period.Kind, count: Int, of expected: Int) {
            self.kind = kind
            self.count = count
            self.expected = expected
        }
    }

    /// A newer period that not enough units have reported yet.
    public struct SoFar: Sendable, Hashable, Codable {
        public var period: Period
        public var reporting: Int
        public var expected: Int?

        public init(_ period: Period, reporting: Int, expected: Int?) {
            self.period = period
            self.reporting = reporting
            self.expected = expected
        }
    }

    /// The period; for a stock its day, for what is open or a counter the span up to its day.
    public var period: Period
    /// The first day of several on which stocks meet, or on which the counters of several units end; nil if there is one day.
    public var earliest: Day?
    public var making: Making
    /// The number of units whose figure is older than `period`, carried forward.
    public var carried: Int
    public var soFar: SoFar?

    public init(
        _ period: Period, earliest: Day? = nil, making: Making = .stated, carried: Int = 0, soFar: SoFar? = nil
    ) {
        self.period = period
        self.earliest = earliest
        self.making = making
        self.carried = carried
        self.soFar = soFar
    }

    /// The last day the figure is about.
    public var end: Day { period.last }

    /// Whether the figure covers its period whole, so that it may be an operand or be compared with another.
    public var isComplete: Bool {
        switch making {
        case .stated, .counter, .counters, .sum, .days: true
        case .toDate, .lowerBound: false
        }
    }
}
