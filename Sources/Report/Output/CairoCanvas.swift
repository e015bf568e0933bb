import CCairo

/// Draws marks on a Cairo surface.
struct CairoCanvas: ~Copyable {
    let drawing: OpaquePointer
    private let fonts: FontContext
    private var missing = MissingGlyphs()

    init(surface: OpaquePointer, fonts: FontContext, scale: Double = 1) {
        drawing = cairo_create(surface)
        self.fonts = fonts
        cairo_scale(drawing, scale, scale)
        fonts.update(for: drawing)
    }

    deinit { cairo_destroy(drawing) }

    mutating func draw(_ marks: [Mark], at origin: Point) {
        cairo_save(drawing)
        cairo_translate(drawing, origin.x, origin.y)
        for mark in marks { draw(mark) }
        cairo_restore(drawing)
    }

    func showPage() { cairo_show_page(drawing) }

    private mutating func draw(_ mark: Mark) {
        switch mark {
        case .text(let text, let style, let ink, let place, let anchor): draw(text, style, ink, place, anchor)
        case .fill(let shape, let ink):
            trace(shape)
            use(ink)
            cairo_fill(drawing)
        case .stroke(let shape, let ink, let pen):
            trace(shape)
            use(ink)
            cairo_set_line_width(drawing, pen.width)
            cairo_set_dash(drawing, pen.dashes, Int32(pen.dashes.count), 0)
            cairo_set_line_join(drawing, CAIRO_LINE_JOIN_ROUND)
            cairo_stroke(drawing)
        }
    }

    private mutating func draw(_ text: String, _ style: TextStyle, _ ink: Ink, _ place: Point, _ anchor: Anchor) {
        var width = fonts.set(text, style)
        if fonts.lacksGlyphs { width = fonts.set(missing.replaced(in: text, style, fonts), style) }
        let shift =
            switch anchor {
            case .start: 0.0
            case .middle: width / 2
            case .end: width
            }
        use(ink)
        cairo_move_to(drawing, place.x - shift, place.y)
        pango_cairo_show_layout_line(drawing, pango_layout_get_line_readonly(fonts.layout, 0))
    }

    private func use(_ ink: Ink) {
        let (red, green, blue) = ink.components
        cairo_set_source_rgb(drawing, red, green, blue)
    }

    private func trace(_ shape: Shape) {
        cairo_new_path(drawing)
        switch shape {
        case .box(let box, let corner): trace(box, corner: min(corner, box.width / 2, box.height / 2))
        case .disc(let center, let radius): cairo_arc(drawing, center.x, center.y, radius, 0, 2 * .pi)
        case .path(let points, let isClosed):
            for point in points { cairo_line_to(drawing, point.x, point.y) }
            if isClosed { cairo_close_path(drawing) }
        }
    }

    private func trace(_ box: Box, corner: Double) {
        guard corner > 0 else { return cairo_rectangle(drawing, box.x, box.y, box.width, box.height) }
        let half = Double.pi / 2
        cairo_arc(drawing, box.right - corner, box.y + corner, corner, -half, 0)
        cairo_arc(drawing, box.right - corner, box.bottom - corner, corner, 0, half)
        cairo_arc(drawing, box.x + corner, box.bottom - corner, corner, half, 2 * half)
        cairo_arc(drawing, box.x + corner, box.y + corner, corner, 2 * half, 3 * half)
        cairo_close_path(drawing)
    }
}

/// Characters missing from all fonts: drawn as a warning sign instead of a box.
private struct MissingGlyphs {
    private var isMissing: [Unicode.Scalar: Bool] = [:]

    mutating func replaced(in text: String, _ style: TextStyle, _ fonts: FontContext) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(lacks(scalar, style, fonts) ? substitute(style, fonts) : scalar) }
        return String(result)
    }

    private mutating func lacks(_ scalar: Unicode.Scalar, _ style: TextStyle, _ fonts: FontContext) -> Bool {
        if scalar.isASCII { return false }
        if let known = isMissing[scalar] { return known }
        fonts.set(String(scalar), style)
        isMissing[scalar] = fonts.lacksGlyphs
        return fonts.lacksGlyphs
    }

    private mutating func substitute(_ style: TextStyle, _ fonts: FontContext) -> Unicode.Scalar {
        lacks("\u{FFFD}", style, fonts) ? "?" : "\u{FFFD}"
    }
}
