import Archive
import ArgumentParser
import FoundationEssentials
import HealthModel

/// Where the archive is.
struct ArchiveOptions: ParsableArguments {
    @Option(
        name: .customLong("archive"),
        help: ArgumentHelp(
            "The archive of what was received (default: taqta/archive.sqlite in XDG_STATE_HOME).", valueName: "file"),
        completion: .file())
    var file: String?

    /// The file asked for, else the one in the user's folder for state; nil where there is no such folder.
    var path: String? { file ?? Self.stateFolder.map { $0 + "/taqta/archive.sqlite" } }

    /// A relative path in `XDG_STATE_HOME` counts as none, as the XDG base directories have it.
    private static var stateFolder: String? {
        let environment = ProcessInfo.processInfo.environment
        if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") { return folder }
        return environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.local/state" : nil }
    }
}

extension ArchiveOptions {
    /// How the archive is, seen from a command that only reads; one that was not begun yet is not in use.
    var status: ArchiveStatus {
        guard let path, FileManager.default.fileExists(atPath: path) else { return ArchiveStatus(state: .off) }
        var status = ArchiveStatus(state: .ready, path: path)
        do throws(ArchiveError) {
            let archive = try Archive.open(reading: path)
            defer { archive.close() }
            let totals = try archive.totals()
            (status.contents, status.bytes, status.quarantined) = (totals.contents, totals.bytes, totals.quarantined)
        } catch {
            status.state = .absent
            status.problem = error.message
        }
        return status
    }

    /// Does something with the archive, and words what goes wrong with it.
    func use<Result>(_ language: Language, _ body: (Archive) throws -> Result, changing: Bool = false) throws -> Result {
        guard let path else { throw CommandError(Message("error.noStateFolder"), .usage, language) }
        do {
            let archive = try changing ? Archive.open(changing: path) : Archive.open(reading: path)
            defer { archive.close() }
            return try body(archive)
        } catch let error as ArchiveError {
            throw CommandError(error.message, Self.exit(error), language)
        }
    }

    private static func exit(_ error: ArchiveError) -> CommandExit {
        switch error.code {
        case .damaged: .rejected
        case .unknownContent, .ambiguousContent: .usage
        default: .inputOutput
        }
    }
}
