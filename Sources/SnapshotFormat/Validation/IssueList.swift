import HealthModel

/// An issue at a tape position; its pointer, line and column are computed only after reading.
struct Issue {
    var code: DiagnosticCode
    var position: Int
    var arguments: [Message.Argument]
}

/// The issues of one document: listed up to a limit per severity, and only counted beyond it.
struct IssueList {
    private(set) var issues: [Issue] = []
    private var listed = [0, 0, 0]
    private(set) var unlisted = 0
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    var hasErrors: Bool { listed[Severity.error.rawValue] > 0 }

    /// Whether another issue of this kind would be listed.
    func lists(_ code: DiagnosticCode) -> Bool { listed[code.severity.rawValue] < limit }

    mutating func report(_ code: DiagnosticCode, at position: Int, _ arguments: [Message.Argument]) {
        let severity = code.severity.rawValue
        guard listed[severity] < limit else {
            unlisted += 1
            return
        }
        listed[severity] += 1
        issues.append(Issue(code: code, position: position, arguments: arguments))
    }

    /// The diagnostics in document order, with locations found in `bytes`.
    func diagnostics(file: String, tape: JSONTape, bytes: UnsafeRawBufferPointer) -> [Diagnostic] {
        guard !issues.isEmpty else { return [] }
        let ordered = issues.sorted { $0.position < $1.position }
        var finder = PlaceFinder(tape: tape, bytes: bytes)
        let places = finder.places(of: ordered.map(\.position))
        var found = zip(ordered, places).map { issue, place in
            Diagnostic(file: file, place: place, code: issue.code, issue.arguments)
        }
        if unlisted > 0 {
            found.append(Diagnostic(file: file, code: .more, [.number(.integer(Int64(unlisted)))]))
        }
        return found
    }
}

extension Diagnostic {
    init(file: String, place: DocumentPlace = DocumentPlace(), code: DiagnosticCode, _ arguments: [Message.Argument]) {
        self.init(file: file, place: place, severity: code.severity, code: code.rawValue, arguments: arguments)
    }
}
