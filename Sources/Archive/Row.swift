/// A value in a column of a row.
enum StoredValue: Hashable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
}

/// A type that can be stored in a column.
protocol ColumnValue {
    var stored: StoredValue { get }

    /// Nil if the column has another type of value.
    init?(_ stored: StoredValue)
}

/// A row returned by a query.
struct Row {
    /// The column indexes by name.
    var columns: [String: Int32]
    var values: [StoredValue]

    /// - Throws: an error for damage if the column is missing or has another type.
    func value<Value: ColumnValue>(_ column: String) throws(DatabaseError) -> Value {
        guard let index = columns[column], let value = Value(values[Int(index)]) else { throw .damage(column) }
        return value
    }
}

extension Int64: ColumnValue {
    var stored: StoredValue { .integer(self) }

    init?(_ stored: StoredValue) {
        guard case .integer(let number) = stored else { return nil }
        self = number
    }
}

extension Int: ColumnValue {
    var stored: StoredValue { .integer(Int64(self)) }

    init?(_ stored: StoredValue) {
        guard let number = Int64(stored) else { return nil }
        self.init(exactly: number)
    }
}

extension Bool: ColumnValue {
    var stored: StoredValue { .integer(self ? 1 : 0) }

    init?(_ stored: StoredValue) {
        guard let number = Int64(stored) else { return nil }
        self = number != 0
    }
}

extension String: ColumnValue {
    var stored: StoredValue { .text(self) }

    init?(_ stored: StoredValue) {
        guard case .text(let text) = stored else { return nil }
        self = text
    }
}

extension [UInt8]: ColumnValue {
    var stored: StoredValue { .bytes(self) }

    init?(_ stored: StoredValue) {
        guard case .bytes(let bytes) = stored else { return nil }
        self = bytes
    }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
    var stored: StoredValue { self?.stored ?? .null }

    init?(_ stored: StoredValue) {
        if case .null = stored {
            self = .none
        } else {
            guard let value = Wrapped(stored) else { return nil }
            self = .some(value)
        }
    }
}
