/// A language of the user interface. Kazakh comes first wherever all three are listed.
public enum Language: String, CaseIterable, Sendable, Hashable, Codable {
    case kk, ru, en

    /// The next language in the order the `t` key cycles through.
    public var next: Language {
        switch self {
        case .kk: .ru
        case .ru: .en
        case .en: .kk
        }
    }
}
