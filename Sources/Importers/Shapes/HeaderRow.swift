import HealthModel

/// The header row of a table with the meaning of each header.
struct HeaderRow {
    /// The row's index in the table.
    var index: Int
    var texts: [String]
    var matches: [HeaderMatch]

    /// The number of rows searched for headers.
    private static let depth = 60

    /// The row with the most recognised headers, the first of several; nil if no row identifies figures.
    static func find(in table: Table, _ names: HeaderNames, _ mapping: ImportMapping) -> HeaderRow? {
        let merges = MergeIndex(table.merges)
        if let number = mapping.headerRow {
            return table.rows.firstIndex { $0.number == number }.map { head(at: $0, of: table, merges, names, mapping) }
        }
        var best: (head: HeaderRow, score: Int)?
        for index in table.rows.indices.prefix(depth) where !table.rows[index].isBlank {
            let head = head(at: index, of: table, merges, names, mapping)
            let score = head.score
            if head.isSubstantial, score > best?.score ?? 0 { best = (head, score) }
        }
        return best?.head
    }

    private static func head(
        at index: Int, of table: Table, _ merges: MergeIndex, _ names: HeaderNames, _ mapping: ImportMapping
    ) -> HeaderRow {
        let row = table.rows[index]
        let width = max(row.cells.count, index > 0 ? table.rows[index - 1].cells.count : 0)
        var head = HeaderRow(index: index, texts: [], matches: [])
        for column in 0..<width {
            let text = table.filled(row, column, merges).text
            let group = index > 0 ? group(above: row, table.rows[index - 1], column, table, merges) : nil
            head.texts.append(text)
            if let target = mapping.target(text, column: column) {
                head.matches.append(HeaderMatch(kind: .mapping, candidates: [target]))
            } else {
                head.matches.append(names.match(text, below: group))
            }
        }
        return head
    }

    /// The header above that spans several columns including this one.
    private static func group(above row: TableRow, _ upper: TableRow, _ column: Int, _ table: Table, _ merges: MergeIndex) -> String? {
        guard upper.number == row.number - 1, let merge = merges.merge(row: upper.number, column: column), merge.columns.count > 1,
            merge.rows.upperBound < row.number
        else { return nil }
        return table.filled(upper, column, merges).text.trimmed
    }

    /// Whether each row specifies unit and period: a table made for programs, preferred over any other.
    var isComplete: Bool {
        let candidates = Set(matches.flatMap(\.candidates))
        let needed: [[ColumnRole]] = [[.value], [.dataElement], [.orgUnit, .kato], [.period, .through]]
        return needed.allSatisfy { roles in roles.contains { candidates.contains(.role($0)) } }
    }

    private var score: Int { zip(texts, matches).count { !$0.isEmpty && !$1.candidates.isEmpty } }

    /// Whether the headers include a figure or field, or the column of figures.
    private var isSubstantial: Bool {
        let candidates = Set(matches.flatMap(\.candidates))
        let isLong = candidates.contains(.role(.value)) && !candidates.isDisjoint(with: [.role(.dataElement), .role(.dataElementName)])
        return isLong
            || candidates.contains { target in
                switch target {
                case .element, .field: true
                default: false
                }
            }
    }
}
