import HealthModel
import SnapshotFormat

/// An analytics response: `{"headers": [{"name": "dx"}, …], "rows": [["fbfJHSPpUQD", …], …], "metaData": {"items": {…}}}`.
struct AnalyticsTable {
    private let columns: [String: Int]
    private let dimensions: [(column: Int, dimension: Int)]
    private let rows: JSONView

    init(_ headers: JSONView, _ rows: JSONView, _ task: ImportTask, _ items: [String: [String]]) {
        let names = headers.elements.map { $0["name"]?.text ?? "" }
        columns = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.rows = rows
        dimensions = names.enumerated().compactMap { column, name in
            let spellings = ([name] + (items[name] ?? [])).map(Words.fold)
            return task.definition.dimensions.firstIndex { dimension in
                [dimension.code, dimension.name.kk, dimension.name.ru, dimension.name.en].map(Words.fold).contains(
                    where: spellings.contains)
            }.map { (column, $0) }
        }
    }

    /// The code and the name of each identifier.
    static func items(of document: JSONView) -> [String: [String]] {
        var items: [String: [String]] = [:]
        for (identifier, item) in document["metaData"]?["items"]?.members ?? [] {
            items[identifier] = [item["code"]?.text, item["name"]?.text].compactMap(\.self)
        }
        return items
    }

    func entries(_ issues: inout ImportIssues) -> [DHIS2Reader.Entry] {
        guard let dx = columns["dx"], let pe = columns["pe"], let ou = columns["ou"], let value = columns["value"] else {
            let absent = ["dx", "pe", "ou", "value"].first { columns[$0] == nil } ?? ""
            issues.report(.member, .text("headers: " + absent))
            return []
        }
        return rows.elements.compactMap { row in
            let cells = row.elements
            guard cells.count > max(dx, pe, ou, value) else { return nil }
            func text(_ column: Int?) -> String { column.flatMap { cells.indices.contains($0) ? cells[$0].scalar : nil } ?? "" }
            return DHIS2Reader.Entry(
                element: text(dx), unit: text(ou), period: text(pe), category: text(columns["co"]),
                options: dimensions.map { ($0.dimension, text($0.column)) }, value: text(value), position: cells[value].position)
        }
    }
}
