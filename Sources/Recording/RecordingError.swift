import HealthModel

/// An error in making or replaying a recording.
public struct RecordingError: Error, Sendable {
    public enum Code: String, Sendable {
        /// The file is not a recording.
        case foreign
        /// It was made by a newer version in an unsupported format.
        case version
        /// A line is invalid.
        case damaged
        /// A content it refers to is not available.
        case missingContent
        /// The page of an order that was never given.
        case diverged
        /// The file already exists.
        case exists
        case inputOutput
    }

    public var code: Code
    /// The file.
    public var path: String
    /// The faulty line, starting at 1; 0 for the whole file.
    public var line: Int
    /// The missing item, or the system's message.
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

    /// A one-line description for users.
    public var message: Message {
        Message("recording.\(code.rawValue)", .text(path), .number(.integer(Int64(line))), .text(detail))
    }
}
