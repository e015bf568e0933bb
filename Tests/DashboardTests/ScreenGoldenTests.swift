import Canvas
@testable import Dashboard
import HealthModel
import Settings
import Testing

/// A golden screen: its starting point and the keys pressed.
private struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var panel = "coverage"
    var keys: String
    var size = (120, 40)
    var language = Language.kk
    var glyphs = Glyphs.unicode

    var testDescription: String { name }

    var state: State {
        var data = FakeContent()
        data.settings = Settings(.zhambyl, language)
        data.settings.screen.isASCII.set(glyphs == .ascii, from: .flag("--ascii"))
        var state = State(data: data, panel: panel, now: .start, size: State.Size(width: size.0, height: size.1))
        state.happen(.watching)
        state.type(keys)
        return state
    }
}

private let scenes = [
    Scene(name: "overview", panel: "overview", keys: ""),
    Scene(name: "panel", keys: ""),
    Scene(name: "panel-80", keys: "j", size: (80, 24), language: .ru),
    Scene(name: "panel-60", keys: "", size: (60, 16), language: .en),
    Scene(name: "panel-40", keys: "", size: (40, 10), language: .kk),
    Scene(name: "panel-1", keys: "", size: (1, 1)),
    Scene(name: "panel-ascii", keys: "", size: (80, 24), glyphs: .ascii),
    Scene(name: "help", keys: "?", size: (80, 24)),
    Scene(name: "search", keys: "/мерк", size: (80, 24)),
    Scene(name: "filter", keys: "fтар", size: (80, 24)),
    Scene(name: "palette", keys: ":корд", size: (80, 24)),
    Scene(name: "findings", keys: "x", size: (80, 24)),
    Scene(name: "detail", keys: "d", size: (80, 24), language: .en),
    Scene(name: "compare", keys: "c", size: (80, 24)),
    Scene(name: "frozen", keys: "z", size: (80, 24)),
]

@Test(arguments: scenes) private func aScreenLooksAsKept(scene: Scene) throws {
    try expectGolden(view(scene.state).dump, scene.name)
}
