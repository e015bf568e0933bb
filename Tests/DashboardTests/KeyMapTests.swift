import Canvas
@testable import Dashboard
import Localization
import Testing
import Settings

@Test func aKeyHasOneMeaningInAContext() {
    #expect(KeyMap.standard.collisions.isEmpty)
}

@Test func aKeyThatIsBoundTwiceIsACollisionInEveryContextThatBothShare() {
    let twice = KeyMap([
        Binding(.screen(.theme), [.character("x")], in: [.page, .reading], .screen),
        Binding(.screen(.reload), [.character("x")], in: [.page, .choice], .screen),
        Binding(.screen(.theme), [.character("x")], in: [.reading], .screen),
    ])
    #expect(
        twice.collisions == [
            KeyCollision(key: .character("x"), context: .page, first: .screen(.theme), second: .screen(.reload))
        ])
    #expect(twice.action(for: .character("x"), in: .page) == .screen(.theme))
}

@Test func everyActionHasAKeyAndWords() {
    for action in Action.allCases {
        let binding = KeyMap.standard.binding(of: action)
        #expect(binding?.keys.isEmpty == false, "\(action)")
        for key in ["key.\(action.code)", "key.\(action.code).help"] {
            #expect(Wording.knows(key), "\(key)")
        }
    }
}

@Test(arguments: KeyboardLayout.allCases)
func everyKeyOfThePageWorksInEveryLayout(layout: KeyboardLayout) {
    var state = State.ready()
    state.layout = layout
    for binding in KeyMap.standard.bindings(in: .page) {
        for case (.character(let scalar), let action) in binding.choices {
            let typed = layout.spelling(of: scalar)
            let key = state.physical(.character(typed))
            #expect(KeyMap.standard.action(for: key, in: .page) == action, "\(scalar) typed as \(typed)")
        }
    }
}

@Test func cyrillicLettersCommandByTheirPlace() {
    var state = State.ready()
    #expect(state.type("й") == [.quit(code: 0)])
    #expect(state.layout == .russian)
}

@Test func kazakhDigitsOpenPanelsOnceTheLayoutIsKnown() {
    var state = State.ready()
    state.type("ә")
    #expect(state.navigation.pageID.panel == "coverage")
    state.type("і")
    #expect(state.navigation.pageID.panel == "beds")
    #expect(state.layout == .kazakh)
}

@Test func theFooterPrintsKeysAsTheLayoutPrintsThem() {
    var state = State.ready()
    #expect(Footer.hints(for: state).contains { $0.action == .go(.quit) && $0.keys == "q" })
    state.layout = .russian
    #expect(Footer.hints(for: state).contains { $0.action == .go(.quit) && $0.keys == "й" })
}

@Test func lettersAreTextWhileOneTypes() {
    var state = State.ready()
    state.type("/q")
    #expect(state.input?.field.text == "q")
    #expect(state.memory.search == "q")
}

@Test func aGivenLayoutIsNotInferred() {
    var data = FakeContent()
    data.settings.screen.layout.set(.kazakh, from: .flag("--layout"))
    var state = State(data: data, now: .start, size: State.Size(width: 80, height: 24))
    state.type("q")
    #expect(state.layout == .kazakh)
}
