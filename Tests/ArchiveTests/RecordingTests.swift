import Foundation
import HealthModel
import Testing

@testable import Archive

@Suite struct RecordingTests {
    private let fixture: ArchiveFixture

    init() throws { fixture = try ArchiveFixture() }

    @Test func whatIsReceivedComesBackByteForByte() throws {
        let archive = try fixture.open()
        let bytes = Array(0...255).map(UInt8.init) + Array(repeating: 0, count: 10_000)
        let received = ReceivedDocument(document("a.json"), received: moment(5), bytes: bytes, outcome: .accepted(header(), fingerprint: 9))
        #expect(try archive.record([received]) == Archive.Recorded(receipts: 1, contents: 1, bytes: bytes.count))
        let found = try #require(try archive.contents(of: document("a.json")).first)
        #expect(found.bytes == bytes && found.received == moment(5) && found.hash == ContentHash(of: bytes))
    }

    @Test func oneContentOfManyDocumentsIsStoredOnce() throws {
        let archive = try fixture.open()
        let recorded = try archive.record([accepted("a.json", "same"), accepted("b.json", "same"), rejected("c.json", "same")])
        #expect(recorded == Archive.Recorded(receipts: 2, quarantined: 1, contents: 1, bytes: 4))
        #expect(try archive.totals() == Archive.Totals(contents: 1, bytes: 4, receipts: 2, quarantined: 1))
    }

    @Test func aDocumentThatIsOverwrittenInPlaceKeepsEveryContent() throws {
        let archive = try fixture.open()
        for (second, content) in ["one", "two", "three"].enumerated() {
            _ = try archive.record([accepted("a.json", content, after: second)])
        }
        #expect(try archive.contents(of: document("a.json")).map(\.text) == ["three", "two", "one"])
        #expect(try archive.contents(of: document("a.json"), limit: 1).map(\.text) == ["three"])
        #expect(try archive.documentsWithEarlierContents(of: ArchiveFixture.source) == [document("a.json")])
    }

    @Test func aContentThatComesBackIsAReceiptOfItsOwn() throws {
        let archive = try fixture.open()
        _ = try archive.record([accepted("a.json", "one"), accepted("a.json", "two", after: 1), accepted("a.json", "one", after: 2)])
        #expect(try archive.contents(of: document("a.json")).map(\.text) == ["one", "two", "one"])
    }

    @Test func anUnchangedDocumentThatIsReadAgainIsNoNews() throws {
        let archive = try fixture.open()
        _ = try archive.record([accepted("a.json", "one")])
        #expect(try archive.record([accepted("a.json", "one", after: 60)]) == Archive.Recorded())
        _ = try archive.record([rejected("b.json", "{")])
        #expect(try archive.record([rejected("b.json", "{", after: 60)]) == Archive.Recorded())
    }

    /// Two dashboards watch one directory, and each lags behind the other for a while.
    @Test func twoProgramsThatReceiveTheSameStoreItOnce() throws {
        let (one, other) = (try fixture.open(), try fixture.open())
        _ = try one.record([accepted("a.json", "one", after: 0), accepted("a.json", "two", after: 10)])
        #expect(try other.record([accepted("a.json", "one", after: 1), accepted("a.json", "two", after: 9)]) == Archive.Recorded())
        #expect(try one.receipts().count == 2)
    }

    @Test func twoWritersAtOnceLoseNothing() async throws {
        let fixture = fixture
        let path = fixture.path
        _ = try fixture.open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let archive = try Archive.open(path, now: moment(0)).archive
                    for number in 0..<25 { _ = try archive.record([accepted("\(writer)-\(number).json", "\(writer) \(number)")]) }
                }
            }
            try await group.waitForAll()
        }
        let archive = try fixture.open()
        #expect(try archive.receipts().count == 100)
        #expect(try archive.verify().isSound)
    }

    @Test func severalProgramsMayMakeTheArchiveAtOnce() async throws {
        let path = fixture.path
        let opened = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { try Archive.open(path, now: moment(0)).archive.receipts().isEmpty } }
            return try await group.reduce(into: 0) { count, _ in count += 1 }
        }
        #expect(opened == 8)
        #expect(try fixture.siblings() == ["archive.sqlite"])
    }

    @Test func theSamePathInAnotherDirectoryIsAnotherDocument() throws {
        let archive = try fixture.open()
        var elsewhere = accepted("a.json", "other")
        elsewhere.document = DocumentID(source: SourceID(name: "/srv/other"), name: elsewhere.document.name)
        _ = try archive.record([accepted("a.json", "one"), elsewhere])
        #expect(try archive.contents(of: document("a.json")).map(\.text) == ["one"])
    }

    @Test func theLastContentOfEachDocumentIsKnownAtTheNextStart() throws {
        let archive = try fixture.open()
        let last = accepted("a.json", "two", after: 1)
        _ = try archive.record([accepted("a.json", "one"), last, rejected("b.json", "{")])
        var known: [DocumentID: UInt64] = [:]
        try archive.forEachDocument { known[$0] = $1 }
        guard case .accepted(_, let fingerprint) = last.outcome else { return }
        #expect(known == [document("a.json"): fingerprint])
    }

    @Test func conflictsRevisionsAndWithdrawalsAreReceiptsLikeOthers() throws {
        let archive = try fixture.open()
        _ = try archive.record([
            accepted("a.json", "1", after: 0, header(generated: 1)), accepted("a2.json", "2", after: 1, header(generated: 2)),
            accepted("b.json", "3", after: 2, header(feed: "fund")),
            accepted("a3.json", "4", after: 3, header(generated: 3, isWithdrawn: true)),
        ])
        let receipts = try archive.receipts()
        #expect(receipts.map(\.key.feed) == ["department", "department", "fund", "department"])
        #expect(receipts.map(\.isWithdrawn) == [false, false, false, true])
        #expect(Set(receipts.map(\.key.asOf)).count == 1)
    }

    @Test func whatIsRejectedIsKeptWithItsReasons() throws {
        let archive = try fixture.open()
        _ = try archive.record([rejected("a.json", "{")])
        let entry = try #require(try archive.quarantine().first)
        #expect(entry.document == document("a.json") && entry.size == 1)
        let reason = QuarantineEntry.Reason(
            severity: "error", code: "value.type", place: DocumentPlace(pointer: "/rows/3", line: 12, column: 7))
        #expect(entry.reasons == [reason])
        #expect(try archive.content(entry.hash.short).text == "{")
    }
}
