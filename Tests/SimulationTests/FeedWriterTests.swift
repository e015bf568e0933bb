import Foundation
import Testing

@testable import Simulation

@Suite struct FeedWriterTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "taqta-feed-\(UUID().uuidString)").path

    @Test func aFileAppearsUnderItsOwnNameOnly() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var writer = FeedWriter(directory: folder)
        try writer.write(SimulatedDocument(path: "310000000/beds/2026-02-04.json", bytes: Array("{}".utf8)))
        try writer.write(SimulatedDocument(path: "310000000/beds/2026-02-04.json", bytes: Array("{\"a\":1}".utf8)))
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/310000000/beds") == ["2026-02-04.json"])
        #expect(try String(contentsOfFile: "\(folder)/310000000/beds/2026-02-04.json", encoding: .utf8) == "{\"a\":1}")
        #expect(writer.written == (files: 2, bytes: 9))
    }

    @Test func aFolderThatCannotBeMadeIsAnErrorWithItsPath() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data().write(to: URL(filePath: folder))
        var writer = FeedWriter(directory: folder)
        let error = #expect(throws: FeedWritingError.self) {
            try writer.write(SimulatedDocument(path: "310000000/x.json", bytes: []))
        }
        #expect(error?.step == .createDirectory && error?.path.hasPrefix(folder) == true)
    }
}
