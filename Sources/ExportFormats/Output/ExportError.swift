import Glibc
import HealthModel

/// Why a file could not be written.
public struct ExportError: Error, Sendable {
    public enum Code: String, Sendable {
        /// The panel has nothing that the format can hold.
        case refused
        /// The operator gave up.
        case cancelled
        /// The operating system refused; the message says what.
        case system
        /// Whoever read the output has gone away.
        case brokenPipe
    }

    public var code: Code
    public var message: Message

    public init(_ code: Code, _ message: Message) {
        self.code = code
        self.message = message
    }
}

extension ExportError {
    /// What the operating system said about a file.
    package static func system(_ file: String, _ error: Int32) -> ExportError {
        let text = String(cString: strerror(error))
        switch error {
        case ENOENT, ENOTDIR: return ExportError(.system, Message("error.noFile", .text(file)))
        case EACCES, EPERM, EROFS: return ExportError(.system, Message("error.noPermission", .text(file)))
        case EPIPE: return ExportError(.brokenPipe, Message("error.cannotWrite", .text(file), .text(text)))
        default: return ExportError(.system, Message("error.cannotWrite", .text(file), .text(text)))
        }
    }
}

/// Writes all of some bytes to a descriptor.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(ExportError) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw ExportError.system(name, count == 0 ? EIO : errno) }
        rest = rest.dropFirst(count)
    }
}
