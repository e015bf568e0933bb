import HealthModel

/// A store of received documents: their contents, when each arrived, rejections with reasons, and operators' notes.
///
/// It is an SQLite file that several processes may use concurrently. A batch is stored completely or not at all, and is durable
/// once stored. Calls block on the disk: make them on a background thread, and on one thread at a time, which the compiler
/// enforces.
public final class Archive {
    public enum Access: Sendable {
        case read, write
    }

    public let path: String
    public let access: Access
    private let file: ArchiveFile
    private let identity: ArchiveFile.Identity?
    private let database: Database

    /// How long to wait for another process's transaction, in milliseconds.
    private static let patience: Int32 = 10_000

    init(_ file: ArchiveFile, _ access: Access) throws {
        self.file = file
        self.access = access
        path = file.path
        database = try Database(file.path, isReadOnly: access == .read, patience: Self.patience)
        identity = file.identity
        if access == .write {
            try mark()
            try prepareForWriting()
        }
        try database.transaction(.deferred) { try checkVersion() }
    }

    /// Marks a new file as an archive. This is the first write, in one transaction: a killed process leaves either an archive or
    /// an empty file.
    private func mark() throws {
        guard try database.value("SELECT count(*) FROM sqlite_master") == 0 else { return }
        try database.transaction(.deferred) {
            try database.execute("PRAGMA auto_vacuum = INCREMENTAL")
            try database.execute("PRAGMA application_id = \(ArchiveSchema.applicationID)")
        }
    }

    /// Enables a write-ahead log, so that readers and a writer do not block each other; it shrinks after a large batch. Every
    /// commit is synced: commits are few and nobody waits for them, and the archive may have the only copy of an overwritten
    /// document.
    private func prepareForWriting() throws {
        try database.execute("PRAGMA journal_mode = WAL")
        try database.execute("PRAGMA synchronous = FULL")
        try database.execute("PRAGMA journal_size_limit = 4194304")
    }

    private func checkVersion() throws {
        switch try ArchiveSchema.age(database) {
        case .newer: throw ArchiveError(.newer, path: path)
        // A reader cannot migrate older tables.
        case .older: if access == .read { throw ArchiveError(.readOnly, path: path) }
        case .current: break
        }
    }

    func migrate() throws { try ArchiveSchema.migrate(database) }

    // MARK: Transactions

    /// Runs `body` in a transaction.
    func write<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
        guard file.identity == identity else { throw ArchiveError(.moved, path: path) }
        do {
            return try database.transaction(.immediate) { try body(database) }
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    func read<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
        do {
            return try database.transaction(.deferred) { try body(database) }
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    func withoutTransaction<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
        do {
            return try body(database)
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    /// Closes the file; the archive can no longer be used.
    public func close() { database.close() }

    /// Moves the file aside and returns its new name; nil if another process already has.
    public func putAside(now: Instant) throws(ArchiveError) -> String? {
        close()
        guard let identity else { return nil }
        return try file.alone { () throws(ArchiveError) in try file.putAside(identity, now: now) }
    }
}
