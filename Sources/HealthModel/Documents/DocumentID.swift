/// A source of documents: a watched directory.
///
/// Sources are the same where their names are; what people see of a name is the label.
public struct SourceID: Sendable, Codable {
    /// A name that is the same in every program: the absolute path of a directory.
    public let name: String
    /// What the names of the source's documents begin with for people, where several sources are watched; else empty.
    public let label: String

    public init(name: String, label: String = "") {
        self.name = name
        self.label = label
    }

    /// Where documents come from that are of no source: files that were named one by one.
    public static let none = SourceID(name: "")
}

extension SourceID: Hashable {
    public static func == (left: SourceID, right: SourceID) -> Bool { left.name == right.name }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A document among those of all sources.
public struct DocumentID: Sendable, Hashable, Codable {
    public let source: SourceID
    /// The document's name in its source: the path of a file below the directory.
    public let name: String

    public init(source: SourceID = .none, name: String) {
        self.source = source
        self.name = name
    }
}

extension DocumentID: CustomStringConvertible, Comparable {
    /// The name for people, which tells documents of several sources apart.
    public var description: String { source.label.isEmpty ? name : source.label + name }

    public static func < (left: DocumentID, right: DocumentID) -> Bool {
        left.source.name == right.source.name ? left.name < right.name : left.description < right.description
    }
}

/// One content of a document: what stays true of it when the document is rewritten.
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
    /// A document of no source.
    public init(stringLiteral name: String) { self.init(name: name) }
}
