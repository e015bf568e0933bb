import Glibc
import Testing

@testable import DirectoryFeed

@Suite struct WatchingPlanTests {
    /// The root has watch 1, `kz` 2, `kz/beds` 3; the parent of the root 9.
    private func plan() -> WatchPlan {
        var plan = WatchPlan()
        plan.note(watch: 1, on: .root)
        plan.note(watch: 2, on: DocumentPath("kz"))
        plan.note(watch: 3, on: DocumentPath("kz/beds"))
        plan.note(parentWatch: 9, rootName: Array("feed".utf8))
        plan.note(ancestorWatch: 10)
        return plan
    }

    private func actions(_ watch: Int32, _ kinds: KernelEvent.Kinds, _ name: String = "") -> [WatchPlan.Action] {
        var plan = plan()
        return plan.actions(for: KernelEvent(watch: watch, kinds: kinds, name: Array(name.utf8)))
    }

    @Test func aRenamedDocumentIsComplete() {
        #expect(actions(2, .movedTo, "x.json") == [.read(DocumentPath("kz/x.json"), .renamed)])
    }

    @Test func aWrittenAndACreatedDocumentMayStillChange() {
        #expect(actions(1, .closeWrite, "x.json") == [.read(DocumentPath("x.json"), .written)])
        #expect(actions(1, .created, "x.json") == [.read(DocumentPath("x.json"), .created)])
    }

    @Test func aDocumentThatLeavesIsRemoved() {
        #expect(actions(3, .deleted, "x.json") == [.remove(DocumentPath("kz/beds/x.json"))])
        #expect(actions(3, .movedFrom, "x.json") == [.remove(DocumentPath("kz/beds/x.json"))])
    }

    @Test func temporaryNamesDoNothing() {
        #expect(actions(1, .closeWrite, ".x.json.Xa8bQ1") == [])
        #expect(actions(1, .movedFrom, "x.json.tmp") == [])
    }

    @Test func aNewDirectoryIsScannedAndAHiddenOneIsNot() {
        #expect(actions(1, [.created, .directory], "new") == [.scan(DocumentPath("new"))])
        #expect(
            actions(1, [.movedTo, .directory], "new.json") == [.scan(DocumentPath("new.json")), .name(DocumentPath("new.json"))])
        #expect(actions(1, [.created, .directory], ".git") == [])
    }

    @Test func aDirectoryThatMovesAwayTakesItsWatchesAlong() {
        var plan = plan()
        let event = KernelEvent(watch: 1, kinds: [.movedFrom, .directory], name: Array("kz".utf8))
        #expect(plan.actions(for: event) == [.forget([2, 3]), .removeAll(within: DocumentPath("kz"))])
        #expect(plan.actions(for: KernelEvent(watch: 3, kinds: .closeWrite, name: Array("x.json".utf8))) == [])
    }

    @Test func lostEventsMeanALookAtEverything() {
        #expect(actions(-1, .overflow) == [.rescan(lostEvents: true)])
    }

    @Test func aMovedGenerationLinkMeansALookAtEverything() {
        #expect(actions(1, .movedTo, "..data") == [.rescan(lostEvents: false)])
    }

    @Test func theEndOfTheRootIsCheckedAndOtherNamesBesideItAreNot() {
        #expect(actions(1, .movedSelf) == [.checkRoot])
        #expect(actions(1, .ignored) == [.rescan(lostEvents: false)])
        #expect(actions(9, [.movedTo, .directory], "feed") == [.checkRoot])
        #expect(actions(9, [.movedTo, .directory], "other") == [])
    }

    @Test func aDirectoryFurtherUpTakesTheRootAlong() {
        #expect(actions(10, .movedSelf) == [.checkRoot])
        #expect(actions(10, .deleted, "feed") == [])
    }

    @Test func aLinkIsExaminedAndLeavesWithWhatItLedTo() {
        #expect(actions(1, .created, "link") == [.examine(DocumentPath("link"))])
        #expect(actions(1, .deleted, "kz") == [.forget([2, 3]), .removeAll(within: DocumentPath("kz"))])
        #expect(actions(1, .deleted, "unknown") == [])
    }

    @Test func eventsAreCutFromTheBufferAtTheirLengths() {
        var bytes: [UInt8] = [7, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0] + Array("x.json".utf8) + [0, 0]
        bytes += [7, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + [1, 2, 3]
        let events = bytes.withUnsafeBytes(KernelEvent.parse)
        #expect(
            events == [
                KernelEvent(watch: 7, kinds: .movedTo, name: Array("x.json".utf8)), KernelEvent(watch: 7, kinds: .deletedSelf),
            ])
    }
}
