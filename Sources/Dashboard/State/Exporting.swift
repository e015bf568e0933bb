import PageMaking
import ExportModel
import HealthModel

/// The export that is going on, and what the operator chose the last time.
public struct Exporting: Sendable {
    /// An export that has not ended.
    public struct Running: Sendable, Hashable {
        public var target: String
        /// Bytes written so far.
        public var bytes = 0

        var message: Message { Message("export.running", .text(target), .number(.integer(Int64(bytes / 1024)))) }
    }

    public internal(set) var running: Running?
    /// The format chosen last.
    var format = ExportKind.pdf
    /// The folder chosen last, empty or with a slash at its end.
    var folder = ""
    /// What was ordered last.
    var order: ExportOrder?
    /// The file that is to be replaced, once the operator has been warned.
    var replaced: String?

    init() {}
}

/// How an export is getting on.
public enum ExportNews: Sendable, Hashable, Codable {
    case progress(bytes: Int)
    case written(bytes: Int)
    case failed(Message)
    /// There is a file of that name, and the operator was not asked yet.
    case exists
}
