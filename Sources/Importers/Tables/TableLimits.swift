/// Limits on tables, so that no file can exhaust the program.
struct TableLimits {
    /// The size of the file in bytes.
    var bytes = 64 << 20
    var rows = 1_000_000
    /// The number of columns, as in spreadsheets.
    var columns = 16_384
    /// The total number of cells.
    var cells = 10_000_000
    /// The size of a cell in bytes.
    var cellBytes = 64 << 10
    /// The uncompressed size of a workbook's part in bytes.
    var partBytes = 256 << 20
    /// The maximum compression ratio of a part, beyond its first mebibyte.
    var ratio = 300

    static let standard = TableLimits()
}
