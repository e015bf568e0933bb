import Catalogue
import Feeds
import HealthModel
import Synchronization
import Testing

@testable import DirectoryFeed

/// Directories followed together, and their lifetime.
@Suite struct FollowedDirectoriesTests {
    private let workshop: Workshop
    private let log: EventLog

    init() throws {
        workshop = try Workshop()
        log = try EventLog()
        for folder in ["one", "two", "one/datasets", "two/datasets"] { workshop.folder(folder) }
    }

    private func directories(definitionsFirst: Bool = false) -> FollowedDirectories {
        let options = FollowedDirectories.Options(
            ["\(workshop.path)/one", "\(workshop.path)/two"], metadata: Catalogue.metadata, now: { Instant(milliseconds: 0) })
        return FollowedDirectories(options, definitionsFirst: definitionsFirst)
    }

    private func snapshot(_ dataSet: String) -> String {
        """
        {"format":"taqta-snapshot","formatVersion":"1.0","feed":"f","dataSet":"\(dataSet)","orgUnit":"310000000",
         "asOf":"2026-02-04","generatedAt":"2026-02-04T09:00:00+05:00",
         "rows":[{"orgUnit":"310000000","period":"2026","values":{"head":5}}]}
        """
    }

    private func definition(_ code: String) -> String {
        """
        {"format":"taqta-definition","formatVersion":"1.0","code":"\(code)","name":{"kk":"\(code)","ru":"\(code)","en":"\(code)"},
         "reportsAt":"region","cadence":{"rhythm":"daily","dueDays":1,"validityDays":7},
         "elements":[{"code":"head","name":{"kk":"e","ru":"e","en":"e"},"unit":"piece","overTime":"last","overSpace":"sum"}]}
        """
    }

    @Test func whatWasStartedGoesOnThoughNobodyHoldsIt() {
        weak var followed: FollowedDirectories?
        start(&followed)
        workshop.deliver("{", as: "one/a.json")
        #expect(log.sees { if case .rejected = $0 { true } else { false } })
        workshop.deliver("{", as: "two/b.json")
        #expect(log.rejects("b.json", "json.syntax"))
        followed?.stop()
    }

    /// Starts it and releases the reference at once.
    private func start(_ followed: inout FollowedDirectories?) {
        let directories = directories()
        directories.start { [log] in log.add($0) }
        followed = directories
    }

    @Test func afterStopNothingIsDelivered() throws {
        let followed = directories()
        followed.start { [log] in log.add($0) }
        #expect(log.reports { $0.progress == .complete })
        followed.stop()
        log.clear()
        workshop.deliver("{", as: "one/late.json")
        // Once the witness has received the news, the stopped one would have too.
        let (witness, heard) = (directories(), try EventLog())
        witness.start { heard.add($0) }
        #expect(heard.rejects("late.json", "json.syntax"))
        witness.stop()
        #expect(log.isEmpty)
    }

    @Test func aDefinitionInOneDirectoryCountsInAllAndIsFollowed() {
        let followed = directories()
        followed.start { [log] in log.add($0) }
        workshop.deliver(snapshot("herd"), as: "two/herd.json")
        #expect(log.rejects("herd.json", "format.dataSet"))
        workshop.deliver(definition("herd"), as: "one/datasets/herd.json")
        #expect(log.sees { if case .defined(let edition) = $0 { edition.metadata.dataSet("herd") != nil } else { false } })
        followed.reread([DocumentID(source: followed.ids[1], name: "herd.json")])
        #expect(log.sees { if case .accepted(let snapshot, _) = $0 { snapshot.origin.document.name == "herd.json" } else { false } })
        workshop.delete("one/datasets/herd.json")
        #expect(log.sees { if case .defined(let edition) = $0 { edition.metadata.dataSet("herd") == nil } else { false } })
        followed.stop()
    }

    @Test func everythingIsReadInTheSameOrderEachTimeWithTheDefinitionsFirst() {
        workshop.deliver(snapshot("herd"), as: "one/a.json")
        workshop.deliver("{", as: "one/b.json")
        workshop.deliver(definition("herd"), as: "two/datasets/herd.json")
        workshop.deliver(snapshot("herd"), as: "two/a.json")
        for _ in 0..<3 {
            let followed = directories(definitionsFirst: true)
            #expect(followed.opening.metadata.dataSet("herd") != nil)
            var heard: [String] = []
            followed.readToEnd { news in
                switch news {
                case .accepted(let snapshot, _): heard.append(snapshot.origin.name)
                case .rejected(let document, _): heard.append("not \(document)")
                case .removed, .recalled, .defined, .status: break
                }
            }
            let (one, two) = ("\(workshop.path)/one/", "\(workshop.path)/two/")
            #expect(heard.sorted() == ["\(one)a.json", "\(two)a.json", "not \(one)b.json"])
            #expect(heard.last == "\(two)a.json")
        }
    }
}
