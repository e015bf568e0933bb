import HealthModel

extension Archive {
    /// The SHA-256 of a content that a document held, found by its fingerprint; nil where it was never stored, or is pruned.
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

    /// Tells for each document the fingerprint of the content that it held last, so that what is stored already is known
    /// without looking it up again.
    public func forEachDocument(_ body: (DocumentID, _ fingerprint: UInt64) -> Void) throws(ArchiveError) {
        try read { database in
            // SQLite takes the other columns of the row that has the maximum.
            try database.forEachRow(
                """
                SELECT source, path, fingerprint, max(receivedAt) FROM receipt JOIN document ON document.id = documentId
                GROUP BY documentId
                """
            ) { body(try $0.document(), UInt64(bitPattern: try $0.value("fingerprint") as Int64)) }
        }
    }
}
