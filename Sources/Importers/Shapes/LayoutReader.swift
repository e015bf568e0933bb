import HealthModel

/// Determines the meaning of each column, and reports it.
struct LayoutReader {
    private let task: ImportTask
    private var layout: TableLayout
    private var taken: [ColumnTarget: String] = [:]

    init(_ task: ImportTask, _ table: Table, _ head: HeaderRow) {
        self.task = task
        layout = TableLayout(table, head, task.definition)
    }

    mutating func layout(_ progress: inout ImportProgress) -> TableLayout {
        for index in layout.head.texts.indices { layout.columns.append(column(index, &progress)) }
        layout.finish()
        findUnits(&progress)
        for index in layout.columns.indices { findMark(index, &progress) }
        layout.finish()
        for column in layout.columns { reportUnread(column, &progress) }
        describe(&progress)
        return layout
    }

    private var headRow: TableRow { layout.table.rows[layout.head.index] }

    private mutating func column(_ index: Int, _ progress: inout ImportProgress) -> LayoutColumn {
        let match = layout.head.matches[index]
        var column = LayoutColumn(index: index, header: layout.head.texts[index].trimmed, match: match)
        let meanings = LayoutReader.certain(layout.meanings(match))
        let place = layout.table.place(headRow, index)
        if meanings.count > 1 {
            let names = meanings.map { Message.Argument.text(task.definition.spelling(of: $0)) }
            progress.issues.report(.columnAmbiguous, at: place, .quoted(column.header), .list(names))
            return column
        }
        guard let target = meanings.first else { return column }
        column.target = target
        if mustBeAlone(target), let other = taken.updateValue(column.header, forKey: target) {
            progress.issues.report(.columnTwice, at: place, .quoted(column.header), .quoted(other))
            column.isReadable = false
        }
        return column
    }

    /// Several words for the same kind of column are not a contradiction.
    private static func certain(_ meanings: [ColumnTarget]) -> [ColumnTarget] {
        let areRoles = meanings.allSatisfy { if case .role = $0 { true } else { false } }
        return areRoles ? Array(meanings.prefix(1)) : meanings
    }

    private func mustBeAlone(_ target: ColumnTarget) -> Bool {
        switch target {
        case .element, .dimension, .field: true
        case .role(let role): role.isRead && !ColumnRole.units.contains(role)
        case .indicator, .ignored: false
        }
    }

    // MARK: Units

    /// If no header names the units, uses a column whose cells are units.
    private mutating func findUnits(_ progress: inout ImportProgress) {
        let known = ColumnRole.units.flatMap { layout.columns(of: $0) }.map(\.index)
        if known.isEmpty, let guess = guessedUnits(progress.units) {
            layout.columns[guess].target = .role(.orgUnitName)
            layout.columns[guess].match.kind = .content
            layout.finish()
            progress.issues.report(.guessedUnits, at: layout.table.place(headRow, guess), .text(CellReference.letters(guess)))
        }
        let names = (known.isEmpty ? layout.columns(of: .orgUnitName).map(\.index) : known).flatMap { texts(of: $0) }
        if progress.units.settle(names) { progress.issues.report(.unitLevel, .text("\(progress.units.reporting)")) }
    }

    private func texts(of column: Int) -> [String] {
        layout.rows.map { $0[column].text.trimmed }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }

    private func guessedUnits(_ units: UnitMatcher) -> Int? {
        layout.columns.filter { $0.target == nil || $0.match.kind == nil }.first { column in
            let texts = Set(texts(of: column.index).prefix(400))
            let found = texts.count { if case .unknown = units.find($0) { false } else { Int($0) == nil || $0.utf8.count == 9 } }
            return found > 0 && found * 5 >= texts.count * 3
        }?.index
    }

    // MARK: Numbers

    /// Determines the number format of a column. If it remains open, a point is a decimal mark, since none of the three languages
    /// uses it for grouping, and so is a comma in a file separated by semicolons.
    private mutating func findMark(_ index: Int, _ progress: inout ImportProgress) {
        let column = layout.columns[index]
        guard let (element, isNumeric) = content(of: column), isNumeric else { return }
        let rows = layout.rows.filter { if case .text = $0[column.index].content { true } else { false } }
        let numbers = ColumnNumbers(
            rows.map { $0[column.index].text }, element: element, scale: column.match.scale, given: task.decimalMark)
        switch numbers.verdict {
        case .mark(let mark): layout.columns[index].mark = mark
        case .unclear(_, .point): layout.columns[index].mark = .point
        case .unclear(_, .comma) where progress.reading.separator == ";": layout.columns[index].mark = .comma
        case .unclear(let row, _): report(.decimalUnclear, rows[row], index, &progress)
        case .mixed(let row): report(.decimalMixed, rows[row], index, &progress)
        }
    }

    private mutating func report(_ code: ImportCode, _ row: TableRow, _ index: Int, _ progress: inout ImportProgress) {
        let column = layout.columns[index]
        layout.columns[index].isReadable = false
        progress.issues.report(code, at: layout.table.place(row, column.index), .quoted(row[column.index].text), .quoted(column.header))
    }

    private func content(of column: LayoutColumn) -> (element: DataElement?, isNumeric: Bool)? {
        switch column.target {
        case .element(let index, _): (task.definition.elements[index], true)
        case .role(.value), .role(.precision): (nil, true)
        case .field(let index): (nil, [.integer, .decimal].contains(task.definition.recordFields[index].type))
        default: nil
        }
    }

    // MARK: Report

    private func reportUnread(_ column: LayoutColumn, _ progress: inout ImportProgress) {
        let place = layout.table.place(headRow, column.index)
        switch column.target {
        case nil where column.match.candidates.isEmpty || layout.meanings(column.match).isEmpty:
            guard !column.header.isEmpty || !texts(of: column.index).isEmpty else { return }
            let name = column.header.isEmpty ? CellReference.letters(column.index) : column.header
            progress.issues.report(.column, at: place, .quoted(name), .suggestion(column.match.suggestion))
        case .indicator: progress.issues.report(.columnIgnored, at: place, .quoted(column.header))
        case .role(let role) where !role.isRead && column.match.kind != .mapping && layout.shape != .long:
            progress.issues.report(.columnIgnored, at: place, .quoted(column.header))
        default: break
        }
    }

    private func describe(_ progress: inout ImportProgress) {
        progress.reading.shape = layout.shape
        progress.reading.sheet = layout.table.sheet
        progress.reading.headerRow = headRow.number
        progress.reading.columns = layout.columns.map { column in
            ImportReading.Column(
                letters: CellReference.letters(column.index), header: column.header,
                target: column.target.map(task.definition.spelling), name: column.target.flatMap(name), match: column.match.kind,
                decimalMark: column.mark)
        }
    }

    private func name(_ target: ColumnTarget) -> LocalizedText? {
        switch target {
        case .element(let index, let category):
            let parts = task.definition.breakdown(of: category).map(\.item.name)
            return ([task.definition.elements[index].name] + parts).joined
        case .dimension(let index): return task.definition.dimensions[index].name
        case .field(let index): return task.definition.recordFields[index].name
        case .indicator(let index): return task.definition.indicators[index].name
        case .role, .ignored: return nil
        }
    }
}

extension [LocalizedText] {
    /// The names joined, in each language.
    var joined: LocalizedText {
        LocalizedText(
            kk: map(\.kk).joined(separator: ", "), ru: map(\.ru).joined(separator: ", "), en: map(\.en).joined(separator: ", "))
    }
}
