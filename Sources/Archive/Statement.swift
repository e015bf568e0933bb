import CSQLite

extension DatabaseError {
    /// The last error of a connection.
    init(latestOf connection: OpaquePointer?) {
        self.init(code: sqlite3_extended_errcode(connection), message: String(cString: sqlite3_errmsg(connection)))
    }
}

/// A compiled statement with arguments and result rows.
final class Statement {
    private let handle: OpaquePointer

    init(_ sql: String, _ connection: OpaquePointer) throws(DatabaseError) {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else { throw DatabaseError(latestOf: connection) }
        self.handle = handle
    }

    deinit { sqlite3_finalize(handle) }

    private var failure: DatabaseError { DatabaseError(latestOf: sqlite3_db_handle(handle)) }

    // MARK: Arguments

    /// Binds arguments, whose number must match the placeholders.
    func bind(_ arguments: [any ColumnValue]) throws(DatabaseError) {
        guard sqlite3_bind_parameter_count(handle) == Int32(arguments.count) else {
            throw DatabaseError(code: SQLITE_RANGE, message: String(cString: sqlite3_sql(handle)))
        }
        for (place, argument) in zip(Int32(1)..., arguments) {
            guard bind(argument.stored, at: place) == SQLITE_OK else { throw failure }
        }
    }

    private func bind(_ value: StoredValue, at place: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, place)
        case .integer(let number): return sqlite3_bind_int64(handle, place, number)
        case .text(var text): return text.withUTF8 { sqlite_bind_text(handle, place, $0.baseAddress, UInt64($0.count)) }
        case .bytes(let bytes): return sqlite_bind_bytes(handle, place, bytes, UInt64(bytes.count))
        }
    }

    /// Resets it for reuse, releasing arguments and locks.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    // MARK: Rows

    /// Advances to the next row. Returns whether there is one.
    func step() throws(DatabaseError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure
        }
    }

    /// The first column index for each name.
    var columnNames: [String: Int32] {
        let names = (0..<sqlite3_column_count(handle)).map { (String(cString: sqlite3_column_name(handle, $0)), $0) }
        return Dictionary(names) { first, _ in first }
    }

    /// The columns of the current row.
    func row() throws(DatabaseError) -> [StoredValue] {
        var values: [StoredValue] = []
        for index in 0..<sqlite3_data_count(handle) { values.append(try column(index)) }
        return values
    }

    /// - Throws: an error for damage if there is a floating-point value, which no table uses.
    func column(_ index: Int32) throws(DatabaseError) -> StoredValue {
        switch sqlite3_column_type(handle, index) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
        case SQLITE_TEXT:
            // The text must be requested before its length, which it may change.
            guard let text = sqlite3_column_text(handle, index) else { throw failure }
            return .text(String(decoding: UnsafeBufferPointer(start: text, count: length(index)), as: UTF8.self))
        case SQLITE_BLOB:
            // Empty blobs have a null pointer.
            let bytes = sqlite3_column_blob(handle, index)
            return .bytes(Array(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : length(index))))
        default: throw .damage(String(cString: sqlite3_column_name(handle, index)))
        }
    }

    /// The size of a text or blob.
    private func length(_ index: Int32) -> Int { Int(sqlite3_column_bytes(handle, index)) }
}
