import CSQLite
import HealthModel

/// An error of the archive.
public struct ArchiveError: Error, Sendable, Hashable {
    public enum Code: String, Sendable, CaseIterable {
        /// There is no archive at the path.
        case absent
        /// The folder or file cannot be created or opened.
        case unreachable
        /// It can be read but not written.
        case readOnly
        /// The disk is full.
        case full
        /// Another process holds a lock.
        case busy
        /// The file is corrupt.
        case damaged
        /// It was written by a newer version of the program.
        case newer
        /// The file is not an archive.
        case foreign
        /// The file was moved or removed while it was open.
        case moved
        /// A read or write failed.
        case inputOutput
        /// No content, or more than one, has the requested name.
        case unknownContent, ambiguousContent
    }

    public var code: Code
    /// The archive's file; for contents the requested name.
    public var path: String
    /// The message of the system or SQLite, in English.
    public var detail: String

    public init(_ code: Code, path: String, detail: String = "") {
        self.code = code
        self.path = path
        self.detail = detail
    }

    /// A one-line description for users.
    public var message: Message { Message(key: "archive.problem.\(code.rawValue)", arguments: [.text(path), .text(detail)]) }
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
