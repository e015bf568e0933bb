/// A sentence that is worded when it is shown: a key of the term table and arguments for its placeholders.
///
/// Panels, rules and readers produce messages; `Localization` words them. A message therefore follows a change of language, and
/// its numbers are grouped as that language groups them.
///
/// Example: `Message("finding.sum", .number(.integer(40)), .day(day))`, worded by the term `finding.sum`,
/// whose text refers to its arguments as `{0}`, `{1}` …
public struct Message: Hashable, Sendable, Codable {
    /// A key of the term table, such as `panel.coverage`.
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

    /// Creates a message that is just a name.
    public init(name: LocalizedText) {
        self.init("word.name", .name(name))
    }

    /// The value of a numbered placeholder of a message.
    public indirect enum Argument: Hashable, Sendable, Codable {
        /// Verbatim text: a file name, a code, a fragment of input. It is neutralised when drawn.
        case text(String)
        case name(LocalizedText)
        case number(Number)
        /// A number with a fixed number of digits after the decimal mark.
        case decimal(Double, digits: Int)
        case percent(Double, digits: Int)
        case day(Day)
        /// A moment, shown in Kazakhstan time.
        case moment(Instant)
        case period(Period)
        /// Parts of a formula with numbers, joined by spaces.
        case sequence([Argument])
        case quantity(Reading)
        /// Another term, worded in the same language.
        case message(Message)
        /// Several arguments, joined by a comma and a space.
        case list([Argument])
    }
}
