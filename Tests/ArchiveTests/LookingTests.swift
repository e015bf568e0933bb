import HealthModel
import Testing

@testable import Archive

@Suite struct LookingTests {
    let archive: Archive
    private let fixture: ArchiveFixture

    init() throws {
        fixture = try ArchiveFixture()
        archive = try fixture.open()
        _ = try archive.record([
            accepted("x/a.json", "one", after: 0), accepted("x/a.json", "two", after: 86_400, header(asOf: "2026-02-05")),
            accepted("y/b.json", "three", after: 86_401), rejected("y/c.json", "{"),
        ])
    }

    @Test func receiptsAreListedInTheOrderInWhichTheyCame() throws {
        #expect(try archive.receipts().map(\.document.name) == ["x/a.json", "x/a.json", "y/b.json"])
    }

    @Test func filtersNarrowTheList() throws {
        #expect(try archive.receipts(ReceiptFilter(path: "y/")).count == 1)
        #expect(try archive.receipts(ReceiptFilter(since: moment(1))).count == 2)
        #expect(try archive.receipts(ReceiptFilter(dataSet: "coverage", orgUnit: OrgUnitID(kato: 310_000_000))).count == 3)
        #expect(try archive.receipts(ReceiptFilter(dataSet: "beds")).isEmpty)
        #expect(try archive.quarantine(ReceiptFilter(path: "y/")).count == 1)
        #expect(try archive.quarantine(ReceiptFilter(path: "x/")).isEmpty)
    }

    @Test func aPathWithSignsOfAPatternIsTakenAsItIs() throws {
        #expect(try archive.receipts(ReceiptFilter(path: "%")).isEmpty)
        #expect(try archive.receipts(ReceiptFilter(path: "'")).isEmpty)
    }

    @Test func aContentGoesByItsReceiptOrByTheDigitsOfItsHash() throws {
        let receipt = try #require(try archive.receipts().last)
        #expect(try archive.content("\(receipt.id)").text == "three")
        #expect(try archive.content(receipt.hash.description).text == "three")
        #expect(try archive.content(receipt.hash.short.uppercased()).text == "three")
        for count in [5, 63, 64] { #expect(try archive.content(String(receipt.hash.description.prefix(count))).text == "three") }
        for other in ["zzzz", receipt.hash.description + "0"] {
            #expect(throws: ArchiveError(.unknownContent, path: other)) { try archive.content(other) }
        }
    }

    @Test func aNameOfNothingOrOfSeveralContentsIsSaidSo() throws {
        #expect(throws: ArchiveError(.unknownContent, path: "99")) { try archive.content("99") }
        #expect(throws: ArchiveError(.unknownContent, path: "zzzz")) { try archive.content("zzzz") }
        #expect(throws: ArchiveError(.unknownContent, path: "ab")) { try archive.content("ab") }
        // Among 2,000 contents, two have the same four leading digits.
        _ = try archive.record((0..<2000).map { accepted("z.json", "content \($0)", after: 90_000 + $0) })
        let prefixes = Dictionary(grouping: try archive.receipts().map { String($0.hash.description.prefix(4)) }) { $0 }
        let shared = try #require(prefixes.first { $0.value.count > 1 && $0.key.contains { $0.isLetter } }?.key)
        #expect(throws: ArchiveError(.ambiguousContent, path: shared)) { try archive.content(shared) }
    }
}
