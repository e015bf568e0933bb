import Glibc
import HealthModel

/// The archive's file and folder, regardless of content.
struct ArchiveFile: Sendable {
    let path: String

    var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    var exists: Bool { access(path, F_OK) == 0 }

    /// The identity of the file at the path; nil if there is none.
    var identity: Identity? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }

    /// Identifies a file independently of its name.
    struct Identity: Equatable, Sendable {
        var device: UInt64
        var inode: UInt64
    }

    /// Creates the folder and the file if missing, accessible to their owner only. SQLite gives its auxiliary files the same
    /// permissions.
    func prepare() throws(ArchiveError) {
        try makeFolder(folder)
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure() }
        close(descriptor)
    }

    private func makeFolder(_ folder: String) throws(ArchiveError) {
        if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = folder.lastIndex(of: "/"), slash != folder.startIndex else { throw failure() }
        try makeFolder(String(folder[..<slash]))
        if mkdir(folder, 0o700) != 0, errno != EEXIST { throw failure() }
    }

    func failure() -> ArchiveError {
        let code: ArchiveError.Code =
            switch errno {
            case EROFS: .readOnly
            case ENOSPC, EDQUOT: .full
            default: .unreachable
            }
        return ArchiveError(code, path: path, detail: String(cString: strerror(errno)))
    }

    /// Runs `body` while no other process opens or moves an archive in this folder.
    func alone<Result>(_ body: () throws(ArchiveError) -> Result) throws(ArchiveError) -> Result {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor >= 0 { flock(descriptor, LOCK_EX) }
        defer { if descriptor >= 0 { close(descriptor) } }
        return try body()
    }

    /// Renames a damaged file and returns its new name; nil if another process has already replaced it. Call it inside `alone`.
    func putAside(_ damaged: Identity, now: Instant) throws(ArchiveError) -> String? {
        guard identity == damaged else { return nil }
        let name = unusedName(now)
        guard rename(path, name) == 0 else { throw failure() }
        for helper in ["-wal", "-shm"] { rename(path + helper, name + helper) }
        return name
    }

    private func unusedName(_ now: Instant) -> String {
        let digits = now.description.prefix(19).filter { $0.isNumber }
        let name = "\(path).damaged-\(digits)"
        guard access(name, F_OK) == 0 else { return name }
        return (2...).lazy.map { "\(name)-\($0)" }.first { access($0, F_OK) != 0 } ?? name
    }
}
