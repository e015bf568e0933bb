import Glibc

/// Reads whole files into one buffer that it keeps.
///
/// No mapping of memory: a file that shrinks under a mapping kills the program.
struct FileReader: ~Copyable {
    enum Outcome: Equatable {
        /// The bytes are in `bytes` until the next reading.
        case content(FileStamp)
        /// The file is as it was at `known`.
        case unchanged
        case absent
        /// The file changed while it was read, or so shortly before that the next write may be on its way.
        case unstable
        case failed(Failure)
    }

    enum Failure: Equatable {
        case notRegular
        case tooLarge(bytes: Int64)
        /// The operating system refused; an `errno` value.
        case system(Int32)
    }

    private var buffer: UnsafeMutableRawBufferPointer
    private var count = 0
    private let limit: Int
    /// The time of day, in nanoseconds, at which the file was opened that was read last.
    private(set) var openedAt: Int64 = 0

    /// `limit`: the largest file in bytes that is read.
    init(limit: Int) {
        self.limit = limit
        buffer = .allocate(byteCount: Self.usualSize, alignment: 64)
    }

    deinit { buffer.deallocate() }

    /// What the last successful reading found.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[0..<count]) }

    /// Reads the file unless it still has the stamp `known`. Never waits: a pipe in place of a file is refused.
    ///
    /// - Parameter isComplete: whether the file was renamed into place, so that no write to it can be under way.
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

    /// Grows the buffer for a large file, and lets the memory of an unusually large one go when it is not needed any more.
    private mutating func prepare(size: Int) {
        guard size > buffer.count || (buffer.count > 16 * Self.usualSize && size <= Self.usualSize) else { return }
        buffer.deallocate()
        buffer = .allocate(byteCount: max(size + size / 4, Self.usualSize), alignment: 64)
    }
}
