import Foundation
import Testing

@testable import DirectoryFeed
@testable import SnapshotFormat

@Suite("J9 JSON: size of a file") struct FileSizeTests {
    /// Creates a sparse file of this size.
    private func withFile(bytes: UInt64, _ body: (String) throws -> Void) throws {
        let path = NSTemporaryDirectory() + "taqta-size-\(UUID().uuidString).json"
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: bytes)
        try file.close()
        try body(path)
    }

    private func outcome(_ path: String, limit: Int) -> (outcome: FileReader.Outcome, read: Int) {
        var reader = FileReader(limit: limit)
        let outcome = reader.read(Array(path.utf8CString), unless: nil, isComplete: true)
        return (outcome, reader.bytes.count)
    }

    @Test("J9 a file beyond the limit is refused before a byte of it is read")
    func refusedUnread() throws {
        let size = ReadingLimits.standard.bytes + 1
        try withFile(bytes: UInt64(size)) { path in
            let (outcome, read) = outcome(path, limit: ReadingLimits.standard.bytes)
            #expect(outcome == .failed(.tooLarge(bytes: Int64(size))))
            #expect(read == 0)
        }
    }

    @Test("J9 a file of exactly the limit is read")
    func readAtTheLimit() throws {
        try withFile(bytes: 4096) { path in
            #expect(outcome(path, limit: 4096).read == 4096)
            #expect(outcome(path, limit: 4095).read == 0)
        }
    }
}
