import CCairo

/// Writes the whole page on a single sheet as long as necessary.
struct SVGDocument {
    let page: ReportPage
    let fonts: FontContext

    func write(to stream: DocumentStream) throws(ReportError) {
        let layout = ReportLayout(
            page, measure: FontMeasure(fonts: fonts), isEndless: true, rowLimit: ReportDocument.rowsWithoutPages)
        let size = Box(0, 0, layout.paper.width, layout.height)
        let surface = Surface(
            cairo_svg_surface_create_for_stream(DocumentStream.write, stream.pointer, size.width, size.height))
        cairo_svg_surface_set_document_unit(surface.pointer, CAIRO_SVG_UNIT_PT)
        draw(layout, size: size, on: surface.pointer)
        try surface.finish()
    }

    private func draw(_ layout: ReportLayout, size: Box, on surface: OpaquePointer) {
        var canvas = CairoCanvas(surface: surface, fonts: fonts)
        canvas.draw([.fill(.box(size, corner: 0), .paper)], at: .zero)
        layout.draw(page: 0) { canvas.draw($0, at: $1) }
    }
}
