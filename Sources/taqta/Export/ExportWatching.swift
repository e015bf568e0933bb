import Dashboard
import Dispatch
import Exporters
import Glibc
import HealthModel
import Ingest
import Localization

/// Writes the files of a plan, and again whenever the data change, until it is stopped.
///
/// A change of a file that holds no data, such as an export beside the snapshots, is no change of the data.
struct ExportWatching {
    private let plan: ExportPlan

    init(_ plan: ExportPlan) throws {
        self.plan = plan
        if plan.command.all == nil, plan.command.output == "-" {
            throw CommandError(Message("export.watchNeedsFile"), .usage, plan.language)
        }
    }

    func run() throws {
        let directories = plan.command.chosenDirectories
        let definitions = Definitions.registry(of: directories)
        let reader = SnapshotReader(metadata: definitions.metadata)
        var loaded = Loaded(definitions.metadata, faults: definitions.edition.diagnostics)
        let news = News()
        let sources = directories.map { directory in
            DirectorySource(
                directory: directory, label: Definitions.label(of: directory, among: directories), now: plan.clock, reader: reader)
        }
        loaded.follow(sources)
        for source in sources { source.start { news.add($0) } }
        var written: Int?
        while true {
            for event in news.wait() { loaded.apply(event) }
            guard loaded.isComplete(of: sources.count), written != loaded.content.generation else { continue }
            write(loaded)
            written = loaded.content.generation
        }
    }

    /// What fails once may work the next time: the files of the last time stay.
    private func write(_ loaded: Loaded) {
        do {
            _ = try plan.write(loaded)
        } catch let error as CommandError {
            error.report()
        } catch {
            StandardError.write("taqta: \(error)")
        }
    }
}
