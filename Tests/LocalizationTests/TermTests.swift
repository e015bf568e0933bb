import Foundation
import HealthModel
import Testing

@testable import Localization

/// The lines of the term table that define a term.
private let lines = Terms.areas.flatMap { table in
    table.description.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
}

private func columns(_ line: String) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
}

@Test func everyTermHasAKeyAndThreeTexts() {
    for line in lines {
        let columns = columns(line)
        #expect(columns.count == 4 && columns.allSatisfy { !$0.isEmpty && $0 == $0.trimmingCharacters(in: .whitespaces) }, "\(line)")
    }
}

@Test func everyKeyIsDefinedOnceAndFoundByItsHash() {
    let keys = lines.map { columns($0)[0] }
    let repeated = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(repeated.isEmpty, "\(repeated.sorted())")
    #expect(TermTable.shared.count == Set(keys).count)
    for line in lines {
        let columns = columns(line)
        for (language, text) in zip(Language.allCases, columns.dropFirst()) {
            #expect(TermTable.shared.text(columns[0], language) == text)
        }
    }
}

/// Forms such as `{0:день,дня,дней}` may be missing in languages that need none.
@Test func placesOfATermAreTheSameInEveryLanguage() {
    for line in lines where line.contains("{") {
        let places = columns(line).dropFirst().map { text in
            Set(text.matches(of: /\{(\d+)\}/).map { String($0.output.1) })
        }
        #expect(Set(places).count == 1, "\(line)")
    }
}

@Test func russianFormsAreThreeAndEnglishFormsTwo() {
    for line in lines {
        for (text, count) in zip(columns(line).dropFirst(), [0, 3, 2]) {
            for match in text.matches(of: /\{\d+:([^}]*)\}/) {
                #expect(match.output.1.split(separator: ",").count == count, "\(line)")
            }
        }
    }
}

@Test func everyCodeOfTheModelHasItsTerms() {
    let units = MeasureUnit.allCases.flatMap { unit in ["unit", "unit.short", "unit.counted"].map { "\($0).\(unit.rawValue)" } }
    let missing = Missing.allCases.flatMap { ["missing.\($0.code)", "missing.symbol.\($0.code)"] }
    let others =
        Qualifier.allCases.map { "qualifier.\($0.code)" } + Severity.allCases.map { "severity.\($0.code)" }
        + Cadence.Rhythm.allCases.map { "rhythm.\($0.rawValue)" } + CompactNumber.Scale.allCases.map { "number.\($0.rawValue)" }
    for key in units + missing + others { #expect(Wording.knows(key), "\(key)") }
}

@Test func anUnknownKeyIsSeenAndNotHidden() {
    #expect(Wording(language: .kk).term("no.such.term") == "‹no.such.term›")
}

@Test func linesThatAreNotTermsAreSkipped() {
    let table = TermTable(["a|б|в|г\n\n# b|б|в|г\nc|only two\nd|1|2|3"])
    #expect(table.count == 2)
    #expect(table.text("a", .kk) == "б" && table.text("a", .ru) == "в" && table.text("a", .en) == "г")
    #expect(table.text("d", .en) == "3")
    #expect(table.text("c", .kk) == nil)
}
