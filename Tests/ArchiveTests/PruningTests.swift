import HealthModel
import Testing

@testable import Archive

@Suite struct PruningTests {
    private let fixture: ArchiveFixture
    private let archive: Archive

    init() throws {
        fixture = try ArchiveFixture()
        archive = try fixture.open()
    }

    /// One file rewritten in place for five days: the latest content of each as-of is the only one.
    @Test func theLatestContentOfEveryKeyStays() throws {
        _ = try archive.record((1...5).map { accepted("a.json", "day \($0)", after: $0, header(asOf: "2026-02-0\($0)")) })
        #expect(try archive.prune(.latest(1), isRehearsal: false).isEmpty)
        #expect(try archive.contents(of: document("a.json")).count == 5)
    }

    @Test func supersededRevisionsGoAndTheContentsThatNothingElseNeeds() throws {
        _ = try archive.record((1...5).map { accepted("a.json", "revision \($0)", after: $0, header(generated: $0)) })
        _ = try archive.record([accepted("b.json", "revision 2", after: 9, header(asOf: "2026-01-01"))])
        let pruning = try archive.prune(.latest(2), isRehearsal: false)
        #expect(pruning.receipts.count == 3)
        // The second revision is the content of another document.
        #expect(pruning.contents == 2)
        #expect(try archive.contents(of: document("a.json")).map(\.text) == ["revision 5", "revision 4"])
        #expect(try archive.contents(of: document("b.json")).map(\.text) == ["revision 2"])
        #expect(try archive.verify().isSound)
    }

    @Test func whatADocumentHoldsNowStaysHoweverOld() throws {
        _ = try archive.record([
            accepted("a.json", "old", after: 0, header(generated: 0)), accepted("b.json", "new", after: 5, header(generated: 5)),
        ])
        #expect(try archive.prune(.since(moment(1000)), isRehearsal: false).isEmpty)
    }

    @Test func ageIsCountedFromTheReceipt() throws {
        _ = try archive.record((0..<4).map { accepted("a.json", "\($0)", after: $0, header(generated: $0)) })
        #expect(try archive.prune(.since(moment(2)), isRehearsal: false).receipts.map(\.received) == [moment(0), moment(1)])
    }

    @Test func aRehearsalTellsTheSameAndRemovesNothing() throws {
        _ = try archive.record((0..<4).map { accepted("a.json", "\($0)", after: $0, header(generated: $0)) })
        let planned = try archive.prune(.latest(1), isRehearsal: true)
        #expect(try archive.receipts().count == 4)
        #expect(try archive.prune(.latest(1), isRehearsal: false) == planned)
        #expect(try archive.receipts().count == 1)
    }

    @Test func oldRejectedContentsGoAndTheLastOneStays() throws {
        _ = try archive.record((0..<3).map { rejected("a.json", "{\($0)", after: $0) })
        let pruning = try archive.prune(.latest(1), isRehearsal: false)
        #expect(pruning.quarantined == 2 && pruning.contents == 2)
        #expect(try archive.quarantine().map(\.received) == [moment(2)])
    }

    @Test func notesAndAcknowledgementsStay() throws {
        _ = try archive.record((0..<3).map { accepted("a.json", "\($0)", after: $0, header(generated: $0)) })
        try fixture.execute("INSERT INTO note (writtenAt, author, text, orgUnit) VALUES (0, 'a', 'b', '310000000')")
        try fixture.execute(
            "INSERT INTO acknowledgement (acknowledgedAt, author, finding, dataSet, orgUnit, remark) VALUES (0, 'a', 'f', 'd', '31', '')")
        _ = try archive.prune(.latest(1), isRehearsal: false)
        #expect(try fixture.number("SELECT count(*) AS number FROM note") == 1)
        #expect(try fixture.number("SELECT count(*) AS number FROM acknowledgement") == 1)
    }
}
