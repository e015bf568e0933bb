import CSQLite

/// What SQLite could not do.
struct DatabaseError: Error, Hashable {
    /// SQLite's extended result code.
    var code: Int32
    /// What SQLite says, in English.
    var message: String

    /// The result code without what extends it.
    var primaryCode: Int32 { code & 0xFF }

    /// A value that the file cannot hold unless it is damaged.
    static func damage(_ column: String) -> DatabaseError {
        DatabaseError(code: SQLITE_CORRUPT, message: "impossible value: \(column)")
    }
}

/// A connection to an SQLite file. It belongs to one thread at a time, which the compiler sees to.
///
/// Statements with arguments are compiled once and kept, by their text.
final class Database {
    private var handle: OpaquePointer?
    private var idle: [String: Statement] = [:]

    /// - Parameters:
    ///   - isReadOnly: whether nothing can be written; else the file is made where there is none.
    ///   - patience: how long to wait for another program's transaction, in milliseconds.
    init(_ path: String, isReadOnly: Bool = false, patience: Int32 = 0) throws(DatabaseError) {
        let access = isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        let code = sqlite3_open_v2(path, &handle, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK else { throw DatabaseError(code: code, message: String(cString: sqlite3_errstr(code))) }
        sqlite3_busy_timeout(handle, patience)
        sqlite_refuse_quoted_texts(handle)
        try execute("PRAGMA foreign_keys = ON")
    }

    deinit { close() }

    /// Lets the file go; everything fails from then on.
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

    /// Carries out statements one after another, whatever they answer.
    func execute(_ script: String) throws(DatabaseError) {
        let handle = try connection()
        guard sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK else { throw DatabaseError(latestOf: handle) }
    }

    /// Carries out one statement.
    func execute(_ sql: String, _ arguments: [any ColumnValue]) throws {
        try use(sql, arguments) { while try $0.step() {} }
    }

    /// The first column of a query's first row; nil where there is no row.
    func value<Value: ColumnValue>(_ sql: String, _ arguments: [any ColumnValue] = []) throws -> Value? {
        try use(sql, arguments) { statement in
            guard try statement.step() else { return nil }
            guard let value = Value(try statement.column(0)) else { throw DatabaseError.damage(sql) }
            return value
        }
    }

    /// What `make` makes of each row of a query.
    func rows<Element>(_ sql: String, _ arguments: [any ColumnValue] = [], _ make: (Row) throws -> Element) throws -> [Element] {
        var elements: [Element] = []
        try forEachRow(sql, arguments) { elements.append(try make($0)) }
        return elements
    }

    /// Hands over the rows of a query one by one.
    func forEachRow(_ sql: String, _ arguments: [any ColumnValue] = [], _ body: (Row) throws -> Void) throws {
        try use(sql, arguments) { statement in
            var names: [String: Int32]?
            while try statement.step() {
                // Not before the first step, which compiles again what another program's change has outdated.
                names = names ?? statement.columnNames
                try body(Row(columns: names ?? [:], values: try statement.row()))
            }
        }
    }

    /// The number of the row that was inserted last.
    var lastInsertedRow: Int64 { handle.map { sqlite3_last_insert_rowid($0) } ?? 0 }

    /// How many rows the last statement has inserted, changed or deleted itself.
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
        /// Locks when it first reads or writes.
        case deferred = "BEGIN DEFERRED"
        /// Waits at its beginning until no other program writes.
        case immediate = "BEGIN IMMEDIATE"
    }

    /// All of what `body` does, or nothing where it throws.
    ///
    /// - Parameter isRehearsal: whether all is undone in the end.
    func transaction<Result>(_ kind: Transaction, isRehearsal: Bool = false, _ body: () throws -> Result) throws -> Result {
        try execute(kind.rawValue)
        // SQLite undoes by itself what a full disk has ended.
        defer { if let handle, sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") } }
        let result = try body()
        if !isRehearsal { try execute("COMMIT") }
        return result
    }
}
