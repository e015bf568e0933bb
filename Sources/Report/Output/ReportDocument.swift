/// A panel's page as a document.
public struct ReportDocument {
    public enum Format: String, CaseIterable, Sendable {
        case pdf, png, svg
    }

    let page: ReportPage
    /// Pixels per point, for PNG.
    let scale: Double

    /// - Parameter scale: pixels per point, for PNG; see `scales`.
    public init(_ page: ReportPage, scale: Double = 2) {
        self.page = page
        self.scale = scale
    }

    /// The scales supported by Cairo's image size.
    public static let scales = 0.5...6.0

    /// The maximum number of table rows in a document without pages.
    static let rowsWithoutPages = 2_000

    /// Draws the document and passes it on in chunks; the same page gives the same bytes.
    ///
    /// - Parameter take: returns false if a chunk could not be written.
    public func write(as format: Format, to take: @escaping (UnsafeRawBufferPointer) -> Bool) throws(ReportError) {
        let stream = DocumentStream(take)
        let fonts = FontContext()
        try withExtendedLifetime(stream) { () throws(ReportError) in
            switch format {
            case .pdf: try PDFDocument(page: page, fonts: fonts).write(to: stream)
            case .png: try PNGDocument(page: page, scale: scale, fonts: fonts).write(to: stream)
            case .svg: try SVGDocument(page: page, fonts: fonts).write(to: stream)
            }
        }
    }
}
