import HealthModel

/// The values of a column, one per row, in a form suited to their kind.
///
/// Sorting reads numbers and texts directly; cells are only created for drawing or export. A nil value is an empty cell.
public enum ColumnValues: Sendable {
    case texts([LocalizedText?])
    case messages([Message?])
    case readings([JudgedReading?])
    case changes([Change?])
    case days([Day?])
    case daysLeft([DaysLeft])
    case trends([[TrendPoint]])
    /// States, of which few are distinct.
    case statuses(IndexedValues<Status>)
    /// Names shared by many rows.
    case names(IndexedValues<LocalizedText>)
    /// Values of records, read from their snapshots' columns.
    case records(RecordView)
    /// Cells of several kinds.
    case cells([Cell])

    public static let none = ColumnValues.cells([])
}

/// A reading with its judgement.
public struct JudgedReading: Sendable, Hashable {
    public var reading: Reading
    public var judgement: Judgement

    public init(_ reading: Reading, _ judgement: Judgement = .none) {
        self.reading = reading
        self.judgement = judgement
    }
}

/// The time from the as-of until a date.
public enum DaysLeft: Sendable, Hashable {
    case days(Int32, Judgement)
    /// The date was not reported.
    case undated
    /// The date no longer matters.
    case over

    fileprivate var cell: Cell {
        switch self {
        case .days(let days, let judgement): .daysLeft(Int(days), judgement)
        case .undated: .missing(.notReported)
        case .over: .empty
        }
    }

    fileprivate var number: Double? {
        if case .days(let days, _) = self { Double(days) } else { nil }
    }
}

/// Values with few distinct ones: each is stored once, and rows refer to it by position.
public struct IndexedValues<Value: Sendable>: Sendable {
    public let values: [Value]
    /// The position of each row's value.
    public let positions: [UInt32]

    public init(_ values: [Value], positions: [UInt32]) {
        self.values = values
        self.positions = positions
    }

    public subscript(row: Int) -> Value { values[Int(positions[row])] }
}

extension IndexedValues {
    /// Creates a palette; each distinct key's value is created once.
    ///
    /// - Parameter value: returns the value of a key.
    public init<Key: Hashable>(_ keys: some Sequence<Key>, value: (Key) -> Value) {
        var known: [Key: UInt32] = [:]
        var values: [Value] = []
        var positions: [UInt32] = []
        for key in keys {
            if let position = known[key] {
                positions.append(position)
                continue
            }
            known[key] = UInt32(values.count)
            positions.append(UInt32(values.count))
            values.append(value(key))
        }
        self.init(values, positions: positions)
    }
}

extension ColumnValues {
    /// The cell of a row; empty out of range.
    public func cell(_ row: Int) -> Cell {
        guard row < count else { return .empty }
        switch self {
        case .texts(let values): return values[row].map { .text($0) } ?? .empty
        case .messages(let values): return values[row].map { .message($0) } ?? .empty
        case .readings(let values): return values[row].map { Cell($0.reading, $0.judgement) } ?? .empty
        case .changes(let values): return values[row].map { .change($0) } ?? .empty
        case .days(let values): return values[row].map { .day($0, .exact) } ?? .empty
        case .daysLeft(let values): return values[row].cell
        case .trends(let values): return values[row].isEmpty ? .empty : .trend(values[row])
        case .statuses(let palette): return .status(palette[row])
        case .names(let palette): return .text(palette[row])
        case .records(let view): return view.cell(row)
        case .cells(let cells): return cells[row]
        }
    }

    private var count: Int {
        switch self {
        case .texts(let values): values.count
        case .messages(let values): values.count
        case .readings(let values): values.count
        case .changes(let values): values.count
        case .days(let values): values.count
        case .daysLeft(let values): values.count
        case .trends(let values): values.count
        case .statuses(let palette): palette.positions.count
        case .names(let palette): palette.positions.count
        case .records(let view): view.count
        case .cells(let cells): cells.count
        }
    }

    /// Returns the same values with some replaced.
    ///
    /// - Parameter change: returns the new cell of a row.
    public func replacing(_ rows: Range<Int>, _ change: (_ row: Int, Cell) -> Cell) -> ColumnValues {
        .cells(rows.map { change($0, cell($0)) })
    }
}

extension ColumnValues {
    /// The criterion by which values are compared.
    public enum Order: Sendable { case numbers, texts, cells }

    public var order: Order {
        switch self {
        case .readings, .changes, .days, .daysLeft, .trends: .numbers
        case .texts, .names: .texts
        case .records(let view): view.order
        case .messages, .statuses, .cells: .cells
        }
    }

    /// The number used to sort a row; nil if it has none.
    public func number(_ row: Int) -> Double? {
        switch self {
        case .readings(let values): values[row]?.reading.number?.double
        case .changes(let values): values[row]?.difference.number?.double
        case .days(let values): (values[row]?.ordinal).map(Double.init)
        case .daysLeft(let values): values[row].number
        case .trends(let values): values[row].last?.value
        case .records(let view): view.number(row)
        case .texts, .messages, .statuses, .names, .cells: nil
        }
    }

    /// The name used to sort and search a row; nil if it has none.
    public func text(_ row: Int) -> LocalizedText? {
        switch self {
        case .texts(let values): values[row]
        case .names(let palette): palette[row]
        case .records(let view): view.text(row)
        case .messages, .readings, .changes, .days, .daysLeft, .trends, .statuses, .cells: nil
        }
    }
}
