import HealthModel

/// Collects the cells of a sheet: results of formulas, never formulas.
final class SheetHandler: XMLHandler {
    private(set) var table: Table
    /// The number of cells with the result of a formula.
    private(set) var formulas = 0
    private(set) var isTooGreat = false
    private let strings: [String]
    private let formats: [NumberFormat]
    private let countsFrom1904: Bool
    private let limits: TableLimits

    private var cellCount = 0
    private var column = 0
    private var type = ""
    private var style = 0
    private var hasFormula = false
    private var value: [UInt8] = []
    private var isInValue = false
    private var isInPhonetic = false

    init(sheet: String, strings: [String], formats: [NumberFormat], countsFrom1904: Bool, limits: TableLimits = .standard) {
        table = Table(sheet: sheet)
        self.strings = strings
        self.formats = formats
        self.countsFrom1904 = countsFrom1904
        self.limits = limits
    }

    var isDone: Bool { isTooGreat }

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "row": beginRow(attributes["r"].flatMap { Int($0) })
        case "c": beginCell(attributes)
        case "v": isInValue = true
        case "t" where type == "inlineStr" && !isInPhonetic: isInValue = true
        case "rPh": isInPhonetic = true
        case "f": hasFormula = true
        case "mergeCell": addMerge(attributes["ref"] ?? "")
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "v", "t": isInValue = false
        case "rPh": isInPhonetic = false
        case "c": endCell()
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isInValue else { return }
        value += bytes
        if value.count > limits.cellBytes { isTooGreat = true }
    }

    private func beginRow(_ given: Int?) {
        let number = given ?? (table.rows.last?.number ?? 0) + 1
        guard number > (table.rows.last?.number ?? 0), table.rows.count < limits.rows else {
            isTooGreat = true
            return
        }
        table.rows.append(TableRow(number: number, line: number, cells: []))
        column = -1
    }

    private func beginCell(_ attributes: XMLAttributes) {
        column = attributes["r"].flatMap { CellReference.parse($0)?.column } ?? column + 1
        type = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) } ?? 0
        hasFormula = false
        value.removeAll(keepingCapacity: true)
    }

    private func endCell() {
        if hasFormula { formulas += 1 }
        let isUncalculated = hasFormula && value.isEmpty && type != "str"
        let content = isUncalculated ? .uncalculated : content(String(decoding: value, as: UTF8.self))
        guard content != .empty, let row = table.rows.indices.last else { return }
        let missing = column - table.rows[row].cells.count
        cellCount += max(missing, 0) + 1
        guard missing >= 0, column < limits.columns, cellCount <= limits.cells else {
            isTooGreat = isTooGreat || missing >= 0
            return
        }
        let number = table.rows[row].number
        for index in 0..<missing {
            table.rows[row].cells.append(TableCell(content: .empty, line: number, column: column - missing + index + 1))
        }
        table.rows[row].cells.append(TableCell(content: content, line: number, column: column + 1))
    }

    private func content(_ text: String) -> CellContent {
        guard !text.trimmed.isEmpty else { return .empty }
        switch type {
        case "s":
            let string = Int(text).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
            return string.trimmed.isEmpty ? .empty : .text(string)
        case "inlineStr", "str": return .text(text)
        case "b": return .flag(text == "1" || text == "true")
        case "e": return .failure(text)
        case "d": return Day(iso: text.prefix(10)).map { .day($0, .day) } ?? .text(text)
        default: return number(text)
        }
    }

    /// A number out of range stays text, and is reported if it is used.
    private func number(_ text: String) -> CellContent {
        guard let value = Double(text.trimmed), value.isFinite else { return .text(text) }
        switch formats.indices.contains(style) ? formats[style] : .plain {
        case .plain: return .number(value, isPercent: false)
        case .percent: return .number(value, isPercent: true)
        case .date(let detail): return day(value).map { .day($0, detail) } ?? .number(value, isPercent: false)
        }
    }

    /// The day of a serial number; spreadsheets treat 1900 as a leap year.
    private func day(_ serial: Double) -> Day? {
        guard (1...2_958_465).contains(serial) else { return nil }
        let number = Int32(serial.rounded(.down))
        if countsFrom1904 { return Day(ordinal: number - 24_107) }
        return Day(ordinal: number - (number < 60 ? 25_568 : 25_569))
    }

    private func addMerge(_ reference: String) {
        let corners = reference.split(separator: ":").map { CellReference.parse($0) }
        guard corners.count == 2, let first = corners[0], let last = corners[1], first.row <= last.row, first.column <= last.column
        else { return }
        table.merges.append(MergedCells(rows: first.row...last.row, columns: first.column...last.column))
        if table.merges.count > limits.rows { isTooGreat = true }
    }
}
