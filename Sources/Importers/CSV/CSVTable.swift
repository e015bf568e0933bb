import HealthModel

/// Reads a CSV file into a table: encoding, separator, fields.
enum CSVTable {
    /// Returns nil and reports the reason if the bytes are not a table.
    static func read(_ content: [UInt8], _ reading: inout ImportReading, _ issues: inout ImportIssues) -> Table? {
        guard let text = decoded(content, &issues) else { return nil }
        reading.encoding = text.encoding
        if text.encoding == .windows1251 { issues.report(.windows) }
        guard !text.bytes.contains(0) else {
            issues.report(.notTable)
            return nil
        }
        let named = CSVSeparator.named(in: text.bytes)
        let separator = named?.separator ?? CSVSeparator.detected(in: text.bytes)
        reading.separator = Character(UnicodeScalar(separator))
        var parser = CSVParser(text.bytes[(named?.length ?? 0)...], separator: separator, firstLine: named == nil ? 1 : 2)
        do throws(CSVParser.Fault) {
            return Table(rows: try parser.rows())
        } catch {
            report(error, &issues)
            return nil
        }
    }

    private static func decoded(_ content: [UInt8], _ issues: inout ImportIssues) -> DecodedText? {
        guard content.count <= TableLimits.standard.bytes else {
            issues.report(.size)
            return nil
        }
        do throws(DecodedText.Damage) {
            return try DecodedText(content)
        } catch {
            let before = content[..<error.offset]
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            issues.report(.encoding, at: DocumentPlace(line: line, column: error.offset - start + 1))
            return nil
        }
    }

    private static func report(_ fault: CSVParser.Fault, _ issues: inout ImportIssues) {
        switch fault {
        case .unclosedQuote(let line, let column): issues.report(.unclosedQuote, at: DocumentPlace(line: line, column: column))
        case .afterQuote(let line, let column): issues.report(.afterQuote, at: DocumentPlace(line: line, column: column))
        case .tooMany: issues.report(.size)
        }
    }
}
