import CCairo
import Localization

/// Writes the pages as one image, below each other; of more than three pages only the first, with a note.
struct PNGDocument {
    let page: ReportPage
    let scale: Double
    let fonts: FontContext
    static let mostPages = 3
    private static let gap = 10.0

    func write(to stream: DocumentStream) throws(ReportError) {
        let layout = ReportLayout(page, measure: FontMeasure(fonts: fonts))
        let count = layout.pageCount > PNGDocument.mostPages ? 1 : layout.pageCount
        let note = count < layout.pageCount ? note(layout) : nil
        let noteHeight = note.map { $0.height + 16 } ?? 0
        let height = Double(count) * (layout.paper.height + PNGDocument.gap) - PNGDocument.gap + noteHeight
        let surface = Surface(
            cairo_image_surface_create(
                CAIRO_FORMAT_RGB24, Int32((layout.paper.width * scale).rounded()), Int32((height * scale).rounded())))
        try surface.check()
        draw(layout, count: count, note: note, on: surface.pointer)
        let status = cairo_surface_write_to_png_stream(surface.pointer, DocumentStream.write, stream.pointer)
        guard status == CAIRO_STATUS_SUCCESS else { throw .drawing(String(cString: cairo_status_to_string(status))) }
    }

    private func draw(_ layout: ReportLayout, count: Int, note: Block?, on surface: OpaquePointer) {
        var canvas = CairoCanvas(surface: surface, fonts: fonts, scale: scale)
        let paper = layout.paper
        canvas.draw([.fill(.box(Box(0, 0, paper.width, paper.height * Double(count) * 2), corner: 0), .ground)], at: .zero)
        for index in 0..<count {
            let top = Point(0, Double(index) * (paper.height + PNGDocument.gap))
            canvas.draw([.fill(.box(Box(0, 0, paper.width, paper.height), corner: 0), .paper)], at: top)
            layout.draw(page: index) { canvas.draw($0, at: top + $1) }
        }
        if let note { canvas.draw(note.marks, at: Point(Paper.margin, paper.height + 8)) }
    }

    private func note(_ layout: ReportLayout) -> Block {
        let typeset = Typesetter(measure: FontMeasure(fonts: fonts), wording: Wording(language: page.language))
        let words = typeset.term(
            "report.firstPageOnly", .number(.integer(Int64(layout.pageCount))), .number(.integer(Int64(layout.tableRows(fromPage: 1)))))
        return typeset.signed(.warning, ShownText(words), .strong, .text, width: layout.paper.contentWidth)
    }
}
