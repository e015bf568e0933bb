import CSQLite

/// An error reported by SQLite.
struct DatabaseError: Error, Hashable {
    /// SQLite's extended result code.
    var code: Int32
    /// SQLite's message, in English.
    var message: String

    /// The basic result code.
    var primaryCode: Int32 { code & 0xFF }

    /// A value that only occurs in a damaged file.
    static func damage(_ column: String) -> DatabaseError {
        DatabaseError(code: SQLITE_CORRUPT, message: "impossible value: \(column)")
    }
}

/// A connection to an SQLite file. It is confined to one thread at a time, which the compiler enforces.
///
/// Statements with arguments are compiled once and cached by their text.
final class Database {
    private var handle: OpaquePointer?
    private var idle: [String: Statement] = [:]

    /// - Parameters:
    ///   - isReadOnly: whether writing is disabled; otherwise the file is created if necessary.
    ///   - patience: how long to wait for another process's transaction, in milliseconds.
    init(_ path: String, isReadOnly: Bool = false, patience: Int32 = 0) throws(DatabaseError) {
        let access = isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        let code = sqlite3_open_v2(path, &handle, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK else { throw DatabaseError(code: code, message: String(cString: sqlite3_errstr(code))) }
        sqlite3_busy_timeout(handle, patience)
        sqlite_refuse_quoted_texts(handle)
        try execute("PRAGMA foreign_keys = ON")
    }

    deinit { close() }

    /// Closes the file; all later calls fail.
    func close() {
        idle = [:]
        sqlite3_close_v2(handle)
        handle = nil
    }

    private func connection() throws(DatabaseError) -> OpaquePointer {
        guard let handle else { throw DatabaseError(code: SQLITE_MISUSE, message: "the file is closed") }
        return handle
    }

    // MARK: Statements

    /// Executes several statements, ignoring results.
    func execute(_ script: String) throws(DatabaseError) {
        let handle = try connection()
        guard sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK else { throw DatabaseError(latestOf: handle) }
    }

    /// Executes one statement.
    func execute(_ sql: String, _ arguments: [any ColumnValue]) throws {
        try use(sql, arguments) { while try $0.step() {} }
    }

    /// The first column of a query's first row; nil if there is no row.
    func value<Value: ColumnValue>(_ sql: String, _ arguments: [any ColumnValue] = []) throws -> Value? {
        try use(sql, arguments) { statement in
            guard try statement.step() else { return nil }
            guard let value = Value(try statement.column(0)) else { throw DatabaseError.damage(sql) }
            return value
        }
    }

    /// Maps the rows of a query.
    func rows<Element>(_ sql: String, _ arguments: [any ColumnValue] = [], _ make: (Row) throws -> Element) throws -> [Element] {
        var elements: [Element] = []
        try forEachRow(sql, arguments) { elements.append(try make($0)) }
        return elements
    }

    /// Calls `body` with each row of a query.
    func forEachRow(_ sql: String, _ arguments: [any ColumnValue] = [], _ body: (Row) throws -> Void) throws {
        try use(sql, arguments) { statement in
            var names: [String: Int32]?
            while try statement.step() {
                // Only after the first step, which recompiles the statement if another process changed the schema.
                names = names ?? statement.columnNames
                try body(Row(columns: names ?? [:], values: try statement.row()))
            }
        }
    }

    /// The ID of the last inserted row.
    var lastInsertedRow: Int64 { handle.map { sqlite3_last_insert_rowid($0) } ?? 0 }

    /// The number of rows directly inserted, changed or deleted by the last statement.
    var changedRows: Int { handle.map { Int(sqlite3_changes($0)) } ?? 0 }

    private func use<Result>(_ sql: String, _ arguments: [any ColumnValue], _ body: (Statement) throws -> Result) throws -> Result {
        let statement = try idle.removeValue(forKey: sql) ?? Statement(sql, try connection())
        defer {
            statement.reset()
            idle[sql] = statement
        }
        try statement.bind(arguments)
        return try body(statement)
    }

    // MARK: Transactions

    enum Transaction: String {
        /// Locks on the first read or write.
        case deferred = "BEGIN DEFERRED"
        /// Waits at the beginning until no other process is writing.
        case immediate = "BEGIN IMMEDIATE"
    }

    /// Runs `body` in a transaction, which is rolled back if it throws.
    ///
    /// - Parameter isRehearsal: whether the transaction is always rolled back.
    func transaction<Result>(_ kind: Transaction, isRehearsal: Bool = false, _ body: () throws -> Result) throws -> Result {
        try execute(kind.rawValue)
        // SQLite rolls back by itself when the disk is full.
        defer { if let handle, sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") } }
        let result = try body()
        if !isRehearsal { try execute("COMMIT") }
        return result
    }
}
