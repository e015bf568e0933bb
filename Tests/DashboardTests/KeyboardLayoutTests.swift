import Settings
import Testing

@testable import Dashboard

private func pairs(_ layout: String, _ us: String) -> [(Unicode.Scalar, Unicode.Scalar)] {
    #expect(layout.unicodeScalars.count == us.unicodeScalars.count)
    return zip(layout.unicodeScalars, us.unicodeScalars).map { ($0, $1) }
}

/// The whole ЙЦУКЕН block, in both cases.
private let cyrillicBlock =
    pairs("йцукенгшщзхъ", "qwertyuiop[]") + pairs("фывапролджэ", "asdfghjkl;'") + pairs("ячсмитьбю", "zxcvbnm,.")
    + pairs("ЙЦУКЕНГШЩЗХЪ", "QWERTYUIOP{}") + pairs("ФЫВАПРОЛДЖЭ", "ASDFGHJKL:\"") + pairs("ЯЧСМИТЬБЮ", "ZXCVBNM<>")

@Test(arguments: KeyboardLayout.allCases)
func everyRussianLetterIsTheCommandOfItsKey(layout: KeyboardLayout) {
    for (letter, command) in cyrillicBlock + pairs("ёЁ", "`~") {
        #expect(layout.command(for: letter) == command)
    }
    #expect(Set((cyrillicBlock + pairs("ёЁ", "`~")).map(\.0)).count == 66)
}

@Test(arguments: KeyboardLayout.allCases)
func everyKazakhLetterIsTheCommandOfItsKey(layout: KeyboardLayout) {
    for (letter, command) in pairs("әіңғүұқөһ", "2345890-=") + pairs("ӘІҢҒҮҰҚӨҺ", "@#$%*()_+") {
        #expect(layout.command(for: letter) == command)
    }
}

@Test func theKazakhDigitRowGivesDigits() {
    for (sign, digit) in pairs("\"әіңғ,.үұқ", "1234567890") {
        #expect(KeyboardLayout.kazakh.command(for: sign) == digit)
        #expect(KeyboardLayout.kazakh.spelling(of: digit) == sign)
    }
    for (sign, command) in pairs("өһ№", "-=/") {
        #expect(KeyboardLayout.kazakh.command(for: sign) == command)
        #expect(KeyboardLayout.kazakh.spelling(of: command) == sign)
    }
    #expect(KeyboardLayout.kazakh.command(for: "?") == "?")
    #expect(KeyboardLayout.kazakh.spelling(of: "?") == "?")
}

@Test func theRussianSlashKeyGivesSlashAndQuestionMark() {
    #expect(KeyboardLayout.russian.command(for: ".") == "/")
    #expect(KeyboardLayout.russian.command(for: ",") == "?")
    #expect(KeyboardLayout.russian.spelling(of: "/") == ".")
    #expect(KeyboardLayout.russian.spelling(of: "?") == ",")
    #expect(KeyboardLayout.russian.spelling(of: "1") == "1")
}

@Test func signsOfTheUSKeyboardMeanThemselves() {
    for sign in "/?:[]{}0123456789 \",.".unicodeScalars {
        #expect(KeyboardLayout.latin.command(for: sign) == sign)
        #expect(KeyboardLayout.latin.spelling(of: sign) == sign)
    }
    for sign in "/?:[]1234567890".unicodeScalars { #expect(KeyboardLayout.russian.command(for: sign) == sign) }
}

@Test func aCommandIsSpelledAsTheLayoutPrintsIt() {
    for layout in [KeyboardLayout.kazakh, .russian] {
        for (letter, command) in pairs("йыЫфечхъХЪЖ", "qsSatx[]{}:") {
            #expect(layout.spelling(of: command) == letter)
            #expect(layout.command(for: layout.spelling(of: command)) == command)
        }
    }
    #expect(KeyboardLayout.latin.spelling(of: "q") == "q")
}

@Test(arguments: KeyboardLayout.allCases)
func everySpellingLeadsBackToItsCommand(layout: KeyboardLayout) {
    for value in UInt32(0x20)...0x7E {
        guard let command = Unicode.Scalar(value), layout != .russian || !".,".unicodeScalars.contains(command),
            layout != .kazakh || !"\",.".unicodeScalars.contains(command)
        else { continue }
        #expect(layout.command(for: layout.spelling(of: command)) == command, "\(command)")
    }
}

@Test func theLayoutIsInferredFromLetters() {
    for letter in "әіңғүұқөһӘІҢҒҮҰҚӨҺ".unicodeScalars {
        for layout in KeyboardLayout.allCases { #expect(layout.inferred(after: letter) == .kazakh) }
    }
    #expect(KeyboardLayout.latin.inferred(after: "й") == .russian)
    #expect(KeyboardLayout.russian.inferred(after: "Ж") == .russian)
    #expect(KeyboardLayout.kazakh.inferred(after: "q") == .latin)
    #expect(KeyboardLayout.russian.inferred(after: "Q") == .latin)
}

@Test func lettersOfBothCyrillicLayoutsKeepTheKazakhOne() {
    #expect(KeyboardLayout.kazakh.inferred(after: "й") == .kazakh)
    #expect(KeyboardLayout.kazakh.inferred(after: "ё") == .russian)
}

@Test func signsAndDigitsSayNothingAboutTheLayout() {
    for sign in "1.,/\"№ ?".unicodeScalars {
        for layout in KeyboardLayout.allCases { #expect(layout.inferred(after: sign) == layout) }
    }
}
