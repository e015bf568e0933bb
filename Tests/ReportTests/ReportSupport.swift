import Foundation
import HealthModel
import Localization
import Testing

@testable import Report

/// The sample pages in this folder.
enum Sample: String, CaseIterable {
    case coverage, beds, resumption, mobile, overview, synthetic, wide

    var data: Data {
        get throws {
            let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            return try Data(contentsOf: folder.appendingPathComponent("Samples/\(rawValue).json"))
        }
    }

    func page() throws -> ReportPage { try JSONDecoder().decode(ReportPage.self, from: data) }

    /// The page with changed JSON.
    func page(_ change: (inout [String: Any]) -> Void) throws -> ReportPage {
        var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        change(&object)
        return try JSONDecoder().decode(ReportPage.self, from: JSONSerialization.data(withJSONObject: object))
    }

    /// A coverage page with just a table of this many rows.
    static func table(rows: Int, columns: Int = 3) throws -> ReportPage {
        try Sample.coverage.page { page in
            let names = (0..<columns).map { ["id": "c\($0)", "name": "Column \($0)", "kind": $0 == 0 ? "text" : "number", "rank": 0] }
            let cells = (0..<rows).map { row in
                ["cells": (0..<columns).map { column -> Any in column == 0 ? "row \(row)" : ["value": row, "text": "r\(row)c\(column)"] }]
            }
            page["figures"] = []
            page["findings"] = []
            page["sections"] = [
                ["kind": "table", "title": "Rows", "columns": names, "rows": cells, "rowCount": rows, "totalRows": rows] as [String: Any]
            ]
        }
    }
}

/// Gives every letter the same width, so that layouts do not depend on fonts.
struct EvenMeasure: TextMeasure {
    func width(_ text: some StringProtocol, _ style: TextStyle) -> Double { Double(text.count) * style.size * 0.5 }
}

/// A text with its position on a sheet.
struct DrawnText: Hashable {
    var text: String
    var x: Double
    var y: Double
    var end: Double
    var style: TextStyle
}

extension ReportLayout {
    init(_ page: ReportPage, isEndless: Bool = false, rowLimit: Int = .max) {
        self.init(page, measure: EvenMeasure(), isEndless: isEndless, rowLimit: rowLimit)
    }

    func texts(page index: Int) -> [DrawnText] {
        var texts: [DrawnText] = []
        draw(page: index) { marks, origin in
            for case .text(let text, let style, _, let place, let anchor) in marks {
                let width = EvenMeasure().width(text, style)
                let shift = anchor == .start ? 0 : anchor == .middle ? width / 2 : width
                let x = origin.x + place.x - shift
                texts.append(DrawnText(text: text, x: x, y: origin.y + place.y, end: x + width, style: style))
            }
        }
        return texts
    }

    var allTexts: [String] { (0..<pageCount).flatMap { texts(page: $0).map(\.text) } }
}
