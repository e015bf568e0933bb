import Canvas
import HealthModel

/// How the screen looks and speaks.
public struct Appearance: Sendable, Hashable {
    public var language: Language
    public var theme: Theme
    public var glyphs: Glyphs

    public init(language: Language = .kk, theme: Theme = .dark, glyphs: Glyphs = .unicode) {
        self.language = language
        self.theme = theme
        self.glyphs = glyphs
    }

    /// The theme after this one, in the order the `T` key walks through.
    var nextTheme: Theme {
        let position = Theme.all.firstIndex(of: theme) ?? 0
        return Theme.all[(position + 1) % Theme.all.count]
    }
}
