import Foundation
import Testing

/// A document of `Tests/Fixtures` with the diagnostics expected in `expected.tsv`.
struct Fixture: CustomTestStringConvertible, Sendable {
    struct Expectation: Hashable, Sendable, CustomStringConvertible {
        var code: String
        var pointer: String
        var line: Int?
        var column: Int?

        var description: String { "\(code) \(pointer) \(line ?? 0):\(column ?? 0)" }
    }

    var file: String
    var expected: [Expectation]
    var isValid: Bool { file.hasPrefix("valid/") }
    var testDescription: String { file }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let folder = root.appending(path: "Fixtures")

    var bytes: [UInt8] {
        get throws { Array(try Data(contentsOf: Fixture.folder.appending(path: file))) }
    }

    static let all: [Fixture] = {
        let table = (try? String(contentsOf: folder.appending(path: "expected.tsv"), encoding: .utf8)) ?? ""
        var fixtures: [Fixture] = []
        for line in table.split(separator: "\n").filter({ !$0.hasPrefix("#") }).dropFirst() {
            let columns = line.split(separator: "\t").map(String.init)
            if fixtures.last?.file != columns[0] { fixtures.append(Fixture(file: columns[0], expected: [])) }
            guard columns[2] != "-" else { continue }
            let pointer = columns[3] == "-" ? "" : columns[3]
            fixtures[fixtures.count - 1].expected.append(
                Expectation(code: columns[2], pointer: pointer, line: Int(columns[4]), column: Int(columns[5])))
        }
        return fixtures
    }()

    /// The files in the fixture folders.
    static var filesOnDisk: Set<String> {
        let folders = ["valid", "invalid"]
        return Set(
            folders.flatMap { name in
                let files = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)
                return (files ?? []).map { "\(name)/\($0)" }
            })
    }
}
