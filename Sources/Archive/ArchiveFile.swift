import Glibc
import HealthModel

/// The archive's file and its folder, apart from what the file holds.
struct ArchiveFile: Sendable {
    let path: String

    var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    var exists: Bool { access(path, F_OK) == 0 }

    /// Which file the path names at the moment; nil where there is none.
    var identity: Identity? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }

    /// A file, whatever it is called.
    struct Identity: Equatable, Sendable {
        var device: UInt64
        var inode: UInt64
    }

    /// Makes the folder and the file where they are missing, for their owner alone. SQLite gives its helper files the same
    /// permissions as the file.
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

    /// Does something while no other program opens or puts aside an archive of this folder.
    func alone<Result>(_ body: () throws(ArchiveError) -> Result) throws(ArchiveError) -> Result {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor >= 0 { flock(descriptor, LOCK_EX) }
        defer { if descriptor >= 0 { close(descriptor) } }
        return try body()
    }

    /// Gives a damaged file another name and returns that name; nil where the path names another file by now, which
    /// somebody else has put in its place. Call it inside `alone`.
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
