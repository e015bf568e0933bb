import Catalogue
import Foundation
import HealthModel
import SnapshotFormat
import Samples
import Testing

struct FixtureTests {
    private static let reader = SnapshotReader(metadata: Catalogue.metadata)

    private func read(_ bytes: [UInt8], _ name: String) -> ReadingResult {
        FixtureTests.reader.read(bytes, document: DocumentID(name: name), received: Instant(milliseconds: 0))
    }

    @Test func everyFixtureIsListed() {
        #expect(Set(Fixture.all.map(\.file)) == Fixture.filesOnDisk)
        #expect(Fixture.all.count > 100)
    }

    @Test(arguments: Fixture.all)
    func aFixtureGivesExactlyItsDiagnostics(_ fixture: Fixture) throws {
        let result = read(try fixture.bytes, fixture.file)
        let found = result.diagnostics.map {
            Fixture.Expectation(code: $0.code, pointer: $0.place.pointer, line: $0.place.line, column: $0.place.column)
        }
        #expect(found == fixture.expected)
        #expect(result.diagnostics.contains { $0.severity == .error } == !fixture.isValid)
        if fixture.isValid { #expect(result.snapshot != nil) }
    }

    @Test func everyCodeButThoseOfTheLimitsHasAFixture() {
        let limits: Set<DiagnosticCode> = [.size, .rows, .stringLength, .more]
        let seen = Set(Fixture.all.flatMap(\.expected).map(\.code))
        let codes = DiagnosticCode.allCases.filter { !limits.contains($0) && !$0.isOfDefinitions }
        #expect(codes.filter { !seen.contains($0.rawValue) } == [])
    }

    /// The shipped snapshots contain the figures of the sources, without even a warning.
    @Test func theShippedSnapshotsReadWithoutADiagnostic() throws {
        let folder = Fixture.root.deletingLastPathComponent().appending(path: "snapshots")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }
        #expect(!files.isEmpty)
        for file in files {
            let result = read(Array(try Data(contentsOf: file)), file.lastPathComponent)
            #expect(result.diagnostics == [], "\(file.path)")
            #expect(result.snapshot != nil, "\(file.path)")
        }
    }

    /// Documents that are cut short or have one byte changed are accepted or rejected, but never crash the reader.
    @Test func damagedDocumentsAreSurvived() throws {
        var generator = SystemRandomNumberGenerator()
        for fixture in Fixture.all where fixture.isValid {
            let bytes = try fixture.bytes
            for _ in 0..<samples(40) {
                var damaged = bytes
                damaged[Int.random(in: damaged.indices, using: &generator)] = UInt8.random(in: .min ... .max, using: &generator)
                let cut = Array(bytes.prefix(Int.random(in: bytes.indices, using: &generator)))
                for document in [damaged, cut] {
                    let result = read(document, fixture.file)
                    if result.snapshot == nil { #expect(!result.diagnostics.isEmpty) }
                }
            }
        }
    }
}
