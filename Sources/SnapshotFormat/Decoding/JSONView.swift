import HealthModel

/// Reads JSON documents of any format as strictly as snapshots: I-JSON, no duplicate keys, limited depth and size.
public struct JSONDocuments: Sendable {
    private let documents: DocumentParser

    public init(limits: ReadingLimits = .standard) {
        documents = DocumentParser(limits: limits)
    }

    /// Returns the result of `decode` for a sound document, or nil with the diagnostics.
    ///
    /// - Parameters:
    ///   - name: the document's name in diagnostics.
    ///   - decode: receives the document's value, which is only valid during the call.
    public func read<Content>(
        _ bytes: [UInt8], name: String, decode: (JSONView) -> Content
    ) -> (content: Content?, diagnostics: [Diagnostic]) {
        bytes.withUnsafeBytes { bytes in
            documents.read(bytes, name: name) { tape, text, _ in
                decode(JSONView(tape: tape, text: text, position: tape.root))
            }
        }
    }
}

/// A value of a document being read. It is only valid during the call that provides the document.
public struct JSONView {
    private let tape: JSONTape
    private let document: UnsafeRawBufferPointer
    /// The value's position in document order.
    public let position: Int

    init(tape: JSONTape, text: UnsafeRawBufferPointer, position: Int) {
        self.tape = tape
        document = text
        self.position = position
    }

    private func view(_ position: Int) -> JSONView { JSONView(tape: tape, text: document, position: position) }

    public var isObject: Bool { tape.kind(position) == .object }
    public var isArray: Bool { tape.kind(position) == .array }

    /// The text, if the value is a string.
    public var text: String? { tape.string(position)?.string }

    /// The number, if the value is one that figures can hold.
    public var number: Number? {
        switch tape.kind(position) {
        case .integer: .integer(tape.integer(position))
        case .decimal: .decimal(tape.decimal(position))
        default: nil
        }
    }

    /// The Boolean, if the value is one.
    public var flag: Bool? {
        switch tape.kind(position) {
        case .yes: true
        case .no: false
        default: nil
        }
    }

    /// The elements of an array; empty for anything else.
    public var elements: [JSONView] { isArray ? tape.elements(position).map(view) : [] }

    /// The members of an object; empty for anything else.
    public var members: [(name: String, value: JSONView)] {
        isObject ? tape.members(position).map { (tape.text($0).string, view($0 + 1)) } : []
    }

    /// The member with this name.
    public subscript(name: String) -> JSONView? {
        guard isObject else { return nil }
        return tape.members(position).first { tape.text($0).string == name }.map { view($0 + 1) }
    }

    /// Returns the locations of values in the text.
    ///
    /// - Parameter positions: positions of values of this document, in ascending order.
    public func places(of positions: [Int]) -> [DocumentPlace] {
        var finder = PlaceFinder(tape: tape, bytes: document)
        return finder.places(of: positions)
    }
}
