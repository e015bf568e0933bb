import Canvas
import Testing

@testable import CursesTerminal

@Suite struct SpecialKeysTests {
    @Test func charactersAreKeys() {
        let keys: [UInt32: TerminalKey] = [
            13: .enter, 10: .enter, 9: .tab, 127: .backspace, 8: .backspace, 11: .control("k"), 0: .control(" "), 28: .control("\\"),
            0x71: .character("q"), 0x439: .character("й"), 0x20: .character(" "),
        ]
        for (character, key) in keys { #expect(SpecialKeys.key(character: character) == key) }
    }

    @Test func controlsAboveASCIIAndNumbersThatAreNoScalarsAreNoKeys() {
        #expect(SpecialKeys.key(character: 0x9B) == nil)
        #expect(SpecialKeys.key(character: 0xD800) == nil)
    }

    @Test func cursesCodesAreKeys() {
        #expect(SpecialKeys.key(0o402) == .down)
        #expect(SpecialKeys.key(0o411) == .function(1))
        #expect(SpecialKeys.key(0o632) == nil)
    }
}
