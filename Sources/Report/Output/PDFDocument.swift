import CCairo

/// Writes the pages as PDF, with metadata and an outline of the sections.
struct PDFDocument {
    let page: ReportPage
    let fonts: FontContext

    func write(to stream: DocumentStream) throws(ReportError) {
        let layout = ReportLayout(page, measure: FontMeasure(fonts: fonts))
        let surface = Surface(
            cairo_pdf_surface_create_for_stream(DocumentStream.write, stream.pointer, layout.paper.width, layout.paper.height))
        describe(surface.pointer)
        draw(layout, on: surface.pointer)
        for (title, number) in layout.outline { addOutline(title, page: number + 1, to: surface.pointer) }
        try surface.finish()
    }

    private func draw(_ layout: ReportLayout, on surface: OpaquePointer) {
        var canvas = CairoCanvas(surface: surface, fonts: fonts)
        for index in 0..<layout.pageCount {
            layout.draw(page: index) { canvas.draw($0, at: $1) }
            canvas.showPage()
        }
    }

    private func describe(_ surface: OpaquePointer) {
        let source = page.sources.first
        let author = source.map { [$0.publisher, $0.feed].compactMap { $0?.string }.first ?? "" } ?? page.provenance.program.string
        let subject = [page.unit?.name, page.timing.asOfText].compactMap { $0?.string }.joined(separator: ", ")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, page.title.string)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, page.provenance.program.string)
        guard let generatedAt = page.provenance.generatedAt else { return }
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, generatedAt)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, generatedAt)
    }

    private func addOutline(_ title: String, page: Int, to surface: OpaquePointer) {
        cairo_pdf_surface_add_outline(
            surface, CAIRO_PDF_OUTLINE_ROOT, title, "page=\(page) pos=[0 0]", CAIRO_PDF_OUTLINE_FLAG_OPEN)
    }
}
