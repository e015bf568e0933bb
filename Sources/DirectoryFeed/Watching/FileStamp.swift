import Glibc

/// What tells one content of a file from another without reading it.
struct FileStamp: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64
    var size: Int64
    var modified: Int64
    /// Nanoseconds of the last change of anything about the file; programs cannot set it back.
    var changed: Int64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
    }

    /// How long a file must have been left alone for its stamp to tell any later change: clocks of file systems stand still
    /// for milliseconds, on some for two seconds.
    static let settling: Int64 = 2_500_000_000
    /// How long after a write to a file the next one may be expected.
    static let writing: Int64 = 20_000_000

    /// Whether the file was changed last more than `span` nanoseconds before a moment of the wall clock.
    func isOlder(than moment: Int64, by span: Int64) -> Bool { moment - max(modified, changed) > span }

    /// Whether the content was written in the `span` nanoseconds before a moment; a time in the future means nothing.
    func wasWritten(within span: Int64, before moment: Int64) -> Bool { (0..<span).contains(moment - modified) }

    private static func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec) }
}

/// Which directory a path stands for, so that another one in its place is noticed.
struct FileIdentity: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }
}

/// Small helpers over `stat`.
enum FileStatus {
    /// The status of what a path leads to, links followed; nil where there is nothing, with the reason in `errno`.
    static func of(_ path: [CChar]) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    static func of(_ descriptor: Int32) -> stat? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? status : nil
    }

    static func isDirectory(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

    static func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }
}
