import HealthModel

/// A document's content as it was received.
public struct ArchivedContent: Sendable, Hashable {
    public var hash: ContentHash
    public var received: Instant
    public var bytes: [UInt8]
}

extension Archive {
    /// Returns the content with a name: a receipt number of at most seven digits, or at least four leading digits of the
    /// content's SHA-256. `received` is its first receipt, or the named one.
    ///
    /// - Throws: `unknownContent`, `ambiguousContent`; `damaged` if its bytes are not those received.
    public func content(_ name: String) throws(ArchiveError) -> ArchivedContent {
        let isNumber = name.utf8.count <= 7 && name.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let number = isNumber ? Int64(name) : nil
        return try read { database in
            let rows = try number.map { try Self.rows(database, receipt: $0) } ?? Self.rows(database, hash: name)
            guard let row = rows.first else { throw ArchiveError(.unknownContent, path: name) }
            guard rows.count == 1 else { throw ArchiveError(.ambiguousContent, path: name) }
            return try self.content(row)
        }
    }

    /// The current and former contents of a document, newest first.
    public func contents(of document: DocumentID, limit: Int = .max) throws(ArchiveError) -> [ArchivedContent] {
        try read { database in
            try database.rows(Self.bodiesOfDocument + " LIMIT ?", [document.source.name, document.name, limit]) { try content($0) }
        }
    }

    /// Calls `body` with the current and former contents of a document, newest first, loading one at a time to save memory.
    public func forEachContent(of document: DocumentID, _ body: (ArchivedContent) -> Void) throws(ArchiveError) {
        try read { database in
            try database.forEachRow(Self.bodiesOfDocument, [document.source.name, document.name]) { body(try content($0)) }
        }
    }

    /// The documents of a source with more than one content.
    public func documentsWithEarlierContents(of source: SourceID) throws(ArchiveError) -> [DocumentID] {
        try read { database in
            try database.rows(
                """
                SELECT path FROM document JOIN receipt ON documentId = document.id WHERE source = ?
                GROUP BY documentId HAVING min(contentId) < max(contentId)
                """, [source.name]
            ) { DocumentID(source: source, name: try $0.value("path")) }
        }
    }

    private static let receivedBodies = """
        SELECT sha256, size, receivedAt, coding, bytes FROM receipt
        JOIN content ON content.id = receipt.contentId JOIN body ON body.contentId = receipt.contentId
        """

    private static let bodiesOfDocument =
        receivedBodies + " JOIN document ON document.id = documentId WHERE source = ? AND path = ?"
        + " ORDER BY receivedAt DESC, receipt.id DESC"

    private static func rows(_ database: Database, receipt: Int64) throws -> [Row] {
        try database.rows(receivedBodies + " WHERE receipt.id = ?", [receipt]) { $0 }
    }

    /// Two rows are enough to detect an ambiguous name.
    private static func rows(_ database: Database, hash: String) throws -> [Row] {
        guard hash.utf8.count >= 4, let hashes = ContentHash.range(beginning: hash) else { return [] }
        return try database.rows(
            """
            SELECT sha256, size, coding, bytes, ifnull(
                (SELECT min(receivedAt) FROM receipt WHERE receipt.contentId = content.id),
                (SELECT min(receivedAt) FROM quarantine WHERE quarantine.contentId = content.id)) AS receivedAt
            FROM content JOIN body ON body.contentId = content.id
            WHERE sha256 BETWEEN ? AND ? LIMIT 2
            """, [hashes.lowerBound.bytes, hashes.upperBound.bytes]
        ) { $0 }
    }

    private func content(_ row: Row) throws -> ArchivedContent {
        let hash = try row.hash("sha256")
        return ArchivedContent(hash: hash, received: try row.instant("receivedAt"), bytes: try bytes(row, hash))
    }

    /// The bytes of a row of `body`, verified against their hash.
    func bytes(_ row: Row, _ hash: ContentHash) throws -> [UInt8] {
        guard let coding = StoredBody.Coding(rawValue: try row.value("coding")),
            let bytes = StoredBody(coding: coding, bytes: try row.value("bytes")).content(size: try row.value("size")),
            ContentHash(of: bytes) == hash
        else { throw ArchiveError(.damaged, path: path, detail: hash.description) }
        return bytes
    }
}
