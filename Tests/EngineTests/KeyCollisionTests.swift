import Canvas
import Catalogue
import Dashboard
import HealthModel
import Settings
import Testing

@testable import Engine

@Test func aKeyThatIsBoundTwiceDoesNotStart() {
    var options = EngineOptions(metadata: Catalogue.metadata, settings: Settings())
    options.keys = KeyMap(
        KeyMap.standard.bindings
            + KeyMap.standard.bindings.prefix(1).map { first in
                var again = first
                again.choices[0].action = .go(.quit)
                return again
            })
    do {
        _ = try Engine.run(options)
        Issue.record("it started")
    } catch {
        #expect(error.code == .keys && error.exitCode == 2)
        #expect(error.message.key == "error.keyTwice" && error.message.arguments.first == .text("↑"))
    }
}
