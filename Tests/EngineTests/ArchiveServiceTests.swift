import Archive
import Catalogue
import Foundation
import Feeds
import HealthModel
import DirectoryFeed
import SnapshotFormat
import Synchronization
import Testing

@testable import Engine

/// An archive service for documents in memory, with its reports.
private final class Bench: Sendable {
    let path: String
    let documents = Mutex<[DocumentID: [UInt8]]>([:])
    let inbox = ArchiveInbox()
    private let statuses = Mutex<[ArchiveStatus]>([])
    let recalled = Mutex<[Snapshot]>([])
    private let news = DispatchSemaphore(value: 0)
    private static let feed = SourceID(name: "/feed")
    private let reader = SnapshotReader(metadata: Catalogue.metadata)
    private let started = Mutex<ArchiveService?>(nil)

    init(path: String? = nil) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "service-\(UUID().uuidString)")
        self.path = path ?? folder.appending(path: "archive.sqlite").path
    }

    deinit { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }

    var service: ArchiveService {
        started.withLock { started in
            if let started { return started }
            let service = ArchiveService(
                inbox,
                ArchiveWorker.Dependencies(
                    path: path, sources: [Bench.feed], content: { [weak self] document in self?.documents.withLock { $0[document] } },
                    reader: reader,
                    now: { Instant(milliseconds: 1_770_000_000_000) },
                    report: { [weak self] status in
                        self?.statuses.withLock { $0.append(status) }
                        self?.news.signal()
                    },
                    recall: { [weak self] snapshot in
                        self?.recalled.withLock { $0.append(snapshot) }
                        self?.news.signal()
                    }), patience: 60)
            started = service
            return service
        }
    }

    /// Writes a document and reads it, as a directory's reading thread does.
    func receive(_ name: String, _ text: String, second: Int64 = 0) {
        let bytes = Array(text.utf8)
        let document = DocumentID(source: Bench.feed, name: name)
        documents.withLock { $0[document] = bytes }
        let archiving = ArchivingReader(reader: reader, inbox: inbox)
        _ = bytes.withUnsafeBytes { archiving.read($0, document: document, received: Instant(milliseconds: second * 1000)) }
    }

    /// Waits up to a minute for a report.
    func wait(_ condition: (ArchiveStatus) -> Bool) -> ArchiveStatus? {
        let end = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < end {
            if let status = statuses.withLock({ $0.last(where: condition) }) { return status }
            _ = news.wait(timeout: .now() + 1)
        }
        return nil
    }

    /// Waits up to a minute until a number of snapshots were recalled.
    func waitForRecalled(_ count: Int) -> [Snapshot] {
        let end = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < end, recalled.withLock({ $0.count }) < count { _ = news.wait(timeout: .now() + 1) }
        return recalled.withLock { $0 }
    }

    func contents(of name: String) throws -> [String] {
        let archive = try Archive.open(reading: path)
        return try archive.contents(of: DocumentID(source: Bench.feed, name: name)).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    func document(insured: Int, padding: Int = 0) -> String {
        """
        {"format":"taqta-snapshot","formatVersion":"1.0","feed":"department","dataSet":"coverage","orgUnit":"310000000",
         "asOf":"2026-02-04","generatedAt":"2026-02-04T09:00:00+05:00",
         "rows":[{"orgUnit":"310000000","period":"20260204","values":{"insured":\(insured)}}]\(String(repeating: " ", count: padding))}
        """
    }
}

@Suite struct ArchiveServiceTests {
    @Test func everyContentOfADocumentThatIsOverwrittenInPlaceIsStored() throws {
        let bench = Bench()
        bench.service.begin()
        let texts = (1...5).map { bench.document(insured: $0) }
        for (second, text) in texts.enumerated() { bench.receive("a.json", text, second: Int64(second)) }
        #expect(bench.wait { $0.written == 5 && $0.waiting == 0 } != nil)
        #expect(try bench.contents(of: "a.json") == texts.reversed())
    }

    @Test func nothingIsStoredBeforeItBeginsAndNothingIsForgotten() throws {
        let bench = Bench()
        _ = bench.service
        for number in 0..<40 { bench.receive("\(number).json", bench.document(insured: number, padding: 100_000)) }
        #expect(!FileManager.default.fileExists(atPath: bench.path))
        // Two of four megabytes are held; the other documents are reread.
        #expect(bench.inbox.take { $0.waiting } == 40)
        bench.service.begin()
        let status = try #require(bench.wait { $0.written == 40 && $0.waiting == 0 })
        #expect(status.state == .ready && status.contents == 40 && status.problem == nil)
    }

    @Test func whatWasStoredBeforeIsNeitherReadNorWrittenAgain() throws {
        let bench = Bench()
        bench.receive("a.json", bench.document(insured: 1))
        bench.service.begin()
        #expect(bench.wait { $0.written == 1 } != nil)
        bench.service.finish()
        let next = Bench(path: bench.path)
        next.receive("a.json", next.document(insured: 1), second: 60)
        next.receive("b.json", next.document(insured: 2), second: 60)
        next.service.begin()
        #expect(next.wait { $0.written > 0 && $0.waiting == 0 }?.written == 1)
        #expect(try next.contents(of: "a.json").count == 1)
    }

    @Test func whatADocumentSaidBeforeIsGivenBackAtTheNextStart() throws {
        let bench = Bench()
        bench.service.begin()
        for insured in 1...3 { bench.receive("a.json", bench.document(insured: insured), second: Int64(insured)) }
        bench.receive("b.json", bench.document(insured: 9))
        #expect(bench.wait { $0.written == 4 && $0.waiting == 0 } != nil)
        bench.service.finish()
        let next = Bench(path: bench.path)
        next.receive("a.json", next.document(insured: 3), second: 60)
        next.service.begin()
        let received = next.waitForRecalled(3).map { $0.origin.received.milliseconds / 1000 }
        #expect(received == [3, 2, 1])
    }

    @Test func whatIsRejectedIsStoredWithItsReasons() throws {
        let bench = Bench()
        bench.service.begin()
        bench.receive("a.json", "{\"format\":")
        #expect(bench.wait { $0.quarantined == 1 } != nil)
        #expect(try Archive.open(reading: bench.path).quarantine().first?.reasons.first?.code.hasPrefix("json.syntax") == true)
    }

    @Test func whatIsHeldAtTheEndIsStoredFirst() throws {
        let bench = Bench()
        bench.service.begin()
        for number in 0..<20 { bench.receive("\(number).json", bench.document(insured: number)) }
        bench.service.finish()
        #expect(try Archive.open(reading: bench.path).receipts().count == 20)
    }

    @Test func aDamagedArchiveIsPutAsideAndWhatComesGoesIntoANewOne() throws {
        let bench = Bench()
        bench.service.begin()
        bench.receive("a.json", bench.document(insured: 1))
        #expect(bench.wait { $0.written == 1 } != nil)
        let handle = try FileHandle(forWritingTo: URL(filePath: bench.path))
        handle.write(Data(repeating: 0xA5, count: 16_384))
        try handle.close()
        try? FileManager.default.removeItem(atPath: bench.path + "-wal")
        let next = Bench(path: bench.path)
        next.receive("b.json", next.document(insured: 2))
        next.service.begin()
        let status = try #require(next.wait { $0.written == 1 })
        let setAside = try #require(status.setAside)
        #expect(FileManager.default.fileExists(atPath: setAside))
        #expect(try next.contents(of: "b.json").count == 1)
    }

    @Test func anArchiveThatIsTakenAwayIsBegunAnew() throws {
        let bench = Bench()
        bench.service.begin()
        bench.receive("a.json", bench.document(insured: 1))
        #expect(bench.wait { $0.written == 1 } != nil)
        try FileManager.default.removeItem(atPath: (bench.path as NSString).deletingLastPathComponent)
        bench.receive("a.json", bench.document(insured: 2))
        #expect(bench.wait { $0.written == 2 } != nil)
        #expect(try bench.contents(of: "a.json").count == 1)
    }

    @Test func withoutAPlaceForTheArchiveTheReasonIsSaidAndDocumentsWait() throws {
        let bench = Bench(path: "/proc/taqta/archive.sqlite")
        bench.receive("a.json", bench.document(insured: 1))
        bench.service.begin()
        let status = try #require(bench.wait { $0.state == .absent })
        #expect(status.problem?.key == "archive.problem.unreachable")
        #expect(bench.inbox.take { $0.waiting } == 1)
        bench.service.finish()
    }

    @Test func anotherProgramsFileEndsTheWorkAndNothingWaits() throws {
        let bench = Bench()
        try FileManager.default.createDirectory(
            atPath: (bench.path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data("a letter".utf8).write(to: URL(filePath: bench.path))
        bench.receive("a.json", bench.document(insured: 1))
        bench.service.begin()
        #expect(bench.wait { $0.state == .absent }?.problem?.key == "archive.problem.foreign")
        bench.receive("b.json", bench.document(insured: 1))
        #expect(bench.inbox.take { $0.waiting } == 0)
    }
}
