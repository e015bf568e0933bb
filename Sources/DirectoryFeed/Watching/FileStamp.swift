import Glibc

/// Metadata that distinguishes versions of a file without reading it.
struct FileStamp: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64
    var size: Int64
    var modified: Int64
    /// The ctime in nanoseconds, which programs cannot set back.
    var changed: Int64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
    }

    /// How long a file must be unchanged for its stamp to reveal any later change: file system clocks have a resolution of
    /// milliseconds, some of two seconds.
    static let settling: Int64 = 2_500_000_000
    /// How long after a write another one may be expected.
    static let writing: Int64 = 20_000_000

    /// Whether the last change was more than `span` nanoseconds before a moment of the wall clock.
    func isOlder(than moment: Int64, by span: Int64) -> Bool { moment - max(modified, changed) > span }

    /// Whether the content was written within `span` nanoseconds before a moment; times in the future are ignored.
    func wasWritten(within span: Int64, before moment: Int64) -> Bool { (0..<span).contains(moment - modified) }

    private static func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec) }
}

/// The identity of a directory, used to notice when another one takes its place.
struct FileIdentity: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }
}

/// Helpers around `stat`.
enum FileStatus {
    /// The status of a path, following links; nil if there is nothing, with the reason in `errno`.
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
