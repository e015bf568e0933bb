import HealthModel
import PanelContent

/// The whole page as JSON: typed values with their words, in the form that `docs/panel.schema.json` describes.
struct JSONFormat: ExportFormat {
    static let version = "1.0"

    var code: String { "json" }
    var scope: ExportScope { .page }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        var page = PageJSON(export, output)
        try page.write()
        output = page.json.output
        output.write(UInt8(ascii: "\n"))
        try output.flush()
    }
}
