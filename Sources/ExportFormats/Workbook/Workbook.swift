import SafeText
import ExportModel
import CWorkbook
import HealthModel

/// An open workbook of libxlsxwriter with a cache of its cell formats.
final class Workbook {
    /// A cell format.
    struct Look: Hashable {
        var numberFormat = ""
        var ink: Ink = .text
        var isBold = false
        var isHead = false
        var isTitle = false
        var isRight = false
        /// Separates text from the figures of the preceding column.
        var isIndented = false
        var wraps = false
    }

    enum Ink: UInt32 {
        case text = 0x17212B
        case dim = 0x5A6875
        case good = 0x0B5C8A
        case caution = 0xA85A00
        case bad = 0xA3195B
    }

    let library: taqta_workbook
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var looks: [Look: UnsafeMutablePointer<lxw_format>] = [:]
    private var sheetNames: Set<String> = []
    private var isOpen = true

    /// - Parameter path: where the library writes when the workbook is closed.
    init(_ library: taqta_workbook, path: String, _ export: Export) throws(ExportError) {
        self.library = library
        // Rows are streamed and not kept in memory.
        var options = lxw_workbook_options(constant_memory: 1, tmpdir: nil, use_zip64: 0)
        guard let workbook = library.workbook_new_opt(path, &options) else {
            throw ExportError(.system, Message("error.cannotWrite", .text("xlsx"), .text("")))
        }
        self.workbook = workbook
        describe(export)
    }

    /// Writes everything to the file; false if the library failed.
    @discardableResult
    func close() -> Bool {
        guard isOpen else { return true }
        isOpen = false
        return library.workbook_close(workbook) == LXW_NO_ERROR
    }

    deinit { close() }

    private func describe(_ export: Export) {
        let words = PageWords(export)
        let synthetic = export.content.isSynthetic ? export.wording.term("export.synthetic") : ""
        words.title.withMutableCString { title in
            export.provenance.program.withMutableCString { program in
                synthetic.withMutableCString { remark in
                    var properties = lxw_doc_properties()
                    properties.title = title
                    properties.author = program
                    properties.comments = remark
                    properties.created = time_t(export.provenance.made.milliseconds / 1000)
                    _ = library.workbook_set_properties(workbook, &properties)
                }
            }
        }
    }

    // MARK: Parts

    func addSheet(_ title: String) -> Sheet? {
        let name = uniqueName(title)
        return library.workbook_add_worksheet(workbook, name).map { Sheet(name: name, sheet: $0, workbook: self) }
    }

    func addChart(_ type: lxw_chart_type) -> UnsafeMutablePointer<lxw_chart>? {
        library.workbook_add_chart(workbook, UInt8(type.rawValue))
    }

    /// A name without the characters forbidden by Excel, at most 31 letters, and unique regardless of case.
    private func uniqueName(_ title: String) -> String {
        let clean = title.neutralised.map { "[]:*?/\\'".contains($0) ? " " : $0 }
        let base = String(clean.prefix(28)).trimmingSpaces
        var name = base.isEmpty ? "1" : base
        var number = 2
        while !sheetNames.insert(name.lowercased()).inserted {
            name = "\(base) \(number)"
            number += 1
        }
        return name
    }

    func format(_ look: Look) -> UnsafeMutablePointer<lxw_format>? {
        if let known = looks[look] { return known }
        guard let format = library.workbook_add_format(workbook) else { return nil }
        if !look.numberFormat.isEmpty { library.format_set_num_format(format, look.numberFormat) }
        if look.ink != .text { library.format_set_font_color(format, look.ink.rawValue) }
        if look.isBold || look.isHead || look.isTitle { library.format_set_bold(format) }
        if look.isTitle { library.format_set_font_size(format, 14) }
        if look.isRight { library.format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
        if look.isIndented { library.format_set_indent(format, 1) }
        if look.wraps || look.isHead { library.format_set_text_wrap(format) }
        if look.isHead {
            library.format_set_bg_color(format, 0xE6EDF2)
            library.format_set_bottom(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
            library.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
        } else if look.wraps {
            library.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
        looks[look] = format
        return format
    }
}

/// A sheet of a workbook.
struct Sheet {
    let name: String
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let workbook: Workbook

    private var library: taqta_workbook { workbook.library }

    /// Excel's maximum text length.
    private static let textLimit = 32_767

    func write(_ text: String, row: Int, column: Int, _ look: Workbook.Look = Workbook.Look()) {
        var safe = text.neutralised
        if safe.utf16.count > Sheet.textLimit { safe = safe.prefix(Sheet.textLimit / 2) + "…" }
        _ = library.worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), safe, workbook.format(look))
    }

    func write(_ number: Double, row: Int, column: Int, _ look: Workbook.Look = Workbook.Look()) {
        _ = library.worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, workbook.format(look))
    }

    /// Must be called before the row is written. A line takes 15 points.
    func setHeight(lines: Int, row: Int) {
        _ = library.worksheet_set_row(sheet, lxw_row_t(row), Double(max(1, lines)) * 15 + 3, nil)
    }

    func setWidth(_ width: Double, column: Int) {
        _ = library.worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nil)
    }

    /// Freezes the header row and first column, and enables filters.
    func setUpTable(top: Int, rows: Int, columns: Int) {
        library.worksheet_freeze_panes(sheet, lxw_row_t(top + 1), 1)
        guard columns > 0 else { return }
        _ = library.worksheet_autofilter(sheet, lxw_row_t(top), 0, lxw_row_t(top + max(rows, 1)), lxw_col_t(columns - 1))
        _ = library.worksheet_repeat_rows(sheet, lxw_row_t(top), lxw_row_t(top))
    }

    /// A4, scaled to the page width, with page numbers at the bottom.
    func setUpPage(footer: String, isLandscape: Bool) {
        if isLandscape { library.worksheet_set_landscape(sheet) }
        library.worksheet_set_paper(sheet, 9)
        library.worksheet_fit_to_pages(sheet, 1, 0)
        let safe = footer.neutralised.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
        _ = library.worksheet_set_footer(sheet, "&L\(safe.prefix(200))&R&P / &N")
    }

    func conditional(_ format: inout lxw_conditional_format, rows: ClosedRange<Int>, column: Int) {
        _ = library.worksheet_conditional_format_range(
            sheet, lxw_row_t(rows.lowerBound), lxw_col_t(column), lxw_row_t(rows.upperBound), lxw_col_t(column), &format)
    }

    func insert(_ chart: UnsafeMutablePointer<lxw_chart>, row: Int, column: Int, scale: (x: Double, y: Double) = (1.2, 1.2)) {
        var options = lxw_chart_options()
        options.x_scale = scale.x
        options.y_scale = scale.y
        _ = library.worksheet_insert_chart_opt(sheet, lxw_row_t(row), lxw_col_t(column), chart, &options)
    }
}

extension String {
    /// Passes a mutable C copy to the body, for functions that take `char *` but do not modify it.
    func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
        var bytes = utf8CString
        return bytes.withUnsafeMutableBufferPointer { buffer in
            var empty: CChar = 0
            return buffer.baseAddress.map(body) ?? body(&empty)
        }
    }

    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
