import HealthModel

/// The published codes of diagnostics about directories and files that cannot be read, before their content counts.
public enum SourceCode: String, Sendable, CaseIterable {
    /// The directory does not exist.
    case absent = "source.absent"
    case unreadable = "source.unreadable"
    case notDirectory = "source.notDirectory"
    /// The directory holds no documents.
    case empty = "source.empty"
    /// An empty directory took the place of one with documents.
    case emptied = "source.emptied"
    /// The file system does not answer.
    case hung = "source.hung"
    /// The system grants no further watches.
    case watchLimit = "source.watchLimit"

    case fileUnreadable = "file.unreadable"
    case fileNotRegular = "file.notRegular"
    case fileTooLarge = "file.tooLarge"
    /// The file kept changing while it was read.
    case fileUnstable = "file.unstable"
    /// A copy that a synchronisation program made of a document.
    case fileConflictCopy = "file.conflictCopy"

    public var severity: Severity {
        switch self {
        case .empty, .watchLimit, .fileConflictCopy: .warning
        default: .error
        }
    }
}

extension Diagnostic {
    /// - Parameter file: the file or directory as it is shown.
    init(file: String, _ code: SourceCode, _ arguments: Message.Argument...) {
        self.init(file: file, place: DocumentPlace(), severity: code.severity, code: code.rawValue, arguments: arguments)
    }
}
