/// A sentence that is worded only when it is shown: a key of the term table and the values that fill its places.
///
/// Panels, rules and readers produce messages; `Localization` words them. A message therefore stays correct when the
/// operator changes the language, and numbers in it are grouped the way that language groups them.
///
/// Example: `Message("finding.sum", .number(.integer(40)), .day(day))`, worded by the term `finding.sum`,
/// whose text refers to its arguments as `{0}`, `{1}` …
public struct Message: Hashable, Sendable, Codable {
    /// A key of the term table, for example `panel.coverage`.
    public var key: String
    public var arguments: [Argument]

    public init(_ key: String, _ arguments: Argument...) {
        self.key = key
        self.arguments = arguments
    }

    public init(key: String, arguments: [Argument]) {
        self.key = key
        self.arguments = arguments
    }

    /// A message that is a name and nothing else.
    public init(name: LocalizedText) {
        self.init("word.name", .name(name))
    }

    /// A value that fills a numbered place of a message.
    public indirect enum Argument: Hashable, Sendable, Codable {
        /// Text as it stands: a file name, a code, a fragment of input. It is neutralised when drawn.
        case text(String)
        case name(LocalizedText)
        case number(Number)
        /// A number with a fixed count of digits after the decimal mark.
        case decimal(Double, digits: Int)
        case percent(Double, digits: Int)
        case day(Day)
        /// A moment, shown in the time of Kazakhstan.
        case moment(Instant)
        case period(Period)
        /// Parts of a formula with its numbers, joined by spaces.
        case sequence([Argument])
        case quantity(Reading)
        /// Another term, worded in the same language.
        case message(Message)
        /// Several arguments, joined by a comma and a space.
        case list([Argument])
    }
}
