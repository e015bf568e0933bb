/// A name or sentence in the three languages of the dashboard.
public struct LocalizedText: Hashable, Sendable, Codable {
    public var kk: String
    public var ru: String
    public var en: String

    public init(kk: String, ru: String, en: String) {
        self.kk = kk
        self.ru = ru
        self.en = en
    }

    /// Creates a text that is the same in every language: a code, a proper name, text from a file.
    public init(verbatim text: String) {
        self.init(kk: text, ru: text, en: text)
    }

    public subscript(language: Language) -> String {
        switch language {
        case .kk: kk
        case .ru: ru
        case .en: en
        }
    }
}
