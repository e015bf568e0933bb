import Foundation
import Testing

@testable import Localization

/// A string literal in the sources that looks like a term key.
private struct KeyLiteral {
    var key: String
    /// Whether an interpolation follows: the key begins with `key`.
    var isPrefix: Bool
    var file: String
}

private let keys = Set(
    Terms.areas.flatMap { table in
        table.description.split(separator: "\n").compactMap { $0.split(separator: "|").first.map(String.init) }
    })

/// Modules without wording whose data elements look like terms, the codes of rules, and the term table itself.
private let others = ["/Catalogue/", "/Simulation/", "/Localization/Terms/", "/RuleCode.swift"]

/// The Swift files of all other modules, without comments.
private func sources() throws -> [(name: String, code: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let files = try #require(FileManager.default.enumerator(at: root.appending(path: "Sources"), includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }
        .filter { $0.pathExtension == "swift" }
        .filter { file in !others.contains { file.path().contains($0) } }
        .map { file in
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            return (file.lastPathComponent, lines.filter { !$0.contains("///") }.joined(separator: "\n"))
        }
}

/// Literals of the form `"area.name"` and `"area.\(…` with an area of the table. Codes of findings are excluded.
private func keyLiterals() throws -> [KeyLiteral] {
    let areas = Set(keys.compactMap { $0.split(separator: ".").first.map(String.init) })
    return try sources().flatMap { source in
        source.code.matches(of: /(?:[^"]{6})"([a-z][A-Za-z]*\.(?:[A-Za-z0-9]+\.?)*)("|\\\()/).compactMap { match in
            let key = String(match.output.1)
            guard !match.output.0.hasPrefix("code: "), let area = key.split(separator: ".").first, areas.contains(String(area)) else {
                return nil
            }
            return KeyLiteral(key: key, isPrefix: match.output.2 != "\"", file: source.name)
        }
    }
}

@Test func everyTermNamedInTheSourcesExists() throws {
    let literals = try keyLiterals()
    #expect(literals.count > 50)
    let missing = literals.filter { literal in
        literal.isPrefix
            ? !keys.contains { $0.hasPrefix(literal.key) } : !keys.contains(literal.key) && !keys.contains("diagnostic.\(literal.key)")
    }
    let all = missing.map { "\($0.key) in \($0.file)" }.sorted().joined(separator: "\n")
    #expect(all == "")
}

@Test func everyWordedMessageNamesATerm() throws {
    for source in try sources() {
        for match in source.code.matches(of: /(?:Message\((?:key: )?|\bterm\(|\bsay\()"([^"\\]+)"/) {
            let isKnown = keys.contains(String(match.output.1))
            #expect(isKnown, "\(match.output.1) in \(source.name)")
        }
    }
}
