import Glibc

/// An error in writing a file of the feed.
public struct FeedWritingError: Error, Sendable, Hashable {
    public enum Step: String, Sendable, Hashable { case createDirectory, openFile, writeFile, renameFile }

    public var step: Step
    public var path: String
    /// The system's `errno`.
    public var number: Int32

    /// The system's message for the number.
    public var reason: String { String(cString: strerror(number)) }
}

/// Writes documents below a directory atomically: under a temporary name, then renamed into place.
///
/// A reader therefore sees either the old file or the new one.
public struct FeedWriter {
    public let directory: String
    /// The files and bytes written so far.
    public private(set) var written = (files: 0, bytes: 0)
    private var known: Set<String> = []

    public init(directory: String) {
        self.directory = directory.isEmpty ? "." : directory
    }

    public mutating func write(_ document: SimulatedDocument) throws(FeedWritingError) {
        let path = "\(directory)/\(document.path)"
        let (folder, name) = FeedWriter.split(path)
        try create(folder)
        let temporary = "\(folder)/.\(name).\(getpid()).tmp"
        try fill(temporary, with: document.bytes)
        guard rename(temporary, path) == 0 else {
            let number = errno
            unlink(temporary)
            throw FeedWritingError(step: .renameFile, path: path, number: number)
        }
        written.files += 1
        written.bytes += document.bytes.count
    }

    private func fill(_ path: String, with bytes: [UInt8]) throws(FeedWritingError) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw FeedWritingError(step: .openFile, path: path, number: errno) }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let number = errno
                unlink(path)
                throw FeedWritingError(step: .writeFile, path: path, number: number)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Creates a folder and its parents if necessary.
    private mutating func create(_ folder: String) throws(FeedWritingError) {
        if folder.isEmpty || known.contains(folder) { return }
        if mkdir(folder, 0o755) != 0 {
            switch errno {
            case EEXIST: break
            case ENOENT where folder.contains("/"):
                try create(FeedWriter.split(folder).folder)
                guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
                    throw FeedWritingError(step: .createDirectory, path: folder, number: errno)
                }
            default: throw FeedWritingError(step: .createDirectory, path: folder, number: errno)
            }
        }
        known.insert(folder)
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        return (String(path[..<slash]), String(path[path.index(after: slash)...]))
    }
}
