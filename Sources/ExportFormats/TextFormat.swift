import SafeText
import ExportModel
import Canvas
import HealthModel
import Localization
import PanelContent
import PanelDrawing

/// The page as printed by `taqta show`, followed by its provenance: for plain-text mail and printers.
struct TextFormat: ExportFormat {
    var kind: ExportKind { .txt }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        try DrawnPages(export).write(to: &output) { $0.plainText }
    }
}

/// The page in the screen's colours as escape sequences, for `cat` or a pager with colour support.
struct ANSIFormat: ExportFormat {
    var kind: ExportKind { .ansi }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        try DrawnPages(export).write(to: &output) { $0.ansi(theme: .dark) }
    }
}

/// The page drawn at a width, followed by its provenance.
private struct DrawnPages {
    private let export: Export
    private let drawer: PanelDrawer

    init(_ export: Export) {
        self.export = export
        drawer = PanelDrawer(wording: export.wording)
    }

    func write(to output: inout Output, _ spell: (Frame) -> String) throws(ExportError) {
        let content = export.content
        let view = PanelView(choices: export.choices, showsAllColumns: true)
        let height = drawer.height(of: content, view: view, width: export.width)
        var frame = Frame(width: export.width, height: height)
        drawer.draw(content, view: view, in: frame.bounds, on: &frame)
        output.write(spell(frame))
        output.write(UInt8(ascii: "\n"))
        for line in export.provenanceLines() { output.write("\(line.name): \(line.text)".neutralised + "\n") }
        try output.flush()
    }
}
