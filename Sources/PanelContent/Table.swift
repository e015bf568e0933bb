import HealthModel

/// A table whose rows are fetched when they are drawn, so that 100,000 records cost no more than a screenful.
public struct Table: Sendable {
    public var id: String
    public var title: Message
    public var columns: [Column]
    public var rows: RowSource
    /// The column and direction the table opens with.
    public var defaultSort: Sort?
    /// Shown in place of rows where there are none.
    public var emptyMessage: Message

    public init(
        id: String, title: Message, columns: [Column], rows: RowSource, defaultSort: Sort? = nil,
        emptyMessage: Message = Message("table.empty")
    ) {
        self.id = id
        self.title = title
        self.columns = columns
        self.rows = rows
        self.defaultSort = defaultSort
        self.emptyMessage = emptyMessage
    }

    public struct Sort: Sendable, Hashable {
        public var column: String
        public var isDescending: Bool

        public init(column: String, isDescending: Bool = false) {
            self.column = column
            self.isDescending = isDescending
        }
    }
}

extension Table {
    /// Puts a column that a panel derives after another one, or at the end where that one is missing.
    ///
    /// - Parameter fetch: the cell of a row.
    public mutating func add(_ column: Column, after id: String, fetch: @escaping @Sendable (_ row: Int) -> Cell) {
        let position = columns.firstIndex { $0.id == id }.map { $0 + 1 } ?? columns.count
        columns.insert(column, at: position)
        rows = rows.inserting(at: position, fetch)
    }
}

/// A column of a table.
public struct Column: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case text
        case number
        /// A number with a bar behind it; `maximum` is the full length, 100 for per cents.
        case bar(maximum: Double)
        case date
        case status
        case trend
    }

    /// A code that `--sort`, `--columns` and exports name the column by.
    public var id: String
    public var name: Message
    public var kind: Kind
    /// Columns with a higher number are left out first where space is short; 0 always stays.
    public var rank: Int
    /// The target that a bar marks with a tick.
    public var target: Double?
    /// What the numbers of the column count; nil where they count different things or none.
    public var unit: MeasureUnit?

    public init(
        _ id: String, name: Message, kind: Kind, rank: Int = 1, target: Double? = nil, unit: MeasureUnit? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.rank = rank
        self.target = target
        self.unit = unit
    }
}

/// What stands in one place of a table.
public enum Cell: Sendable, Hashable {
    case text(LocalizedText)
    case message(Message)
    case reading(Reading, Judgement)
    case change(Change)
    case day(Day, Qualifier)
    /// Days from the as-of until a date: negative when it has passed.
    case daysLeft(Int, Judgement)
    case status(Status)
    case trend([TrendPoint])
    case missing(Missing)
    case empty
}

/// A state with a word, so that colour is never its only sign.
public struct Status: Sendable, Hashable {
    public var word: Message
    public var judgement: Judgement

    public init(_ word: Message, _ judgement: Judgement) {
        self.word = word
        self.judgement = judgement
    }
}

/// What a row is, so that a selection survives reloads, sorts and filters.
public enum RowID: Sendable, Hashable {
    case orgUnit(OrgUnitID)
    case record(dataSet: String, unit: OrgUnitID, id: String)
    case figure(FigureID)
    case category(Category)
    case finding(Int)
}

/// Random access to the rows of a table.
public struct RowSource: Sendable {
    public var count: Int
    private let identify: @Sendable (Int) -> RowID
    private let fetch: @Sendable (_ row: Int, _ column: Int) -> Cell

    /// - Parameters:
    ///   - identify: the identity of a row, from 0 to `count`.
    ///   - fetch: the cell of a row and a column.
    public init(
        count: Int, identify: @escaping @Sendable (Int) -> RowID,
        fetch: @escaping @Sendable (_ row: Int, _ column: Int) -> Cell
    ) {
        self.count = count
        self.identify = identify
        self.fetch = fetch
    }

    /// Rows that stand in memory already.
    public init(_ rows: [(id: RowID, cells: [Cell])]) {
        self.init(
            count: rows.count, identify: { rows[$0].id },
            fetch: { row, column in
                column < rows[row].cells.count ? rows[row].cells[column] : .empty
            })
    }

    /// The same rows with other cells.
    ///
    /// - Parameter change: what stands in the place of a cell of a row and a column.
    public func mapping(_ change: @escaping @Sendable (_ row: RowID, _ column: Int, Cell) -> Cell) -> RowSource {
        RowSource(count: count, identify: identify) { [identify, fetch] row, column in
            change(identify(row), column, fetch(row, column))
        }
    }

    /// The same rows with one more column.
    func inserting(at position: Int, _ added: @escaping @Sendable (Int) -> Cell) -> RowSource {
        RowSource(count: count, identify: identify) { [fetch] row, column in
            if column == position { return added(row) }
            return fetch(row, column < position ? column : column - 1)
        }
    }

    public func identity(_ row: Int) -> RowID { identify(row) }
    public func cell(row: Int, column: Int) -> Cell { fetch(row, column) }
}
