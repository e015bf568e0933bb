/// How much of a table is taken, so that no file can exhaust the program.
struct TableLimits {
    /// Bytes of the file.
    var bytes = 64 << 20
    var rows = 1_000_000
    /// As many as spreadsheets have.
    var columns = 16_384
    /// Cells of all rows together.
    var cells = 10_000_000
    /// Bytes of one cell.
    var cellBytes = 64 << 10
    /// Bytes of one part of a workbook when it is unpacked.
    var partBytes = 256 << 20
    /// How many times greater a part may become when it is unpacked, beyond its first mebibyte.
    var ratio = 300

    static let standard = TableLimits()
}
