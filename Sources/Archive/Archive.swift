import HealthModel

/// What was received, as it was received: the contents of documents, when each came, what was rejected and why, and what
/// operators wrote.
///
/// It is one SQLite file that several programs may use at once. A batch is stored as a whole or not at all, and what is
/// stored stays stored whatever happens to the program or the machine afterwards. Calls wait for the disk: make them on a
/// thread that may wait, and from one thread at a time, which the compiler sees to.
public final class Archive {
    public enum Access: Sendable {
        case read, write
    }

    public let path: String
    public let access: Access
    private let file: ArchiveFile
    private let identity: ArchiveFile.Identity?
    private let database: Database

    /// How long to wait for another program's transaction, in milliseconds.
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

    /// Marks a new file as an archive. It is the first thing that is written, in one transaction: a program that is killed
    /// leaves an archive or an empty file.
    private func mark() throws {
        guard try database.value("SELECT count(*) FROM sqlite_master") == 0 else { return }
        try database.transaction(.deferred) {
            try database.execute("PRAGMA auto_vacuum = INCREMENTAL")
            try database.execute("PRAGMA application_id = \(ArchiveSchema.applicationID)")
        }
    }

    /// With a write-ahead log readers and a writer go on beside each other; it gives its room back after a large batch. Every
    /// commit is flushed to the disk: commits are few and nobody waits for them, and an overwritten document that was stored
    /// before a power cut exists nowhere else.
    private func prepareForWriting() throws {
        try database.execute("PRAGMA journal_mode = WAL")
        try database.execute("PRAGMA synchronous = FULL")
        try database.execute("PRAGMA journal_size_limit = 4194304")
    }

    private func checkVersion() throws {
        switch try ArchiveSchema.age(database) {
        case .newer: throw ArchiveError(.newer, path: path)
        // A reader cannot make today's tables of older ones.
        case .older: if access == .read { throw ArchiveError(.readOnly, path: path) }
        case .current: break
        }
    }

    func migrate() throws { try ArchiveSchema.migrate(database) }

    // MARK: Transactions

    /// All of what `body` writes, or nothing.
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

    /// Lets the file go; the archive cannot be used any more.
    public func close() { database.close() }

    /// Puts the file aside under another name, which is returned; nil where somebody else has done so already.
    public func putAside(now: Instant) throws(ArchiveError) -> String? {
        close()
        guard let identity else { return nil }
        return try file.alone { () throws(ArchiveError) in try file.putAside(identity, now: now) }
    }
}
