import HealthModel

/// The content of a table cell.
public enum Cell: Sendable, Hashable {
    case text(LocalizedText)
    case message(Message)
    case reading(Reading, Judgement)
    case change(Change)
    case day(Day, Qualifier)
    /// Days from the as-of until a date; negative if it has passed.
    case daysLeft(Int, Judgement)
    case status(Status)
    case trend([TrendPoint])
    case missing(Missing)
    case empty
}

extension Cell {
    /// Creates a cell for a reading, which may be missing.
    public init(_ reading: Reading, _ judgement: Judgement = .none) {
        self = if case .missing(let missing) = reading.content { .missing(missing) } else { .reading(reading, judgement) }
    }

    /// Creates a count of things counted by the program itself.
    public init(count: Int, unit: MeasureUnit, _ judgement: Judgement = .none) {
        self = .reading(Reading(.integer(Int64(count)), unit: unit, origin: .reported), judgement)
    }

    /// Creates a cell with verbatim text; empty for an empty string.
    public init(verbatim text: String) {
        self = text.isEmpty ? .empty : .text(LocalizedText(verbatim: text))
    }
}

/// A state with a word, so that it is never indicated by colour alone.
public struct Status: Sendable, Hashable {
    public var word: Message
    public var judgement: Judgement

    public init(_ word: Message, _ judgement: Judgement) {
        self.word = word
        self.judgement = judgement
    }
}
