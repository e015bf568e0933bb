import Canvas
import HealthModel
import Settings

/// The appearance and language of the screen.
public struct Appearance: Sendable, Hashable {
    public var language: Language
    public var theme: Theme
    public var glyphs: Glyphs

    public init(language: Language = .kk, theme: Theme = .dark, glyphs: Glyphs = .unicode) {
        self.language = language
        self.theme = theme
        self.glyphs = glyphs
    }

    /// How the dashboard looks by the settings.
    public init(_ settings: ScreenSettings) {
        self.init(
            language: settings.language.value, theme: Theme.named(settings.theme.value) ?? .dark,
            glyphs: settings.isASCII.value ? .ascii : .unicode)
    }

    /// The next theme in the order the `T` key cycles through.
    var nextTheme: Theme {
        let position = Theme.all.firstIndex(of: theme) ?? 0
        return Theme.all[(position + 1) % Theme.all.count]
    }
}

extension Appearance: Codable {
    private enum Key: String, CodingKey { case language, theme, glyphs }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let name = try container.decode(String.self, forKey: .theme)
        guard let theme = Theme.all.first(where: { $0.name == name }) else {
            throw DecodingError.dataCorruptedError(forKey: .theme, in: container, debugDescription: "\(name) names no theme")
        }
        let isASCII = try container.decode(String.self, forKey: .glyphs) == Glyphs.Kind.ascii.rawValue
        self.init(
            language: try container.decode(Language.self, forKey: .language), theme: theme, glyphs: isASCII ? .ascii : .unicode)
    }

    /// Encodes the parts by name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(language, forKey: .language)
        try container.encode(theme.name, forKey: .theme)
        try container.encode(glyphs.kind.rawValue, forKey: .glyphs)
    }
}
