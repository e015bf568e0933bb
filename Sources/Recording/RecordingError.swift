import HealthModel

/// Why a recording could not be made or replayed.
public struct RecordingError: Error, Sendable {
    public enum Code: String, Sendable {
        /// The file is no recording.
        case foreign
        /// It was made by a newer program, in a form that this one does not know.
        case version
        /// A line means nothing.
        case damaged
        /// A content that it refers to is kept nowhere.
        case missingContent
        /// The page of an order that nobody gave.
        case diverged
        /// There is a file of that name already.
        case exists
        case inputOutput
    }

    public var code: Code
    /// The file.
    public var path: String
    /// The line, counted from 1, where one is at fault; 0 for the whole.
    public var line: Int
    /// What is missing, or what the system says.
    public var detail: String

    public init(_ code: Code, path: String = "", line: Int = 0, detail: String = "") {
        self.code = code
        self.path = path
        self.line = line
        self.detail = detail
    }

    func at(_ path: String, line: Int) -> RecordingError {
        RecordingError(code, path: path, line: self.line == 0 ? line : self.line, detail: detail)
    }

    /// One line for people.
    public var message: Message {
        Message("recording.\(code.rawValue)", .text(path), .number(.integer(Int64(line))), .text(detail))
    }
}
