import FoundationEssentials
import Glibc

/// A file written in blocks of lines, locked against other processes meanwhile.
struct RecordingFile {
    private(set) var path: String
    private let file: OpenFile
    private var buffer: [UInt8] = []

    private static let blockSize = 1 << 16

    init(_ path: String) throws(RecordingError) {
        self.path = path
        file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
        _ = file.lock()
    }

    mutating func append(_ line: [UInt8]) throws(RecordingError) {
        buffer += line
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= Self.blockSize { try flush() }
    }

    mutating func flush() throws(RecordingError) {
        let block = buffer
        buffer.removeAll(keepingCapacity: true)
        try file.write(block)
    }

    /// Renames the file, replacing any other.
    mutating func rename(to new: String) throws(RecordingError) {
        guard Glibc.rename(path, new) == 0 else { throw .system(path) }
        path = new
    }

    func remove() { unlink(path) }

    /// Makes way for a file: a recording left by a crash is kept under another name; any other file is left alone.
    static func makeRoom(at path: String, keepingAs other: String?) throws(RecordingError) {
        guard access(path, F_OK) == 0 else { return }
        let file = try OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        guard file.isRegular, file.lock(), try Replay.isRecording(path) else { throw RecordingError(.exists, path: path) }
        guard (other.map { Glibc.rename(path, $0) } ?? unlink(path)) == 0 else { throw .system(path) }
    }
}

/// A file closed when its last reference is released.
final class OpenFile: Sendable {
    private let path: String
    private let descriptor: Int32

    init(_ path: String, _ flags: Int32) throws(RecordingError) {
        self.path = path
        descriptor = open(path, flags | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw errno == EEXIST ? RecordingError(.exists, path: path) : .system(path) }
    }

    deinit { close(descriptor) }

    /// Whether it is a regular file, not a device, pipe or folder, which must not be removed or waited for.
    var isRegular: Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Locks the file; false if another process has locked it.
    func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    func read(_ count: Int) throws(RecordingError) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: count)
        while true {
            let got = Glibc.read(descriptor, &block, count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .system(path) }
            return Array(block.prefix(got))
        }
    }

    func write(_ block: [UInt8]) throws(RecordingError) {
        var left = block[...]
        while !left.isEmpty {
            let count = left.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system(path) }
            left = left.dropFirst(count)
        }
    }
}

extension RecordingError {
    /// The last error of the operating system.
    fileprivate static func system(_ path: String) -> RecordingError {
        RecordingError(.inputOutput, path: path, detail: String(cString: strerror(errno)))
    }
}
