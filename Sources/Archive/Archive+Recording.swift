import HealthModel

extension Archive {
    /// The additions of a batch.
    public struct Recorded: Sendable, Hashable {
        public var receipts = 0
        public var quarantined = 0
        public var contents = 0
        /// The size of the new contents as received.
        public var bytes = 0
    }

    /// Stores a batch in one transaction. Contents already stored by another process are not stored again.
    public func record(_ batch: [ReceivedDocument]) throws(ArchiveError) -> Recorded {
        // Hashing and compression take longer than storing, so they are done before locking.
        let prepared = batch.map { (received: $0, hash: ContentHash(of: $0.bytes), body: StoredBody(of: $0.bytes)) }
        return try write { database in
            var recorded = Recorded()
            for entry in prepared {
                var recorder = Recorder(database, recorded)
                try recorder.record(entry.received, entry.hash, entry.body)
                recorded = recorder.recorded
            }
            return recorded
        }
    }
}

/// Stores documents within a transaction.
private struct Recorder {
    private let database: Database
    var recorded: Archive.Recorded

    init(_ database: Database, _ recorded: Archive.Recorded) {
        self.database = database
        self.recorded = recorded
    }

    mutating func record(_ received: ReceivedDocument, _ hash: ContentHash, _ body: StoredBody) throws {
        let document = try documentID(received.document)
        let content = try contentID(hash, body, size: received.bytes.count)
        switch received.outcome {
        case .accepted(let header, let fingerprint):
            guard try !isKnown("receipt", document, content, received.received) else { return }
            try insertReceipt(document, content, received.received, header, fingerprint)
            recorded.receipts += 1
        case .rejected(let diagnostics):
            guard try !isKnown("quarantine", document, content, received.received) else { return }
            try insertQuarantine(document, content, received.received, diagnostics)
            recorded.quarantined += 1
        }
    }

    private func documentID(_ document: DocumentID) throws -> Int64 {
        let arguments: [any ColumnValue] = [document.source.name, document.name]
        try database.execute("INSERT INTO document (source, path) VALUES (?, ?) ON CONFLICT DO NOTHING", arguments)
        return try number("SELECT id FROM document WHERE source = ? AND path = ?", arguments)
    }

    private mutating func contentID(_ hash: ContentHash, _ body: StoredBody, size: Int) throws -> Int64 {
        try database.execute("INSERT INTO content (sha256, size) VALUES (?, ?) ON CONFLICT DO NOTHING", [hash.bytes, size])
        let isNew = database.changedRows > 0
        let id = try number("SELECT id FROM content WHERE sha256 = ?", [hash.bytes])
        guard isNew else { return id }
        try database.execute("INSERT INTO body (contentId, coding, bytes) VALUES (?, ?, ?)", [id, body.coding.rawValue, body.bytes])
        recorded.contents += 1
        recorded.bytes += size
        return id
    }

    /// Whether the document had this content just before or just after that moment: then it was read twice, possibly by another
    /// process, without a change in between.
    private func isKnown(_ table: String, _ document: Int64, _ content: Int64, _ received: Instant) throws -> Bool {
        let neighbours = """
            SELECT (SELECT contentId FROM \(table) WHERE documentId = ?1 AND receivedAt <= ?3
                    ORDER BY receivedAt DESC, id DESC LIMIT 1) IS ?2
                OR (SELECT contentId FROM \(table) WHERE documentId = ?1 AND receivedAt > ?3
                    ORDER BY receivedAt, id LIMIT 1) IS ?2
            """
        return try number(neighbours, [document, content, received.milliseconds]) != 0
    }

    private func insertReceipt(
        _ document: Int64, _ content: Int64, _ received: Instant, _ header: SnapshotHeader, _ fingerprint: UInt64
    ) throws {
        try database.execute(
            """
            INSERT INTO receipt (documentId, contentId, receivedAt, fingerprint, feed, dataSet, orgUnit, asOf, generatedAt, isWithdrawn)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                document, content, received.milliseconds, Int64(bitPattern: fingerprint), header.key.feed, header.key.dataSet,
                "\(header.key.orgUnit)", "\(header.key.asOf)", header.generatedAt.milliseconds, header.isWithdrawn,
            ])
    }

    private func insertQuarantine(_ document: Int64, _ content: Int64, _ received: Instant, _ diagnostics: [Diagnostic]) throws {
        try database.execute(
            "INSERT INTO quarantine (documentId, contentId, receivedAt) VALUES (?, ?, ?)",
            [document, content, received.milliseconds])
        let id = database.lastInsertedRow
        for (position, diagnostic) in diagnostics.enumerated() {
            try database.execute(
                """
                INSERT INTO reason (quarantineId, position, severity, code, pointer, line, "column")
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    id, position, diagnostic.severity.code, diagnostic.code, diagnostic.place.pointer, diagnostic.place.line,
                    diagnostic.place.column,
                ])
        }
    }

    /// The single number returned by a query. It exists unless the file is damaged.
    private func number(_ sql: String, _ arguments: [any ColumnValue]) throws -> Int64 {
        guard let number: Int64 = try database.value(sql, arguments) else { throw DatabaseError.damage(sql) }
        return number
    }
}
