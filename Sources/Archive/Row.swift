/// What a column of a row can hold.
enum StoredValue: Hashable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
}

/// A type that is stored in a column.
protocol ColumnValue {
    var stored: StoredValue { get }

    /// Nil where the column holds something else.
    init?(_ stored: StoredValue)
}

/// A row that a query has answered with.
struct Row {
    /// The places of the columns by their names.
    var columns: [String: Int32]
    var values: [StoredValue]

    /// - Throws: damage where the column holds something else, or is not there.
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
