import GRDB
import HealthModel

/// What was received, as it was received: the contents of documents, when each came, what was rejected and why, and what
/// operators wrote.
///
/// It is one SQLite file that several programs may use at once. A batch is stored as a whole or not at all, and what is
/// stored stays stored whatever happens to the program or the machine afterwards. Calls wait for the disk: make them on a
/// thread that may wait.
public final class Archive: Sendable {
    public enum Access: Sendable {
        case read, write
    }

    public let path: String
    public let access: Access
    private let file: ArchiveFile
    private let identity: ArchiveFile.Identity?
    private let queue: DatabaseQueue

    /// How long to wait for another program's transaction, in seconds.
    private static let patience = 10.0

    init(_ file: ArchiveFile, _ access: Access) throws {
        self.file = file
        self.access = access
        path = file.path
        queue = try DatabaseQueue(path: file.path, configuration: Self.configuration(access))
        identity = file.identity
        if access == .write { try queue.writeWithoutTransaction { try Self.prepareForWriting($0) } }
        try queue.read { try Self.checkVersion($0, access, path: file.path) }
    }

    private static func configuration(_ access: Access) -> Configuration {
        var configuration = Configuration()
        configuration.label = "archive"
        configuration.busyMode = .timeout(patience)
        configuration.readonly = access == .read
        if access == .write {
            configuration.prepareDatabase { try Self.mark($0) }
        }
        return configuration
    }

    /// Marks a new file as an archive. It is the first thing that is written, in one transaction: a program that is killed
    /// leaves an archive or an empty file.
    private static func mark(_ database: Database) throws {
        guard try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0 else { return }
        try database.inTransaction(.deferred) {
            try database.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
            try database.execute(sql: "PRAGMA application_id = \(ArchiveSchema.applicationID)")
            return .commit
        }
    }

    /// With a write-ahead log readers and a writer go on beside each other; it gives its room back after a large batch. Every
    /// commit is flushed to the disk: commits are few and nobody waits for them, and an overwritten document that was stored
    /// before a power cut exists nowhere else.
    private static func prepareForWriting(_ database: Database) throws {
        try database.execute(sql: "PRAGMA journal_mode = WAL")
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try database.execute(sql: "PRAGMA journal_size_limit = 4194304")
    }

    private static func checkVersion(_ database: Database, _ access: Access, path: String) throws {
        let migrator = ArchiveSchema.migrator
        if try migrator.hasBeenSuperseded(database) { throw ArchiveError(.newer, path: path) }
        // A reader cannot make today's tables of older ones.
        if access == .read, try !migrator.hasCompletedMigrations(database) { throw ArchiveError(.readOnly, path: path) }
    }

    func migrate() throws { try ArchiveSchema.migrator.migrate(queue) }

    // MARK: Transactions

    /// All of what `body` writes, or nothing.
    func write<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
        guard file.identity == identity else { throw ArchiveError(.moved, path: path) }
        do {
            return try queue.write(body)
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    func read<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
        do {
            return try queue.read(body)
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    func withoutTransaction<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
        do {
            return try queue.writeWithoutTransaction(body)
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    /// Lets the file go; the archive cannot be used any more.
    public func close() { try? queue.close() }

    /// Puts the file aside under another name, which is returned; nil where somebody else has done so already.
    public func putAside(now: Instant) throws(ArchiveError) -> String? {
        close()
        guard let identity else { return nil }
        return try file.alone { () throws(ArchiveError) in try file.putAside(identity, now: now) }
    }
}
