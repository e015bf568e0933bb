/// A source of documents: a watched directory.
///
/// Sources are equal if their names are; the label is for display only.
public struct SourceID: Sendable, Codable {
    /// The same in every process: the absolute path of a directory.
    public let name: String
    /// The display prefix of the source's document names when several sources are watched; otherwise empty.
    public let label: String

    public init(name: String, label: String = "") {
        self.name = name
        self.label = label
    }

    /// The source of documents named individually rather than found in a directory.
    public static let none = SourceID(name: "")
}

extension SourceID: Hashable {
    public static func == (left: SourceID, right: SourceID) -> Bool { left.name == right.name }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A document, unique across all sources.
public struct DocumentID: Sendable, Hashable, Codable {
    public let source: SourceID
    /// The document's name within its source: the file's path below the directory.
    public let name: String

    public init(source: SourceID = .none, name: String) {
        self.source = source
        self.name = name
    }
}

extension DocumentID: CustomStringConvertible, Comparable {
    /// The display name, unique across sources.
    public var description: String { source.label.isEmpty ? name : source.label + name }

    public static func < (left: DocumentID, right: DocumentID) -> Bool {
        left.source.name == right.source.name ? left.name < right.name : left.description < right.description
    }
}

/// One version of a document's content, which stays valid after the document is rewritten.
public struct DocumentContentID: Sendable, Hashable {
    public let document: DocumentID
    /// XXH3 of the bytes.
    public let fingerprint: UInt64

    public init(document: DocumentID, fingerprint: UInt64) {
        self.document = document
        self.fingerprint = fingerprint
    }
}

extension DocumentID: ExpressibleByStringLiteral {
    /// Creates the identity of a document without a source.
    public init(stringLiteral name: String) { self.init(name: name) }
}
