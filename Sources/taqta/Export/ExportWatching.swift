import HealthModel

/// Writes the files of a plan, and again whenever the data or the definitions change, until it is stopped.
///
/// A change of a file that holds no data, such as an export beside the snapshots, is no change of the data.
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

    /// What fails once may work the next time: the files of the last time stay.
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
