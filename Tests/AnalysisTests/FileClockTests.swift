import Analysis
import Catalogue
import Feeds
import Foundation
import HealthModel
import History
import DirectoryFeed
import SnapshotFormat
import Synchronization
import Testing

/// Files with wrong timestamps: copied, restored from a backup, written on a machine with a wrong clock.
@Suite("W12 wrong clocks on files") struct FileClockTests {
    private let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("taqta-clock-\(UUID().uuidString)")

    private func write(_ name: String, asOf: String, generatedAt: String, beds: Int, modified year: Int) throws {
        let text = """
            {"format":"taqta-snapshot","formatVersion":"1.0","feed":"f","dataSet":"beds","orgUnit":"310000000","asOf":"\(asOf)",
            "generatedAt":"\(generatedAt)","rows":[{"orgUnit":"310000000","period":"20260204","values":{"beds24h":\(beds)}}]}
            """
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        let date = Date(timeIntervalSince1970: Double(year - 1970) * 365.25 * 86_400)
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
    }

    /// Everything the source reads from the folder.
    private func history() -> History {
        let reader = SnapshotReader(metadata: Fixture.metadata)
        let source = DirectorySource(directory: folder.path, now: { Instant(milliseconds: 0) }, reader: reader)
        let (events, complete) = (Collected(), DispatchSemaphore(value: 0))
        source.start { batch in
            events.add(batch)
            for case .status(_, let status) in batch where status.progress == .complete { complete.signal() }
        }
        complete.wait()
        source.stop()
        var history = History(orgUnits: Fixture.metadata.orgUnits)
        for case .accepted(let snapshot, _) in events.all { history.accept(snapshot) }
        return history
    }

    private final class Collected: Sendable {
        private let events = Mutex<[SourceNews]>([])
        func add(_ more: [SourceNews]) { events.withLock { $0 += more } }
        var all: [SourceNews] { events.withLock { $0 } }
    }

    private func beds(asOf: String? = nil) throws -> Number? {
        defer { try? FileManager.default.removeItem(at: folder) }
        var fixture = Fixture()
        fixture.history = history()
        return try fixture.analysis(asOf: asOf).figure("beds", "beds24h", of: Fixture.zhambyl)?.reading.number
    }

    @Test("W12 the later as-of counts, whatever the files say of their age")
    func asOf() throws {
        try write("a.json", asOf: "2026-02-03", generatedAt: "2026-02-03T09:00:00+05:00", beds: 3, modified: 2040)
        try write("b.json", asOf: "2026-02-04", generatedAt: "2026-02-04T09:00:00+05:00", beds: 4, modified: 1975)
        #expect(try beds() == .integer(4))
    }

    @Test("W12 of one as-of the later writing counts, whatever the files say of their age")
    func revision() throws {
        try write("a.json", asOf: "2026-02-04", generatedAt: "2026-02-04T10:00:00+05:00", beds: 10, modified: 1975)
        try write("b.json", asOf: "2026-02-04", generatedAt: "2026-02-04T09:00:00+05:00", beds: 9, modified: 2040)
        #expect(try beds() == .integer(10))
    }

    @Test("W12 a file from the future is not hidden until then")
    func future() throws {
        try write("a.json", asOf: "2026-02-04", generatedAt: "2026-02-04T09:00:00+05:00", beds: 7, modified: 2100)
        #expect(try beds(asOf: "2026-02-04") == .integer(7))
    }
}
