import HealthModel

/// What stands in one place of a table.
public enum Cell: Sendable, Hashable {
    case text(LocalizedText)
    case message(Message)
    case reading(Reading, Judgement)
    case change(Change)
    case day(Day, Qualifier)
    /// Days from the as-of until a date: negative when it has passed.
    case daysLeft(Int, Judgement)
    case status(Status)
    case trend([TrendPoint])
    case missing(Missing)
    case empty
}

extension Cell {
    /// A reading; a missing one stands there as missing.
    public init(_ reading: Reading, _ judgement: Judgement = .none) {
        self = if case .missing(let missing) = reading.content { .missing(missing) } else { .reading(reading, judgement) }
    }

    /// A count of things that the program itself counts.
    public init(count: Int, unit: MeasureUnit, _ judgement: Judgement = .none) {
        self = .reading(Reading(.integer(Int64(count)), unit: unit, origin: .reported), judgement)
    }

    /// Text as it stands; nothing for an empty one.
    public init(verbatim text: String) {
        self = text.isEmpty ? .empty : .text(LocalizedText(verbatim: text))
    }
}

/// A state with a word, so that colour is never its only sign.
public struct Status: Sendable, Hashable {
    public var word: Message
    public var judgement: Judgement

    public init(_ word: Message, _ judgement: Judgement) {
        self.word = word
        self.judgement = judgement
    }
}
