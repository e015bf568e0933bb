import Canvas
import HealthModel
import Localization
import PanelContent
import PanelDrawing

/// The page as `taqta show` prints it, with its provenance below: for a mail or a printer that knows letters only.
struct TextFormat: ExportFormat {
    var code: String { "txt" }
    var scope: ExportScope { .page }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        try DrawnPages(export).write(to: &output) { $0.plainText }
    }
}

/// The page in the colours of the screen, as escape sequences: for `cat` and for a pager that shows colours.
struct ANSIFormat: ExportFormat {
    var code: String { "ansi" }
    var scope: ExportScope { .page }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        try DrawnPages(export).write(to: &output) { $0.ansi(theme: .dark) }
    }
}

/// The page drawn at a width, and its provenance in lines below.
private struct DrawnPages {
    private let export: Export
    private let drawer: PanelDrawer

    init(_ export: Export) {
        self.export = export
        drawer = PanelDrawer(wording: export.wording)
    }

    func write(to output: inout Output, _ spell: (Frame) -> String) throws(ExportError) {
        let content = export.content
        let arrangements = arrangements
        let view = PanelView(table: table?.id, columns: choice.columns, showsAllColumns: true)
        let height = drawer.height(of: content, view: view, width: export.width, arrangements: arrangements)
        var frame = Frame(width: export.width, height: height)
        drawer.draw(content, view: view, in: frame.bounds, on: &frame, arrangements: arrangements)
        output.write(spell(frame))
        output.write(UInt8(ascii: "\n"))
        for line in export.provenanceLines() { output.write("\(line.name): \(line.text)".neutralised + "\n") }
        try output.flush()
    }

    /// The table whose columns were chosen: the drawing knows choices of one table only.
    private var table: Table? {
        export.pageTables.first { export.choices[$0.id]?.columns != nil } ?? export.pageTables.first
    }

    private var choice: TableChoice { table.flatMap { export.choices[$0.id] } ?? TableChoice() }

    private var arrangements: [String: TableArrangement] {
        var arrangements: [String: TableArrangement] = [:]
        for table in export.pageTables {
            let choice = export.choices[table.id] ?? TableChoice()
            let view = PanelView(sort: choice.sort, filter: choice.filter)
            arrangements[table.id] = TableArrangement(table: table, view: view, wording: export.wording)
        }
        return arrangements
    }
}
