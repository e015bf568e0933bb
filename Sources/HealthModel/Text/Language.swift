/// A language the dashboard speaks. Kazakh comes first wherever all three are listed.
public enum Language: String, CaseIterable, Sendable, Hashable, Codable {
    case kk, ru, en

    /// The language after this one, in the order the `t` key walks through.
    public var next: Language {
        switch self {
        case .kk: .ru
        case .ru: .en
        case .en: .kk
        }
    }
}
