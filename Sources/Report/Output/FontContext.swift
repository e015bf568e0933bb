import CCairo

/// Pango with the documents' fonts: Noto Sans, else DejaVu Sans, else a system font.
///
/// Hinting and rounding of positions are off, so that text has its measured width at every scale.
final class FontContext {
    static let families = "Noto Sans, DejaVu Sans, sans-serif"
    private let context: OpaquePointer
    let layout: OpaquePointer
    private var descriptions: [TextStyle: OpaquePointer] = [:]
    private var style: TextStyle?

    init() {
        context = pango_font_map_create_context(pango_cairo_font_map_get_default())
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        layout = pango_layout_new(context)
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_single_paragraph_mode(layout, 1)
        let attributes = pango_attr_list_new()
        pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum"))
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
    }

    deinit {
        for description in descriptions.values { pango_font_description_free(description) }
        g_object_unref(UnsafeMutableRawPointer(layout))
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// Sets text on one line, never as markup, and returns its width in points.
    @discardableResult
    func set(_ text: some StringProtocol, _ style: TextStyle) -> Double {
        if self.style != style {
            pango_layout_set_font_description(layout, description(style))
            self.style = style
        }
        var text = String(text)
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { pango_layout_set_text(layout, $0.baseAddress, Int32(clamping: $0.count)) }
        }
        return width
    }

    /// Adapts to the scale of a drawing.
    func update(for drawing: OpaquePointer) {
        pango_cairo_update_context(drawing, context)
        pango_layout_context_changed(layout)
    }

    /// Whether a character of the text is missing from all fonts; Pango would draw a box for it.
    var lacksGlyphs: Bool { pango_layout_get_unknown_glyphs_count(layout) > 0 }

    private var width: Double {
        var logical = PangoRectangle()
        pango_layout_get_extents(layout, nil, &logical)
        return Double(logical.width) / Double(PANGO_SCALE)
    }

    private func description(_ style: TextStyle) -> OpaquePointer? {
        if let description = descriptions[style] { return description }
        guard let description = pango_font_description_from_string(FontContext.families) else { return nil }
        pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(description, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        descriptions[style] = description
        return description
    }
}
