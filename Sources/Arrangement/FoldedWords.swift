import HealthModel
import Localization
import PanelContent

/// The folded words of all table rows, concatenated into one byte array that is searched at every keystroke.
struct FoldedWords: Sendable {
    private var bytes: [UInt8] = []
    /// The end of each row's words.
    private var ends: [Int] = []

    var count: Int { ends.count }

    init(_ table: Table, _ wording: Wording) {
        let cellText = CellText(wording: wording)
        let columns = table.columns.filter { cellText.isSearched($0.kind) }.map(\.values)
        // States and kinds recur in most rows and are folded only once.
        var known: [String: [UInt8]] = [:]
        ends.reserveCapacity(table.rows.count)
        for row in 0..<table.rows.count {
            for column in columns {
                let text = cellText.text(column, row)
                let folded = known[text] ?? Array(SearchFolding.fold(text).utf8)
                if known.count < 4_096 { known[text] = folded }
                bytes += folded
                bytes.append(0)
            }
            ends.append(bytes.count)
        }
    }

    /// The rows containing a folded text. Bytes are compared, since folding is unambiguous.
    func rows(_ rows: [Int], containing text: String) -> [Int] {
        let part = Array(text.utf8)
        guard let last = part.last else { return rows }
        return bytes.withUnsafeBufferPointer { bytes in
            rows.filter { row in
                var index = (row == 0 ? 0 : ends[row - 1]) + part.count - 1
                // The last byte distinguishes Cyrillic letters; the first is the same for most of them.
                while index < ends[row] {
                    if bytes[index] == last, FoldedWords.matches(bytes, part, endingAt: index) { return true }
                    index += 1
                }
                return false
            }
        }
    }

    private static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ part: [UInt8], endingAt end: Int) -> Bool {
        let start = end - part.count + 1
        for offset in part.indices where bytes[start + offset] != part[offset] { return false }
        return true
    }
}
