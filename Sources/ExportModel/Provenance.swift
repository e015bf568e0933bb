import HealthModel

/// The origin of a file's figures and how it was made, included in every export.
public struct Provenance: Sendable {
    /// A document behind the page's latest figures.
    public struct Document: Sendable, Hashable {
        public var name: String
        public var key: SnapshotKey
        public var generatedAt: Instant
        public var isSynthetic: Bool
        /// In hexadecimal digits; nil if the document no longer has the content that was read.
        public var sha256: String?

        public init(name: String, key: SnapshotKey, generatedAt: Instant, isSynthetic: Bool, sha256: String? = nil) {
            self.name = name
            self.key = key
            self.generatedAt = generatedAt
            self.isSynthetic = isSynthetic
            self.sha256 = sha256
        }
    }

    /// When the file was made.
    public var made: Instant
    /// The creating program and its version: `taqta 0.1.0`.
    public var program: String
    /// The generation of the data; equal figures have the same one.
    public var generation: Int
    /// The as-of chosen by the operator; nil for the current data.
    public var asOf: AsOf?
    /// The comparison used to measure changes.
    public var comparison: Message?
    public var documents: [Document]

    public init(
        made: Instant, program: String, generation: Int, asOf: AsOf? = nil, comparison: Message? = nil, documents: [Document] = []
    ) {
        // Milliseconds are meaningless for the creation time.
        self.made = Instant(milliseconds: made.milliseconds / 1000 * 1000)
        self.program = program
        self.generation = generation
        self.asOf = asOf
        self.comparison = comparison
        self.documents = documents
    }
}

extension Provenance.Document {
    /// - Parameter sha256: the hash of the bytes that the snapshot was read from.
    public init(_ snapshot: Snapshot, sha256: String?) {
        let header = snapshot.header
        self.init(
            name: snapshot.origin.name, key: header.key, generatedAt: header.generatedAt, isSynthetic: header.isSynthetic,
            sha256: sha256)
    }
}
