import HealthModel

extension ReportPage {
    /// A part of the page below the figures.
    public enum Section: Decodable, Sendable {
        case table(Table)
        case chart(Chart)
        /// A grid of small panels.
        case tiles([Tile])
        /// Added in a later version; the document states that it is omitted.
        case unknown(ShownText)

        private enum CodingKeys: CodingKey { case kind, tiles }

        public init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: CodingKeys.self)
            switch try members.decode(String.self, forKey: .kind) {
            case "table": self = .table(try Table(from: decoder))
            case "chart": self = .chart(try Chart(from: decoder))
            case "tiles": self = .tiles(try members.decode([Tile].self, forKey: .tiles))
            case let kind: self = .unknown(ShownText(kind))
            }
        }
    }

    /// A small panel of the overview.
    public struct Tile: Decodable, Sendable {
        public var title: ShownText
        public var borrowedFrom: Place?
        public var timing: Timing
        /// The first figure is the headline.
        public var figures: [Figure]
        public var chart: Chart?
        public var findings: [Finding]
        public var notices: [Notice]
    }

    public struct Chart: Decodable, Sendable {
        public var title: ShownText
        public var unit: String
        public var unitText: ShownText?
        public var form: Form
        /// What most bars are about, where that is not the page's period.
        public var periodText: ShownText?
        public var points: [TrendPoint]?
        public var target: Double?
        public var process: Process?
        public var bars: [Bar]?
        /// The value of a full-length bar; nil for the greatest value.
        public var maximum: Double?
        public var events: [Event]?
        /// The as-of in ISO 8601, marked on a timeline.
        public var today: String?

        /// The usual variation of the points from a day on.
        public struct Process: Decodable, Sendable {
            public var mean: Double
            public var lower: Double
            public var upper: Double
            public var since: Day

            private enum CodingKeys: CodingKey { case mean, lower, upper, since }

            public init(from decoder: any Decoder) throws {
                let members = try decoder.container(keyedBy: CodingKeys.self)
                mean = try members.decode(Double.self, forKey: .mean)
                lower = try members.decode(Double.self, forKey: .lower)
                upper = try members.decode(Double.self, forKey: .upper)
                since = try members.decodeDay(forKey: .since)
            }
        }

        public enum Form: String, Code {
            case line, bars, stack, funnel, timeline

            static var unknown: Form { .bars }
        }

        public struct Bar: Decodable, Sendable {
            public var name: ShownText
            public var value: Value
            public var judgement: Judgement?
        }

        /// The number of events on a day.
        public struct Event: Decodable, Sendable {
            public var day: Day
            public var count: Int
            public var judgement: Judgement?

            private enum CodingKeys: CodingKey { case day, count, judgement }

            public init(from decoder: any Decoder) throws {
                let members = try decoder.container(keyedBy: CodingKeys.self)
                day = try members.decodeDay(forKey: .day)
                count = try members.decode(Int.self, forKey: .count)
                judgement = try members.decodeIfPresent(Judgement.self, forKey: .judgement)
            }
        }
    }
}
