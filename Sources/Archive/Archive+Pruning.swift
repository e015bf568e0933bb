import HealthModel

/// What pruning retains in addition to the last content of each document and the latest content of every feed, data set, unit and
/// as-of, which are always retained.
public enum Retention: Sendable, Hashable {
    /// Everything received at this moment or later.
    case since(Instant)
    /// A number of latest receipts of each document.
    case latest(Int)
}

/// The result of pruning.
public struct Pruning: Sendable, Hashable {
    public var receipts: [Receipt] = []
    public var quarantined = 0
    /// The number of contents no longer referred to; `bytes` is their size as received.
    public var contents = 0
    public var bytes = 0

    public var isEmpty: Bool { receipts.isEmpty && quarantined == 0 && contents == 0 }
}

extension Archive {
    /// Removes what `retention` does not retain, and returns what was removed. Notes and acknowledgements always stay.
    ///
    /// - Parameter isRehearsal: whether everything is rolled back in the end.
    public func prune(_ retention: Retention, isRehearsal: Bool) throws(ArchiveError) -> Pruning {
        let pruning = try isRehearsal ? rehearse { try Self.prune($0, retention) } : write { try Self.prune($0, retention) }
        // Returns space to the disk in small steps, so that other processes can write in between.
        if !isRehearsal { try withoutTransaction { try $0.execute("PRAGMA incremental_vacuum") } }
        return pruning
    }

    /// Runs `body` and rolls it back.
    private func rehearse<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
        try withoutTransaction { database in
            try database.transaction(.immediate, isRehearsal: true) { try body(database) }
        }
    }

    private static func prune(_ database: Database, _ retention: Retention) throws -> Pruning {
        var pruning = Pruning()
        let (unwanted, argument) = condition(retention)
        let receipts = superfluousReceipts + " AND " + unwanted
        pruning.receipts = try database.rows(
            Archive.receipts + " WHERE receipt.id IN (\(receipts)) ORDER BY receivedAt, receipt.id", [argument]
        ) { try Receipt($0) }
        try database.execute("DELETE FROM receipt WHERE id IN (\(receipts))", [argument])
        try database.execute("DELETE FROM quarantine WHERE id IN (\(superfluousEntries + " AND " + unwanted))", [argument])
        pruning.quarantined = database.changedRows
        try database.forEachRow("SELECT count(*) AS contents, ifnull(sum(size), 0) AS bytes FROM content WHERE \(isUnused)") { row in
            pruning.contents = try row.value("contents")
            pruning.bytes = try row.value("bytes")
        }
        try database.execute("DELETE FROM content WHERE \(isUnused)")
        return pruning
    }

    private static func condition(_ retention: Retention) -> (sql: String, argument: Int64) {
        switch retention {
        case .since(let moment): ("receivedAt < ?", moment.milliseconds)
        case .latest(let count): ("age > ?", Int64(count))
        }
    }

    /// `age` counts back from the latest receipt of a document, `rank` from the latest of a key.
    private static let superfluousReceipts = """
        SELECT id FROM (
            SELECT id, receivedAt,
                row_number() OVER (PARTITION BY documentId ORDER BY receivedAt DESC, id DESC) AS age,
                row_number() OVER (
                    PARTITION BY feed, dataSet, orgUnit, asOf ORDER BY generatedAt DESC, receivedAt DESC, id DESC) AS rank
            FROM receipt)
        WHERE age > 1 AND rank > 1
        """

    private static let superfluousEntries = """
        SELECT id FROM (
            SELECT id, receivedAt, row_number() OVER (PARTITION BY documentId ORDER BY receivedAt DESC, id DESC) AS age
            FROM quarantine)
        WHERE age > 1
        """

    private static let isUnused =
        "id NOT IN (SELECT contentId FROM receipt) AND id NOT IN (SELECT contentId FROM quarantine)"
}
