import Glibc
import HealthModel

/// The state of a directory tree walk: folders to visit and results.
struct DirectoryWalk {
    private var folders: [DocumentPath]
    private var linkedFolders: [DocumentPath] = []
    private var visited: Set<FileIdentity> = []
    private(set) var found: Set<DocumentPath> = []
    private(set) var ignored = 0
    /// Whether a directory is on a file system where remote changes raise no events.
    private(set) var isRemote = false
    /// The first directory that could not be read.
    private(set) var problem: Diagnostic?

    init(from directory: DocumentPath) { folders = [directory] }

    /// The next directory; links come last.
    mutating func next() -> DocumentPath? { folders.popLast() ?? linkedFolders.popLast() }

    /// The status of a directory to visit: it exists and was not reached by another path before.
    mutating func enter(_ path: [CChar]) -> stat? {
        guard let status = FileStatus.of(path), visited.insert(FileIdentity(status)).inserted else { return nil }
        if FileSystemKind.raisesNoEvents(path) { isRemote = true }
        return status
    }

    mutating func add(_ listing: DirectoryListing) {
        folders += listing.folders
        linkedFolders += listing.linkedFolders
        found.formUnion(listing.documents)
        found.formUnion(listing.conflictCopies)
        ignored += listing.ignored
    }

    mutating func refuse(_ directory: DocumentPath, _ error: SystemError, place: String) {
        guard problem == nil else { return }
        let name = directory.isRoot ? place : place + "/" + directory.name
        problem = Diagnostic(file: name, .unreadable, .text(name), SystemText.argument(error.number))
    }
}
