import Archive
import FoundationEssentials
import Feeds
import HealthModel

/// Access to the archive for commands.
struct ArchiveAccess {
    /// The archive's file; nil if there is no folder for it.
    let path: String?

    /// The archive's state for a read-only command; an archive that does not exist yet is off.
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

    /// Opens the archive for the duration of a closure.
    ///
    /// - Throws: `CommandError` for errors of the archive; errors of the closure are rethrown.
    func use<Result>(_ body: (Archive) throws -> Result, changing: Bool = false) throws -> Result {
        guard let path else { throw CommandError(Message("error.noStateFolder"), .usage) }
        do {
            let archive = try changing ? Archive.open(changing: path) : Archive.open(reading: path)
            defer { archive.close() }
            return try body(archive)
        } catch let error as ArchiveError {
            throw CommandError(error.message, ArchiveAccess.exit(error))
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

extension CommandCall {
    var archive: ArchiveAccess { ArchiveAccess(path: settings.feeds.archive.value) }
}
