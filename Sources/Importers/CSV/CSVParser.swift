import HealthModel

/// Splits CSV text into fields according to RFC 4180, with their positions.
///
/// A quote within an unquoted field is an ordinary character, as in spreadsheets.
struct CSVParser {
    enum Fault: Error, Equatable {
        /// A quoted field that is never closed; the position of its start.
        case unclosedQuote(line: Int, column: Int)
        /// Characters between a closing quote and the next separator.
        case afterQuote(line: Int, column: Int)
        case tooMany
    }

    private let bytes: ArraySlice<UInt8>
    private let separator: UInt8
    private let limits: TableLimits
    private var index: Int
    private var line = 1
    private var lineStart: Int
    private var cellCount = 0

    /// - Parameter bytes: UTF-8 without a byte order mark.
    init(_ bytes: ArraySlice<UInt8>, separator: UInt8, limits: TableLimits = .standard, firstLine: Int = 1) {
        self.bytes = bytes
        self.separator = separator
        self.limits = limits
        line = firstLine
        index = bytes.startIndex
        lineStart = bytes.startIndex
    }

    /// Parses at most `maximum` rows. Empty lines are rows too.
    mutating func rows(maximum: Int = .max) throws(Fault) -> [TableRow] {
        var rows: [TableRow] = []
        while index < bytes.endIndex, rows.count < maximum {
            guard rows.count < limits.rows else { throw .tooMany }
            rows.append(try row(number: rows.count + 1))
        }
        return rows
    }

    private mutating func row(number: Int) throws(Fault) -> TableRow {
        var row = TableRow(number: number, line: line, cells: [])
        while true {
            row.cells.append(try field())
            cellCount += 1
            guard row.cells.count <= limits.columns, cellCount <= limits.cells else { throw .tooMany }
            guard index < bytes.endIndex else { return row }
            let end = bytes[index]
            index += 1
            if end == separator { continue }
            if end == UInt8(ascii: "\r"), index < bytes.endIndex, bytes[index] == UInt8(ascii: "\n") { index += 1 }
            beginLine()
            return row
        }
    }

    private mutating func beginLine() {
        line += 1
        lineStart = index
    }

    /// Parses a field and stops at the following separator or line end.
    private mutating func field() throws(Fault) -> TableCell {
        let (line, column) = (line, index - lineStart + 1)
        let content: [UInt8]
        if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") {
            content = try quoted(line, column)
        } else {
            let start = index
            while index < bytes.endIndex, !isEnd(bytes[index]) { index += 1 }
            content = Array(bytes[start..<index])
        }
        guard content.count <= limits.cellBytes else { throw .tooMany }
        if content.isEmpty { return TableCell(content: .empty, line: line, column: column) }
        let text = CSVParser.withoutGuard(String(decoding: content, as: UTF8.self))
        return TableCell(content: text.trimmed.isEmpty ? .empty : .text(text), line: line, column: column)
    }

    /// Exports prefix text that a spreadsheet would interpret as a formula with an apostrophe.
    private static func withoutGuard(_ text: String) -> String {
        text.hasPrefix("'") && "=+-@".contains(text.dropFirst().first ?? " ") ? String(text.dropFirst()) : text
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func quoted(_ line: Int, _ column: Int) throws(Fault) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        var content: [UInt8] = []
        index += 1
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\n") { beginLine() }
            guard byte == quote else {
                content.append(byte)
                continue
            }
            if index < bytes.endIndex, bytes[index] == quote {
                content.append(quote)
                index += 1
                continue
            }
            guard index == bytes.endIndex || isEnd(bytes[index]) else {
                throw .afterQuote(line: self.line, column: index - lineStart + 1)
            }
            return content
        }
        throw .unclosedQuote(line: line, column: column)
    }
}

/// Determines the field separator of a text.
enum CSVSeparator {
    private static let candidates: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
    private static let sample = 40

    /// The separator named by Excel in the first line: `sep=;`.
    static func named(in bytes: [UInt8]) -> (separator: UInt8, length: Int)? {
        guard bytes.count > 5, bytes.starts(with: Array("sep=".utf8)) else { return nil }
        let end = bytes[5] == UInt8(ascii: "\r") && bytes.count > 6 ? 6 : 5
        return bytes[end] == UInt8(ascii: "\n") ? (bytes[4], end + 1) : nil
    }

    /// The separator that divides most of the first rows into the same number of fields, at least two.
    static func detected(in bytes: [UInt8]) -> UInt8 {
        let scores = candidates.map { score($0, bytes) }
        let best = scores.indices.max { left, right in
            scores[left] != scores[right] ? scores[left] < scores[right] : left > right
        }
        return best.map { scores[$0].rows > 0 ? candidates[$0] : UInt8(ascii: ",") } ?? UInt8(ascii: ",")
    }

    private struct Score: Comparable {
        var rows = 0
        var fields = 0

        static func < (left: Score, right: Score) -> Bool { (left.rows, left.fields) < (right.rows, right.fields) }
    }

    private static func score(_ separator: UInt8, _ bytes: [UInt8]) -> Score {
        var parser = CSVParser(bytes[...], separator: separator)
        guard let rows = try? parser.rows(maximum: sample) else { return Score() }
        var counts: [Int: Int] = [:]
        for row in rows where row.cells.count > 1 { counts[row.cells.count, default: 0] += 1 }
        return counts.map { Score(rows: $0.value, fields: $0.key) }.max() ?? Score()
    }
}
