import HealthModel

extension ReportPage {
    /// A figure with its context.
    public struct Figure: Decodable, Sendable {
        public var name: ShownText
        public var value: Value
        /// The number including its unit.
        public var text: ShownText
        /// As short as possible, without the unit.
        public var compact: ShownText?
        /// What the figure is about, where that is not the page's period.
        public var label: ShownText?
        public var target: Target?
        /// Targets beside the first.
        public var otherTargets: [Target]?
        public var change: Change?
        /// A fraction of a whole, 0 to 1 and beyond.
        public var fraction: Double?
        public var trend: [TrendPoint]?
        public var judgement: Judgement?
        public var borrowedFrom: Place?
        public var caption: ShownText?
    }

    /// A number with its words, or words for the reason why there is none.
    public struct Value: Decodable, Sendable {
        /// Nil if the figure is missing.
        public var value: Double?
        /// The code of the reason for a missing number.
        public var missing: String?
        public var text: ShownText
        public var origin: Origin?
    }

    /// How many of the expected units contributed to a sum.
    public struct Origin: Decodable, Sendable {
        public var reporting: Int?
        public var expected: Int?
    }

    public struct Target: Decodable, Sendable {
        public var value: Double
        public var text: ShownText
        public var gap: Value?
        public var source: ShownText?
    }

    /// The difference from an earlier figure.
    public struct Change: Decodable, Sendable {
        public var difference: Value
        public var text: ShownText
        /// The day of the earlier figure, if it is about a day.
        public var since: ShownText?
        /// What the earlier figure is about.
        public var baseText: ShownText?
        /// Nil for running totals and hedged differences.
        public var direction: Direction?
        public var judgement: Judgement?

        /// Invisible differences are not judged.
        var shownJudgement: Judgement { direction == .same ? .neutral : judgement ?? .neutral }
    }

    public struct TrendPoint: Decodable, Sendable {
        public var day: Day
        /// Nil if the figure is missing; drawn as a gap, never as zero.
        public var value: Double?
        /// More than usual variation.
        public var isSignal = false

        private enum CodingKeys: CodingKey { case day, value, isSignal }

        public init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: CodingKeys.self)
            day = try members.decodeDay(forKey: .day)
            value = try members.decodeIfPresent(Double.self, forKey: .value)
            isSignal = try members.decodeIfPresent(Bool.self, forKey: .isSignal) ?? false
        }

        init(day: Day, value: Double?) {
            self.day = day
            self.value = value
        }
    }
}

extension KeyedDecodingContainer {
    /// A day in ISO 8601.
    func decodeDay(forKey key: Key) throws -> Day {
        guard let day = Day(iso: try decode(String.self, forKey: key)) else {
            throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "not a day")
        }
        return day
    }
}
