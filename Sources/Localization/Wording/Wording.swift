import HealthModel

/// Words messages, figures and dates in one language.
///
/// All visible words, separators and date formats of higher modules come from here, for the screen, `taqta show` and every
/// export. A wording is a small value: create one wherever the language is known.
public struct Wording: Sendable, Hashable {
    public let language: Language
    let spelling: NumberSpelling

    public init(language: Language) {
        self.language = language
        spelling = NumberSpelling(language: language)
    }

    /// The message's term with its placeholders filled; the key in angle brackets if there is no such term.
    public func text(_ message: Message) -> String {
        guard let template = TermTable.shared.text(message.key, language) else { return "‹\(message.key)›" }
        return message.arguments.isEmpty ? template : fill(template, message.arguments)
    }

    public func text(_ name: LocalizedText) -> String { name[language] }

    /// A term without placeholders, for example `.term("status.live")`.
    public func term(_ key: String) -> String { text(Message(key)) }

    /// Whether the term table has a key.
    public static func knows(_ key: String) -> Bool { TermTable.shared.text(key, .kk) != nil }

    /// One argument of a message, as inserted for a placeholder such as `{0}`.
    public func text(_ argument: Message.Argument) -> String {
        switch argument {
        case .text(let text): text
        case .name(let name): name[language]
        case .number(let number): self.number(number)
        case .decimal(let value, let digits): number(.decimal(value), digits: digits)
        case .percent(let value, let digits): percent(value, digits: digits)
        case .day(let day): self.day(day)
        case .moment(let instant): moment(instant)
        case .period(let period): self.period(period)
        case .quantity(let reading): self.reading(reading)
        case .message(let message): text(message)
        case .sequence(let parts): parts.map { text($0) }.joined(separator: " ")
        case .list(let arguments): arguments.map { text($0) }.joined(separator: ", ")
        }
    }
}
