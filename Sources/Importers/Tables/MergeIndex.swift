/// Finds the cell whose content is shown by a merged cell.
struct MergeIndex {
    private var byColumn: [Int: [MergedCells]] = [:]
    /// Merges spanning more columns than this are titles and frames.
    private static let widest = 256

    init(_ merges: [MergedCells]) {
        for merge in merges where merge.columns.count <= MergeIndex.widest {
            for column in merge.columns { byColumn[column, default: []].append(merge) }
        }
        for column in byColumn.keys { byColumn[column]?.sort { $0.rows.lowerBound < $1.rows.lowerBound } }
    }

    /// The merge containing a cell, by the row's number in the spreadsheet.
    func merge(row: Int, column: Int) -> MergedCells? {
        guard let merges = byColumn[column] else { return nil }
        var (low, high) = (0, merges.count)
        while low < high {
            let middle = (low + high) / 2
            if merges[middle].rows.lowerBound <= row { low = middle + 1 } else { high = middle }
        }
        return low > 0 && merges[low - 1].rows.contains(row) ? merges[low - 1] : nil
    }
}

extension Table {
    /// The index of the row with this number in the spreadsheet.
    private func index(ofRow number: Int) -> Int? {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low].number == number ? low : nil
    }

    /// A cell, or the one whose content it shows as part of a merge.
    func filled(_ row: TableRow, _ column: Int, _ index: MergeIndex) -> TableCell {
        let cell = row[column]
        guard cell.isEmpty, let merge = index.merge(row: row.number, column: column),
            let first = self.index(ofRow: merge.rows.lowerBound)
        else { return cell }
        return rows[first][merge.columns.lowerBound]
    }
}
