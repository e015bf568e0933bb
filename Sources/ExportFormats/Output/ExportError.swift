import Glibc
import HealthModel

/// An error in writing a file.
public struct ExportError: Error, Sendable {
    public enum Code: String, Sendable {
        /// The panel has nothing the format can represent.
        case refused
        /// The operator cancelled.
        case cancelled
        /// An error of the operating system, given in the message.
        case system
        /// The reader of the output has closed it.
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
    /// The operating system's error for a file.
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

/// Writes all bytes to a descriptor.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(ExportError) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw ExportError.system(name, count == 0 ? EIO : errno) }
        rest = rest.dropFirst(count)
    }
}
