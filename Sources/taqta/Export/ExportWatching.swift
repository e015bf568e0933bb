import HealthModel

/// Writes the files of a plan, and rewrites them whenever the data or the definitions change, until stopped.
///
/// Changes of files without data, such as an export next to the snapshots, do not count.
struct ExportWatching {
    private let plan: ExportPlan

    init(_ plan: ExportPlan) throws {
        self.plan = plan
        if plan.call[ExportCommand.all] == nil, plan.call[ExportCommand.output] == "-" {
            throw CommandError(Message("export.watchNeedsFile"), .usage)
        }
    }

    func run() {
        var written: Int?
        plan.loading.follow(plan.command.directories) { loaded in
            guard loaded.intake.sources.isComplete, written != loaded.intake.generation else { return true }
            write(loaded)
            written = loaded.intake.generation
            return true
        }
    }

    /// A failure may be temporary: it leaves the previous files in place.
    private func write(_ loaded: Loaded) {
        do {
            _ = try plan.write(loaded)
        } catch let error as CommandError {
            error.report(plan.call.language)
        } catch {
            StandardError.write("taqta: \(error)")
        }
    }
}
