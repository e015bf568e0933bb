import HealthModel

/// A series judged as the NHS's "Making Data Count" charts do: what varies as always, and what does not.
///
/// A figure goes up and down by itself. Its own past says how far: the first 24 points make a baseline with limits (XmR), which then stay
/// fixed, so that a slow change cannot move the limits along with it. From 12 points on there are limits, which still move with each point
/// up to the 24th. All points are judged, those of the baseline too. A new baseline begins where the figure means something else.
///
///     let chart = ProcessChart(weeks, ProcessChart.Options(printedStep: 0.1, direction: .higherIsBetter, target: 95))
///     chart.verdict          // .concerning
///     chart.recentSignals    // a shift on the low side, completed last week
public struct ProcessChart: Sendable, Hashable {
    /// What is known about a figure besides its values.
    public struct Options: Sendable, Hashable {
        /// The least difference that is printed: 0.1 for one digit after the decimal mark, 1 for whole numbers.
        public var printedStep: Double
        /// The possible values, such as 0 to 100 for a share.
        public var minimum: Double?
        public var maximum: Double?
        /// The days from which a new baseline begins: changes of borders and of meaning.
        public var rebase: [Day]
        public var direction: Indicator.Direction
        public var target: Double?

        public init(
            printedStep: Double = 0, minimum: Double? = nil, maximum: Double? = nil, rebase: [Day] = [],
            direction: Indicator.Direction = .neutral, target: Double? = nil
        ) {
            self.printedStep = printedStep
            self.minimum = minimum
            self.maximum = maximum
            self.rebase = rebase
            self.direction = direction
            self.target = target
        }
    }

    /// The points that share a baseline.
    public struct Segment: Sendable, Hashable {
        /// Positions in the chart.
        public let points: Range<Int>
        /// The positions from which the limits are calculated: up to the 24th value, gaps not counted.
        public let baseline: Range<Int>
        /// Nil where nothing is judged: fewer than 12 values, over half of them zero, or no two of them in a row.
        public let limits: ProcessLimits?
    }

    /// The values of a baseline, after which it is fixed.
    public static let baselineLength = 24
    /// The values from which on there are limits.
    public static let leastLength = 12

    /// In the order of their periods; signals and segments speak of positions here.
    public let points: [ProcessPoint]
    public let options: Options
    /// In the order of their points, each point in one of them.
    public let segments: [Segment]
    /// In the order of the points that completed them.
    public let signals: [ProcessSignal]

    /// - Parameter points: one for each period, of one kind, in any order. A period without a point is a gap like a point without a value.
    public init(_ points: [ProcessPoint], _ options: Options = Options()) {
        let ordered = points.sorted { $0.period < $1.period }
        let division = SeriesDivision(ordered, rebase: options.rebase)
        self.points = ordered
        self.options = options
        segments = division.segments.map { division.segment($0, options) }
        signals = segments.flatMap(division.signals).sorted { ($0.raised, $0.since) < ($1.raised, $1.since) }
    }

    /// The special causes that a point shows.
    public func causes(at position: Int) -> Set<SpecialCause> {
        Set(signals(at: position).map(\.cause))
    }

    public func signals(at position: Int) -> [ProcessSignal] {
        signals.filter { $0.points.contains(position) }
    }

    /// The signals that were completed by the last two points, gaps counted: those worth an alert. Older ones are known.
    public var recentSignals: [ProcessSignal] {
        signals.filter { $0.raised >= points.count - 2 }
    }

    /// The limits that hold for a point.
    public func limits(at position: Int) -> ProcessLimits? {
        segments.first { $0.points.contains(position) }?.limits
    }
}
