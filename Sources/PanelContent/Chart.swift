import HealthModel

/// A chart next to or below the table.
public struct Chart: Sendable {
    public enum Form: Sendable {
        /// Values over time, with an optional target line and their usual variation.
        case line([TrendPoint], target: Double?, process: ProcessLine? = nil)
        /// One bar per item; `maximum` is the full length, or the greatest value if it is nil.
        case bars([Bar], maximum: Double?)
        /// Parts of a whole in one bar.
        case stack([Bar])
        /// Stages, each a subset of the previous one.
        case funnel([Bar])
        /// Events on a time axis; `today` is the as-of.
        case timeline([Event], today: Day)
    }

    public struct Bar: Sendable {
        public var name: Message
        public var reading: Reading
        public var judgement: Judgement
        /// The figure shown, if it belongs to a data set.
        public var figure: FigureID?

        public init(name: Message, reading: Reading, judgement: Judgement = .none, figure: FigureID? = nil) {
            self.name = name
            self.reading = reading
            self.judgement = judgement
            self.figure = figure
        }
    }

    public struct Event: Sendable {
        public var day: Day
        /// The number of events on that day.
        public var count: Int
        public var judgement: Judgement

        public init(day: Day, count: Int, judgement: Judgement = .none) {
            self.day = day
            self.count = count
            self.judgement = judgement
        }
    }

    public var id: String
    public var title: Message
    public var unit: MeasureUnit
    public var form: Form
    /// The period that most of its bars are about.
    public var period: Period?
    /// Whether the title says so, because it is not the page's.
    public var isPeriodShown = false
    /// The figure whose history the line shows.
    public var figure: FigureID?

    public init(id: String, title: Message, unit: MeasureUnit, form: Form, figure: FigureID? = nil) {
        self.id = id
        self.title = title
        self.unit = unit
        self.form = form
        self.figure = figure
    }
}
