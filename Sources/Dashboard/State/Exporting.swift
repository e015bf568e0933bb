import PageMaking
import ExportModel
import HealthModel

/// The running export and the operator's last choices.
public struct Exporting: Sendable {
    /// An export in progress.
    public struct Running: Sendable, Hashable {
        public var target: String
        /// Bytes written so far.
        public var bytes = 0

        var message: Message { Message("export.running", .text(target), .number(.integer(Int64(bytes / 1024)))) }
    }

    public internal(set) var running: Running?
    /// The format used last.
    var format = ExportKind.pdf
    /// The folder used last, empty or with a trailing slash.
    var folder = ""
    /// The last order.
    var order: ExportOrder?
    /// The file to be replaced, once the operator has been warned.
    var replaced: String?

    init() {}
}

/// The progress of an export.
public enum ExportNews: Sendable, Hashable, Codable {
    case progress(bytes: Int)
    case written(bytes: Int)
    case failed(Message)
    /// The file exists and the operator has not confirmed replacing it.
    case exists
}
