import HealthModel

/// A table: which rows it has, and its columns, which hold the values. Cells are made when they are drawn or written.
public struct Table: Sendable {
    public var id: String
    public var title: Message
    public var columns: [Column]
    public var rows: TableRows
    /// The column and direction the table opens with.
    public var defaultSort: Sort?
    /// Shown in place of rows where there are none.
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

    /// A table of few rows, given row by row.
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

    public struct Sort: Sendable, Hashable, Codable {
        public var column: ColumnID
        public var isDescending: Bool

        public init(column: ColumnID, isDescending: Bool = false) {
            self.column = column
            self.isDescending = isDescending
        }
    }

    /// The table's head alone.
    ///
    /// - Parameter message: what stands in place of the rows.
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

    /// What the cell in a row and a column is about.
    public func subject(row: Int, column: Int) -> CellSubject { columns[column].id.subject(in: rows[row]) }

    /// Puts a column that a panel derives after another one, or at the end where that one is missing.
    public mutating func add(_ column: Column, after id: ColumnID) {
        let position = columns.firstIndex { $0.id == id }.map { $0 + 1 } ?? columns.count
        columns.insert(column, at: position)
    }
}

// MARK: Spelling

extension Table {
    /// The spellings of the columns, in their order, each of one column alone.
    ///
    /// What the data named keeps its name. A column of the program's own that is called alike is spelled `row.place`: no code of
    /// a data set has a dot in it.
    public var spellings: [String] {
        var taken = Set(columns.lazy.filter(\.id.isOfData).map(\.id.code))
        return columns.map { column in
            if column.id.isOfData { return column.id.code }
            var spelling = column.id.code
            while !taken.insert(spelling).inserted { spelling = "row." + spelling }
            return spelling
        }
    }

    /// How `--sort`, `--columns` and exports name a column.
    public func spelling(of id: ColumnID) -> String {
        zip(columns, spellings).first { $0.0.id == id }?.1 ?? id.code
    }

    /// The column that a spelling names.
    public func column(spelled text: String) -> ColumnID? {
        zip(columns, spellings).first { $0.1 == text }?.0.id
    }
}
