import SafeText
import HealthModel

/// Writes a draft as a snapshot document; equal figures give equal text.
struct SnapshotText {
    private let definition: DataSetDefinition
    private let options: ImportOptions

    init(_ definition: DataSetDefinition, _ options: ImportOptions) {
        self.definition = definition
        self.options = options
    }

    /// - Parameter rows: the draft's rows, in order.
    func json(_ draft: SnapshotDraft, _ rows: [SnapshotDraft.Row]) -> String {
        var members = header(draft)
        if !draft.rows.isEmpty {
            members.append(("rows", JSONWriting.block(items: rows.map { row($0.key, $0.figures) }, indentation: "  ")))
        }
        if !draft.records.isEmpty {
            members.append(("records", JSONWriting.block(items: draft.records.map(record), indentation: "  ")))
        }
        return JSONWriting.block(members, indentation: "") + "\n"
    }

    private func header(_ draft: SnapshotDraft) -> [(name: String, value: String)] {
        let texts = [
            ("format", "taqta-snapshot"), ("formatVersion", "1.0"), ("feed", options.feed), ("dataSet", options.dataSet),
            ("orgUnit", "\(options.orgUnit)"), ("asOf", "\(options.asOf)"), ("generatedAt", "\(options.generatedAt)"),
        ]
        var members: [(name: String, value: String)] = texts.map { ($0.0, JSONString.literal($0.1)) }
        if options.isOnce { members.append(("cadence", JSONString.literal("once"))) }
        if draft.isSynthetic { members.append(("synthetic", "true")) }
        let source = ["id": "s1", "title": options.source, "kind": "import"]
        let order = ["id", "title", "kind"].map { ($0, JSONString.literal(source[$0] ?? "")) }
        members.append(("sources", JSONWriting.list([JSONWriting.object(order)])))
        return members
    }

    private func row(_ key: SnapshotDraft.RowKey, _ figures: [(element: Int, figure: SnapshotDraft.Figure)]) -> String {
        var members: [(name: String, value: String)] = [("orgUnit", JSONString.literal("\(key.unit)"))]
        members += key.period.members.map { ($0.name, JSONString.literal($0.value)) }
        let breakdown = definition.breakdown(of: key.category).map { ($0.dimension.code, JSONString.literal($0.item.code)) }
        if !breakdown.isEmpty { members.append(("by", JSONWriting.object(breakdown))) }
        let values = figures.map { (name: definition.elements[$0.element].code, value: SnapshotText.json($0.figure.value)) }
        let line = JSONWriting.object(members + [("values", JSONWriting.object(values))])
        if line.count <= 130 { return line }
        return JSONWriting.block(members + [("values", JSONWriting.block(values, indentation: "      "))], indentation: "    ")
    }

    static func json(_ value: CellValue) -> String {
        var members: [(name: String, value: String)] = []
        switch value.content {
        case .number(let number):
            if value.qualifier == .exact, value.precision == nil, value.note == nil { return number.text }
            members.append(("value", number.text))
        case .missing(let missing): members.append(("missing", JSONString.literal(missing.code)))
        }
        if value.qualifier != .exact { members.append(("qualifier", JSONString.literal(value.qualifier.code))) }
        if let precision = value.precision { members.append(("precision", precision.text)) }
        if let note = value.note { members.append(("note", JSONString.literal(note))) }
        return JSONWriting.object(members)
    }

    private func record(_ record: SnapshotDraft.Record) -> String {
        var members: [(name: String, value: String)] = [("id", JSONString.literal(record.id))]
        if record.unit != options.orgUnit { members.append(("orgUnit", JSONString.literal("\(record.unit)"))) }
        members += record.fields.map { (definition.recordFields[$0.index].code, $0.json) }
        let line = JSONWriting.object(members)
        return line.count <= 130 ? line : JSONWriting.block(members, indentation: "    ")
    }
}
