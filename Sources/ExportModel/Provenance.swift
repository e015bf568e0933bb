import HealthModel

/// Where a file's figures come from and how it was made: what every exported file carries.
public struct Provenance: Sendable {
    /// A document that the page's latest figures come from.
    public struct Document: Sendable, Hashable {
        public var name: String
        public var key: SnapshotKey
        public var generatedAt: Instant
        public var isSynthetic: Bool
        /// In hexadecimal digits; nil where the file no longer holds what was read from it.
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
    /// The program and its version: `taqta 0.1.0`.
    public var program: String
    /// The generation of the data; the same figures have the same one.
    public var generation: Int
    /// The as-of that the operator stepped to; nil for what is known now.
    public var asOf: AsOf?
    /// What changes are measured against.
    public var comparison: Message?
    public var documents: [Document]

    public init(
        made: Instant, program: String, generation: Int, asOf: AsOf? = nil, comparison: Message? = nil, documents: [Document] = []
    ) {
        // A file is not made at a millisecond.
        self.made = Instant(milliseconds: made.milliseconds / 1000 * 1000)
        self.program = program
        self.generation = generation
        self.asOf = asOf
        self.comparison = comparison
        self.documents = documents
    }
}

extension Provenance.Document {
    /// - Parameter sha256: of the bytes that the snapshot was read from.
    public init(_ snapshot: Snapshot, sha256: String?) {
        let header = snapshot.header
        self.init(
            name: snapshot.origin.name, key: header.key, generatedAt: header.generatedAt, isSynthetic: header.isSynthetic,
            sha256: sha256)
    }
}
