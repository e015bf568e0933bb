/// A location in a JSON document.
public struct DocumentPlace: Sendable, Hashable, Codable {
    /// An RFC 6901 JSON Pointer; empty for the whole document.
    public var pointer: String
    /// 1-based; columns count bytes. Nil for the whole file.
    public var line: Int?
    public var column: Int?

    public init(pointer: String = "", line: Int? = nil, column: Int? = nil) {
        self.pointer = pointer
        self.line = line
        self.column = column
    }
}

/// An error, warning or remark about a file.
public struct Diagnostic: Sendable, Hashable, Codable {
    /// The file as named by the user, or its path below the watched directory.
    public var file: String
    public var place: DocumentPlace
    public var severity: Severity
    /// A published, stable code: `json.syntax`, `value.type`, `unit.unknown`, `rule.bedsSum`.
    public var code: String
    /// Worded with the term `diagnostic.<code>`, except for the findings of rules.
    public var message: Message

    public init(file: String, place: DocumentPlace = DocumentPlace(), severity: Severity, code: String, _ arguments: Message.Argument...) {
        self.init(file: file, place: place, severity: severity, code: code, arguments: arguments)
    }

    public init(file: String, place: DocumentPlace, severity: Severity, code: String, arguments: [Message.Argument]) {
        self.file = file
        self.place = place
        self.severity = severity
        self.code = code
        message = Message(key: "diagnostic.\(code)", arguments: arguments)
    }

    /// Creates a diagnostic with its own message: a rule's finding about the figures of a document.
    public init(file: String, severity: Severity, code: String, message: Message) {
        self.file = file
        place = DocumentPlace()
        self.severity = severity
        self.code = code
        self.message = message
    }
}
