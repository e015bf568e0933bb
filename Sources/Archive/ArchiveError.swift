import CSQLite
import HealthModel

/// Why the archive could not do what was asked of it.
public struct ArchiveError: Error, Sendable, Hashable {
    public enum Code: String, Sendable, CaseIterable {
        /// There is no archive at this place.
        case absent
        /// The folder or the file cannot be made or opened.
        case unreachable
        /// It can be read and not written.
        case readOnly
        /// No room is left.
        case full
        /// Another program keeps it locked.
        case busy
        /// The file is not as SQLite wrote it.
        case damaged
        /// A newer version of the program wrote it.
        case newer
        /// The file holds something else than an archive.
        case foreign
        /// The file was moved or removed while it was open.
        case moved
        /// The system failed to read or write.
        case inputOutput
        /// No content, or more than one, goes by the name that was asked for.
        case unknownContent, ambiguousContent
    }

    public var code: Code
    /// The archive's file; for contents the name that was asked for.
    public var path: String
    /// What the system or SQLite says, in English.
    public var detail: String

    public init(_ code: Code, path: String, detail: String = "") {
        self.code = code
        self.path = path
        self.detail = detail
    }

    /// One line for people.
    public var message: Message { Message(key: "archive.problem.\(code.rawValue)", arguments: [.text(path), .text(detail)]) }

    /// Whether a later attempt may succeed without anybody's help.
    public var isPassing: Bool {
        switch code {
        case .full, .busy, .inputOutput, .moved: true
        default: false
        }
    }
}

extension ArchiveError {
    init(_ error: any Error, path: String) {
        switch error {
        case let error as ArchiveError: self = error
        case let error as DatabaseError: self.init(Self.code(error), path: path, detail: error.message)
        default: self.init(.inputOutput, path: path, detail: "\(error)")
        }
    }

    private static func code(_ error: DatabaseError) -> Code {
        if error.code == SQLITE_MOVED { return .moved }
        return switch error.primaryCode {
        case SQLITE_CORRUPT, SQLITE_NOTADB: .damaged
        case SQLITE_FULL: .full
        case SQLITE_READONLY: .readOnly
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .unreachable
        default: .inputOutput
        }
    }
}
