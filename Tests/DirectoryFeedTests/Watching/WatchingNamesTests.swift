import Testing

@testable import DirectoryFeed

@Suite struct WatchingNamesTests {
    @Test(arguments: ["2026-02-04.json", "x.JSON", "Қордай.json", "a~b.json"])
    func namesEndingInJSONAreDocuments(_ name: String) {
        #expect(EntryName.kind(Array(name.utf8)) == .document)
    }

    @Test(arguments: [
        ".syncthing.x.json.tmp", ".2026.json.Xa8bQ1", ".nfs0001", "4913", ".#x.json", "x.json~", ".~lock.x.json#", "~x.json", "#x.json#",
        ".json", "x.json.tmp", "x.jsonl", "",
    ])
    func temporaryAndForeignNamesAreIgnored(_ name: String) {
        #expect(EntryName.kind(Array(name.utf8)) == .ignored)
    }

    @Test(arguments: ["x.sync-conflict-20260204-070000-ABCDEFG.json", "x (Aigul's conflicted copy 2026-02-04).json"])
    func copiesSetAsideAfterAConflictAreToldApart(_ name: String) {
        #expect(EntryName.kind(Array(name.utf8)) == .conflictCopy)
    }

    @Test func namesThatAreNoUTF8StayDifferent() {
        let (first, second) = (DocumentPath([0x61, 0xE9, 0x62]), DocumentPath([0x61, 0xEA, 0x62]))
        #expect(first.name == "a\\xE9b")
        #expect(second.name == "a\\xEAb")
    }

    @Test(arguments: [[0x61, 0xE9, 0x62], Array("a\\xE9b".utf8), Array("Қордай.json".utf8), Array("a\\".utf8), Array("a\\\\b".utf8)])
    func aNameLeadsBackToItsFile(_ bytes: [UInt8]) {
        #expect(DocumentPath(DocumentPath(bytes).name).bytes == bytes)
    }

    @Test func aDirectoryHoldsItselfAndWhatLiesBelowButNotItsNamesakes() {
        let directory = DocumentPath("kz/coverage")
        #expect(directory.isWithin(directory))
        #expect(DocumentPath("kz/coverage/2026.json").isWithin(directory))
        #expect(!DocumentPath("kz/coverage2/2026.json").isWithin(directory))
        #expect(DocumentPath("x.json").isWithin(.root))
    }
}
