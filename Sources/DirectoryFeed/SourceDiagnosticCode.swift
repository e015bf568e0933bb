import HealthModel

/// The published codes of diagnostics about unreadable directories and files.
public enum SourceDiagnosticCode: String, Sendable, CaseIterable {
    /// The directory does not exist.
    case absent = "source.absent"
    case unreadable = "source.unreadable"
    case notDirectory = "source.notDirectory"
    /// The directory contains no documents.
    case empty = "source.empty"
    /// A directory with documents was replaced by an empty one.
    case emptied = "source.emptied"
    /// The file system does not respond.
    case hung = "source.hung"
    /// The system allows no further watches.
    case watchLimit = "source.watchLimit"

    case fileUnreadable = "file.unreadable"
    case fileNotRegular = "file.notRegular"
    case fileTooLarge = "file.tooLarge"
    /// The file kept changing during reading.
    case fileUnstable = "file.unstable"
    /// A copy of a document made by a synchronisation program.
    case fileConflictCopy = "file.conflictCopy"

    public var severity: Severity {
        switch self {
        case .empty, .watchLimit, .fileConflictCopy: .warning
        default: .error
        }
    }
}

extension Diagnostic {
    /// - Parameter file: the file or directory as displayed.
    init(file: String, _ code: SourceDiagnosticCode, _ arguments: Message.Argument...) {
        self.init(file: file, place: DocumentPlace(), severity: code.severity, code: code.rawValue, arguments: arguments)
    }
}
