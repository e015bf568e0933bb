import HealthModel

extension Archive {
    /// The SHA-256 of a document's content, found by its fingerprint; nil if it was never stored or has been pruned.
    public func hash(of content: DocumentContentID) throws(ArchiveError) -> ContentHash? {
        try read { database in
            try database.rows(
                """
                SELECT sha256 FROM receipt JOIN document ON document.id = documentId JOIN content ON content.id = contentId
                WHERE source = ? AND path = ? AND fingerprint = ? ORDER BY receivedAt DESC LIMIT 1
                """, [content.document.source.name, content.document.name, Int64(bitPattern: content.fingerprint)]
            ) { try $0.hash("sha256") }.first
        }
    }

    /// Calls `body` with each document and the fingerprint of its last content, so that stored contents are known without further
    /// lookups.
    public func forEachDocument(_ body: (DocumentID, _ fingerprint: UInt64) -> Void) throws(ArchiveError) {
        try read { database in
            // For a bare `MAX`, SQLite takes the other columns from the row with the maximum.
            try database.forEachRow(
                """
                SELECT source, path, fingerprint, max(receivedAt) FROM receipt JOIN document ON document.id = documentId
                GROUP BY documentId
                """
            ) { body(try $0.document(), UInt64(bitPattern: try $0.value("fingerprint") as Int64)) }
        }
    }
}
