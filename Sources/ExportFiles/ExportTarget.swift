import ExportFormats
import ExportModel
import Glibc
import HealthModel

/// The destination of an export.
public enum ExportTarget: Sendable, Hashable {
    /// A file, which is replaced atomically.
    case file(String)
    case standardOutput

    /// `-` means standard output; in a folder, the default name is used.
    ///
    /// - Parameter usualName: a name from `ExportName`.
    public init(_ text: String, usualName: String) {
        if text == "-" {
            self = .standardOutput
        } else if text.hasSuffix("/") || ExportTarget.isFolder(text) {
            self = .file((text.hasSuffix("/") ? text : text + "/") + usualName)
        } else {
            self = .file(text)
        }
    }

    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

extension ExportFormat {
    /// Writes an export to its target and returns its size in bytes.
    ///
    /// - Parameter isCancelled: checked before each block; a cancelled export leaves nothing behind.
    @discardableResult
    public func write(
        _ export: Export, to target: ExportTarget, isCancelled: @escaping @Sendable () -> Bool = { false },
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws(ExportError) -> Int {
        if let refusal = refusal(of: export) { throw ExportError(.refused, refusal) }
        let counter = ByteCounter(progress)
        switch target {
        case .standardOutput:
            var output = Output(isCancelled: isCancelled) { (bytes) throws(ExportError) in
                try writeAll(bytes, to: STDOUT_FILENO, name: "-")
                counter.count(bytes)
            }
            try write(export, to: &output)
        case .file(let path):
            let file = FileBox(try AtomicFile(path))
            var output = Output(isCancelled: isCancelled) { (bytes) throws(ExportError) in
                try file.write(bytes)
                counter.count(bytes)
            }
            try write(export, to: &output)
            try file.commit()
        }
        return counter.bytes
    }
}

/// A reference to a noncopyable file, which closures cannot capture by value.
private final class FileBox {
    private var file: AtomicFile?

    init(_ file: consuming AtomicFile) { self.file = consume file }

    func write(_ bytes: [UInt8]) throws(ExportError) { try file?.write(bytes) }

    func commit() throws(ExportError) { try file.take()?.commit() }
}

/// Counts the bytes written and reports progress.
private final class ByteCounter {
    private(set) var bytes = 0
    private let progress: @Sendable (Int) -> Void

    init(_ progress: @escaping @Sendable (Int) -> Void) {
        self.progress = progress
    }

    func count(_ block: [UInt8]) {
        bytes += block.count
        progress(bytes)
    }
}
