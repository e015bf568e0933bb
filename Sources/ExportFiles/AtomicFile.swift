import ExportFormats
import ExportModel
import Glibc
import HealthModel

/// A file that appears under its name only when complete: readers see either the old content or the new one.
///
/// The bytes are written to a private temporary file in the same folder; `commit` syncs it, renames it and syncs the folder. If
/// anything fails before, the old file stays and no other file is left behind.
public struct AtomicFile: ~Copyable {
    private let folder: String
    private let name: String
    private let temporary: String
    private let descriptor: Int32

    /// - Parameter path: the file's name, relative or absolute; symbolic links are followed.
    public init(_ path: String) throws(ExportError) {
        let (folder, name) = AtomicFile.split(AtomicFile.resolved(path))
        guard !name.isEmpty else { throw ExportError.system(path, EISDIR) }
        let temporary = "\(folder)/.\(name.prefix(60)).\(AtomicFile.token()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ExportError.system(path, errno) }
        (self.folder, self.name, self.temporary, self.descriptor) = (folder, name, temporary, descriptor)
    }

    public func write(_ bytes: [UInt8]) throws(ExportError) { try writeAll(bytes, to: descriptor, name: name) }

    /// Renames the file into place. An existing file's permissions are kept; a new one gets the user's default.
    public consuming func commit() throws(ExportError) {
        var existing = stat()
        let isThere = stat("\(folder)/\(name)", &existing) == 0
        if isThere, existing.st_mode & S_IFMT != S_IFREG { try fail(EEXIST) }
        guard fchmod(descriptor, isThere ? existing.st_mode & 0o777 : AtomicFile.usualMode) == 0 else { try fail(errno) }
        guard fsync(descriptor) == 0 else { try fail(errno) }
        guard rename(temporary, "\(folder)/\(name)") == 0 else { try fail(errno) }
        Self.flush(folder: folder)
        discard()
    }

    private func fail(_ error: Int32) throws(ExportError) -> Never { throw ExportError.system(name, error) }

    private consuming func discard() {}

    /// Closes the file, and removes it if it was never committed.
    deinit {
        close(descriptor)
        unlink(temporary)
    }

    // MARK: Names

    /// The target of a link, so that the link stays and its file is replaced.
    private static func resolved(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = String(path[..<slash])
        return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
    }

    private static func token() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }

    /// rw-rw-rw- less the umask, which can only be read without changing it here.
    private static let usualMode: mode_t = {
        guard let file = fopen("/proc/self/status", "re") else { return 0o600 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            guard text.hasPrefix("Umask:") else { continue }
            let digits = text.dropFirst(6).filter { $0.isNumber }
            return 0o666 & ~(mode_t(digits, radix: 8) ?? 0o077)
        }
        return 0o600
    }()

    private static func flush(folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
