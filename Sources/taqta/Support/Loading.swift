import Catalogue
import PageMaking
import Dispatch
import Engine
import ExportModel
import Feeds
import FoundationEssentials
import HealthModel
import History
import DirectoryFeed
import Settings

/// The content of some directories, as far as it was read: the input of every command.
struct Loaded {
    private(set) var content: HistoryContent
    let sources: FollowedDirectories
    /// Finds hashes of document contents, including archived ones.
    private let hashes: DocumentHashes
    /// Time spent reading and storing.
    fileprivate(set) var seconds = 0.0

    init(_ sources: FollowedDirectories, _ settings: Settings) {
        self.sources = sources
        content = HistoryContent(Intake(sources.opening, sources: sources.ids), settings: settings)
        hashes = DocumentHashes(archive: settings.feeds.archive.value, content: { sources.content(of: $0) })
    }

    /// Applies news from the sources and requests rereading as needed.
    mutating func take(_ news: SourceNews) {
        let outcome = content.take(news)
        if !outcome.reread.isEmpty { sources.reread(outcome.reread) }
    }

    var intake: Intake { content.intake }
    var diagnostics: [Diagnostic] { intake.diagnostics }

    /// Access to the current content of the documents.
    var contents: DocumentContents { DocumentContents(of: sources, hashes: hashes) }

    func dataLayer(_ archive: ArchiveStatus) -> DataLayerStatus { intake.dataLayer(archive, memoryBytes: ProcessMemory.ownBytes) }

    /// A problem that leaves nothing to show: a directory that is missing or cannot be read.
    var problem: Diagnostic? { intake.sources.problem }
}

/// Reads directories for a command: once, or continuously.
struct Loading {
    let settings: Settings
    let clock: @Sendable () -> Instant

    init(_ call: CommandCall) {
        settings = call.settings
        clock = call.clock
    }

    /// Reads everything, using the current definitions.
    func load(_ directories: [String]) -> Loaded {
        let start = DispatchTime.now().uptimeNanoseconds
        let sources = sources(directories)
        var loaded = Loaded(sources, settings)
        sources.readToEnd { loaded.take($0) }
        loaded.seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
        return loaded
    }

    /// Follows directories including their definitions, as the dashboard does.
    ///
    /// - Parameter isWanted: called with the current content whenever there is news; returns false to stop.
    func follow(_ directories: [String], while isWanted: (Loaded) throws -> Bool) rethrows {
        let sources = sources(directories)
        var loaded = Loaded(sources, settings)
        let inbox = NewsInbox()
        sources.start { inbox.add($0) }
        defer { sources.stop() }
        repeat {
            for news in inbox.wait() { loaded.take(news) }
        } while try isWanted(loaded)
    }

    private func sources(_ directories: [String]) -> FollowedDirectories {
        var options = FollowedDirectories.Options(directories, metadata: Catalogue.metadata, now: clock)
        options.rescanSeconds = settings.feeds.rescanSeconds.value
        return FollowedDirectories(options, definitionsFirst: true)
    }
}
