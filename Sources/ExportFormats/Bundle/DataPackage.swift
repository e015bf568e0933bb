import Arrangement
import SafeText
import ExportModel
import HealthModel
import Localization
import PanelContent

/// The columns of an exported table.
package struct TableDescription {
    struct Field {
        var name: String
        /// `string`, `number` or `date`, as defined by Table Schema.
        var type: String
    }

    let fields: [Field]

    package init(_ table: ArrangedTable, _ export: Export) {
        let words = PageWords(export)
        let columns = table.columns.map { Field(name: words.headWithUnit($0).neutralised, type: $0.kind.schemaType) }
        let codes = RowIdentity(table, export).codes.map { Field(name: export.wording.term("column.\($0)"), type: "string") }
        fields = columns + codes
    }
}

extension Column.Kind {
    fileprivate var schemaType: String {
        switch self {
        case .number, .bar: "number"
        case .date: "date"
        case .text, .status, .trend: "string"
        }
    }
}

/// `datapackage.json`: the files of a bundle as a Frictionless Data Package.
package struct DataPackage {
    private let entries: [BundleEntry]
    private let made: Instant
    private let export: Export

    package init(entries: [BundleEntry], made: Instant, _ export: Export) {
        self.entries = entries
        self.made = made
        self.export = export
    }

    package func write(to output: inout Output) throws(ExportError) {
        var json = JSONOutput(output)
        json.openObject()
        json.member("name", ExportName.safe("taqta-\(export.unit?.id.description ?? "all")-\(made.day)").lowercased())
        json.member("title", PageWords(export).title)
        json.member("created", made.description)
        json.member("profile", "data-package")
        json.member("generation", export.provenance.generation)
        json.member("synthetic", export.content.isSynthetic)
        json.name("resources")
        json.openArray()
        for entry in entries {
            json.lineBreak()
            write(entry, &json)
        }
        json.closeArray()
        json.closeObject()
        json.endLine()
        output = json.finish()
    }

    private func write(_ entry: BundleEntry, _ json: inout JSONOutput) {
        json.openObject()
        // Resource names are lower case: letters, digits, dots, hyphens.
        json.member("name", entry.path.lowercased())
        json.member("path", entry.path)
        json.member("title", entry.title)
        json.member("format", entry.format)
        json.member("bytes", entry.bytes)
        json.member("hash", "sha256:\(entry.sha256)")
        if let table = entry.table { write(table, &json) }
        json.closeObject()
    }

    private func write(_ table: TableDescription, _ json: inout JSONOutput) {
        json.member("profile", "tabular-data-resource")
        json.member("encoding", "utf-8")
        json.name("dialect")
        json.openObject()
        json.member("delimiter", export.csvProfile == .excelRu ? ";" : ",")
        json.member("commentChar", "#")
        json.closeObject()
        json.name("schema")
        json.openObject()
        json.name("fields")
        json.openArray()
        for field in table.fields {
            json.openObject()
            json.member("name", field.name)
            json.member("type", field.type)
            json.closeObject()
        }
        json.closeArray()
        json.name("missingValues")
        json.openArray()
        json.value("")
        for missing in Missing.allCases { json.value(export.csvProfile == .excelRu ? export.wording.missing(missing) : missing.code) }
        json.closeArray()
        json.closeObject()
    }
}
