import HealthModel

/// A table: its rows and columns, which hold the values. Cells are created for drawing or export only.
public struct Table: Sendable {
    public var id: String
    public var title: Message
    public var columns: [Column]
    public var rows: TableRows
    /// The initial sort column and direction.
    public var defaultSort: Sort?
    /// Shown instead of rows if there are none.
    public var emptyMessage: Message

    public init(
        id: String, title: Message, columns: [Column], rows: TableRows, defaultSort: Sort? = nil,
        emptyMessage: Message = Message("table.empty")
    ) {
        self.id = id
        self.title = title
        self.columns = columns
        self.rows = rows
        self.defaultSort = defaultSort
        self.emptyMessage = emptyMessage
    }

    /// Creates a small table row by row.
    public init(
        id: String, title: Message, columns: [Column], rows: [(id: RowID, cells: [Cell])], defaultSort: Sort? = nil
    ) {
        let filled = columns.enumerated().map { index, column in
            var column = column
            column.values = .cells(rows.map { index < $0.cells.count ? $0.cells[index] : .empty })
            return column
        }
        self.init(id: id, title: title, columns: filled, rows: TableRows(rows.map(\.id)), defaultSort: defaultSort)
    }

    /// The code of the table of figures that a panel has no better place for.
    public static let furtherCode = "further"

    public struct Sort: Sendable, Hashable, Codable {
        public var column: ColumnID
        public var isDescending: Bool

        public init(column: ColumnID, isDescending: Bool = false) {
            self.column = column
            self.isDescending = isDescending
        }
    }

    /// Returns the header row alone.
    ///
    /// - Parameter message: shown instead of the rows.
    public func withoutRows(_ message: Message) -> Table {
        let heads = columns.map { column in
            var head = column
            head.values = .cells([])
            return head
        }
        return Table(id: id, title: title, columns: heads, rows: TableRows([RowID]()), emptyMessage: message)
    }

    public func cell(row: Int, column: Int) -> Cell { columns[column].cell(row) }

    public func column(_ id: ColumnID) -> Column? { columns.first { $0.id == id } }

    /// The subject of the cell in a row and column.
    public func subject(row: Int, column: Int) -> CellSubject { columns[column].id.subject(in: rows[row]) }

    /// Inserts a derived column after another one, or at the end if that is missing.
    public mutating func add(_ column: Column, after id: ColumnID) {
        let position = columns.firstIndex { $0.id == id }.map { $0 + 1 } ?? columns.count
        columns.insert(column, at: position)
    }
}

// MARK: Spelling

extension Table {
    /// The unique spellings of the columns, in order.
    ///
    /// Columns defined by the data keep their names. A built-in column in a clash becomes `row.place`: codes of data sets contain
    /// no dots.
    public var spellings: [String] {
        var taken = Set(columns.lazy.filter(\.id.isOfData).map(\.id.code))
        return columns.map { column in
            if column.id.isOfData { return column.id.code }
            var spelling = column.id.code
            while !taken.insert(spelling).inserted { spelling = "row." + spelling }
            return spelling
        }
    }

    /// The spelling of a column in `--sort`, `--columns` and exports.
    public func spelling(of id: ColumnID) -> String {
        zip(columns, spellings).first { $0.0.id == id }?.1 ?? id.code
    }

    /// The column with a spelling.
    public func column(spelled text: String) -> ColumnID? {
        zip(columns, spellings).first { $0.1 == text }?.0.id
    }
}
