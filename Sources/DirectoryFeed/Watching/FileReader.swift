import Glibc

/// Reads whole files into a reusable buffer.
///
/// Files are not memory-mapped: truncating a mapped file would crash the program.
struct FileReader: ~Copyable {
    enum Outcome: Equatable {
        /// The bytes are in `bytes` until the next read.
        case content(FileStamp)
        /// The file still has the stamp `known`.
        case unchanged
        case absent
        /// The file changed while being read, or so recently that another write may follow.
        case unstable
        case failed(Failure)
    }

    enum Failure: Equatable {
        case notRegular
        case tooLarge(bytes: Int64)
        /// The operating system returned an error (`errno`).
        case system(Int32)
    }

    private var buffer: UnsafeMutableRawBufferPointer
    private var count = 0
    private let limit: Int
    /// When the last file was opened, in nanoseconds of the wall clock.
    private(set) var openedAt: Int64 = 0

    /// - Parameter limit: the maximum size of a file in bytes.
    init(limit: Int) {
        self.limit = limit
        buffer = .allocate(byteCount: Self.usualSize, alignment: 64)
    }

    deinit { buffer.deallocate() }

    /// The bytes of the last successful read.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[0..<count]) }

    /// Reads the file unless it still has the stamp `known`. Never blocks: a pipe in place of a file is rejected.
    ///
    /// - Parameter isComplete: whether the file was renamed into place, so that no write can be in progress.
    mutating func read(_ path: [CChar], unless known: FileStamp?, isComplete: Bool = false) -> Outcome {
        if let known, let status = FileStatus.of(path), FileStamp(status) == known { return .unchanged }
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { return errno == ENOENT ? .absent : .failed(.system(errno)) }
        defer { close(descriptor) }
        guard let status = FileStatus.of(descriptor) else { return .failed(.system(errno)) }
        guard FileStatus.isRegular(status) else { return .failed(.notRegular) }
        guard status.st_size <= limit else { return .failed(.tooLarge(bytes: Int64(status.st_size))) }
        let stamp = FileStamp(status)
        openedAt = wallNanoseconds()
        if !isComplete, stamp.wasWritten(within: FileStamp.writing, before: openedAt) { return .unstable }
        return readAll(descriptor, stamp)
    }

    private mutating func readAll(_ descriptor: Int32, _ stamp: FileStamp) -> Outcome {
        prepare(size: Int(stamp.size) + 1)
        count = 0
        while count <= Int(stamp.size) {
            let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), Int(stamp.size) + 1 - count)
            if got == 0 { break }
            if got < 0, errno != EINTR { return .failed(.system(errno)) }
            count += max(0, got)
        }
        guard let after = FileStatus.of(descriptor) else { return .failed(.system(errno)) }
        return count == Int(stamp.size) && FileStamp(after) == stamp ? .content(stamp) : .unstable
    }

    private static let usualSize = 1 << 18

    /// Grows the buffer for a large file, and shrinks it once an unusually large one is done.
    private mutating func prepare(size: Int) {
        guard size > buffer.count || (buffer.count > 16 * Self.usualSize && size <= Self.usualSize) else { return }
        buffer.deallocate()
        buffer = .allocate(byteCount: max(size + size / 4, Self.usualSize), alignment: 64)
    }
}
