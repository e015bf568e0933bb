import HealthModel

extension Archive {
    /// Accepted documents, oldest first.
    public func receipts(_ filter: ReceiptFilter = ReceiptFilter()) throws(ArchiveError) -> [Receipt] {
        let conditions = [
            filter.dataSet.map { ("dataSet = ?", $0 as any ColumnValue) },
            filter.orgUnit.map { ("orgUnit = ?", "\($0)") },
            filter.path.map { ("instr(path, ?) > 0", $0) },
            filter.since.map { ("receivedAt >= ?", $0.milliseconds) },
        ].compactMap(\.self)
        let sql = Self.receipts + Self.condition(conditions.map(\.0)) + " ORDER BY receivedAt, receipt.id"
        return try read { database in try database.rows(sql, conditions.map(\.1)) { try Receipt($0) } }
    }

    static let receipts = """
        SELECT receipt.*, source, path, size, sha256 FROM receipt
        JOIN document ON document.id = documentId JOIN content ON content.id = contentId
        """

    /// Rejected documents, oldest first. Their data set and unit are unknown, so a filter by either finds none.
    public func quarantine(_ filter: ReceiptFilter = ReceiptFilter()) throws(ArchiveError) -> [QuarantineEntry] {
        guard filter.dataSet == nil, filter.orgUnit == nil else { return [] }
        let conditions = [
            filter.path.map { ("instr(path, ?) > 0", $0 as any ColumnValue) },
            filter.since.map { ("receivedAt >= ?", $0.milliseconds) },
        ].compactMap(\.self)
        let sql = Self.entries + Self.condition(conditions.map(\.0)) + " ORDER BY receivedAt, quarantine.id"
        return try read { database in
            let reasons = try Self.reasons(database)
            return try database.rows(sql, conditions.map(\.1)) { try QuarantineEntry($0, reasons) }
        }
    }

    private static let entries = """
        SELECT quarantine.*, source, path, size, sha256 FROM quarantine
        JOIN document ON document.id = documentId JOIN content ON content.id = contentId
        """

    private static func condition(_ parts: [String]) -> String {
        parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND ")
    }

    private static func reasons(_ database: Database) throws -> [Int64: [QuarantineEntry.Reason]] {
        var reasons: [Int64: [QuarantineEntry.Reason]] = [:]
        try database.forEachRow("SELECT * FROM reason ORDER BY quarantineId, position") { row in
            reasons[try row.value("quarantineId"), default: []].append(try QuarantineEntry.Reason(row))
        }
        return reasons
    }

    /// The size of the archive.
    public struct Totals: Sendable, Hashable {
        /// The number of distinct contents; `bytes` is their size as received.
        public var contents = 0
        public var bytes = 0
        public var receipts = 0
        public var quarantined = 0
    }

    public func totals() throws(ArchiveError) -> Totals {
        try read { database in
            try database.rows(
                """
                SELECT (SELECT count(*) FROM content) AS contents, (SELECT ifnull(sum(size), 0) FROM content) AS bytes,
                    (SELECT count(*) FROM receipt) AS receipts, (SELECT count(*) FROM quarantine) AS quarantined
                """
            ) { try Totals($0) }.first ?? Totals()
        }
    }
}

extension Archive.Totals {
    fileprivate init(_ row: Row) throws {
        self.init(
            contents: try row.value("contents"), bytes: try row.value("bytes"), receipts: try row.value("receipts"),
            quarantined: try row.value("quarantined"))
    }
}

extension Receipt {
    init(_ row: Row) throws {
        self.init(
            id: try row.value("id"), document: try row.document(), received: try row.instant("receivedAt"), key: try row.key(),
            generatedAt: try row.instant("generatedAt"), isWithdrawn: try row.value("isWithdrawn"), size: try row.value("size"),
            hash: try row.hash("sha256"))
    }
}

extension QuarantineEntry {
    fileprivate init(_ row: Row, _ reasons: [Int64: [Reason]]) throws {
        let id: Int64 = try row.value("id")
        self.init(
            id: id, document: try row.document(), received: try row.instant("receivedAt"), size: try row.value("size"),
            hash: try row.hash("sha256"), reasons: reasons[id] ?? [])
    }
}

extension QuarantineEntry.Reason {
    fileprivate init(_ row: Row) throws {
        self.init(
            severity: try row.value("severity"), code: try row.value("code"),
            place: DocumentPlace(
                pointer: try row.value("pointer"), line: try row.value("line"), column: try row.value("column")))
    }
}
