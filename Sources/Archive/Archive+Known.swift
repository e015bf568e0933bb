import GRDB
import HealthModel

extension Archive {
    /// Tells for each document the fingerprint of the content that it held last, so that what is stored already is known
    /// without looking it up again.
    public func forEachDocument(_ body: (DocumentID, _ fingerprint: UInt64) -> Void) throws(ArchiveError) {
        try read { database in
            // SQLite takes the other columns of the row that has the maximum.
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT source, path, fingerprint, max(receivedAt) FROM receipt JOIN document ON document.id = documentId
                    GROUP BY documentId
                    """)
            while let row = try rows.next() {
                body(try row.document(), UInt64(bitPattern: try row.value("fingerprint") as Int64))
            }
        }
    }
}
