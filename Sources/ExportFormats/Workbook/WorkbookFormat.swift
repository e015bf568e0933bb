import ExportModel
import CLinux
import CWorkbook
import Glibc
import HealthModel
import PanelContent

/// The page as an Excel workbook: a sheet per table with typed cells, one with the charts, one with the provenance.
///
/// It contains no formulas: anything beginning with an equals sign is text.
struct WorkbookFormat: ExportFormat {
    /// A sheet's rows, less those above the table.
    static let rowLimit = 1_048_576 - SheetLayout.tableTop - 1

    var kind: ExportKind { .xlsx }

    func refusal(of export: Export) -> Message? {
        let longest = export.pageTables.map { $0.rows.count }.max() ?? 0
        guard longest > WorkbookFormat.rowLimit else { return nil }
        return Message("export.tooManyRows", .number(.integer(Int64(longest))), .number(.integer(Int64(WorkbookFormat.rowLimit))))
    }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        guard let library = taqta_workbook_functions()?.pointee else {
            throw ExportError(.system, Message("export.noLibrary", .text("libxlsxwriter")))
        }
        // The library writes to a named file; this one is in memory and vanishes with its descriptor.
        let descriptor = linux_memory_file("taqta-workbook")
        guard descriptor >= 0 else { throw ExportError.system("xlsx", errno) }
        defer { close(descriptor) }
        let silence = SilencedErrors()
        defer { silence.end() }
        let workbook = try Workbook(library, path: "/proc/self/fd/\(descriptor)", export)
        try WorkbookSheets(export, workbook).write(checking: output)
        guard workbook.close() else { throw ExportError.system("xlsx", errno == 0 ? EIO : errno) }
        try copy(descriptor, to: &output)
    }

    private func copy(_ descriptor: Int32, to output: inout Output) throws(ExportError) {
        lseek(descriptor, 0, SEEK_SET)
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &block, block.count)
            guard count > 0 else { break }
            output.write(bytes: Array(block[..<count]))
            try output.flushIfFull()
        }
        try output.flush()
    }
}

/// Keeps the library's error output off the screen; the export words errors itself.
private struct SilencedErrors {
    private let saved = dup(STDERR_FILENO)

    init() {
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard saved >= 0, nowhere >= 0 else { return }
        dup2(nowhere, STDERR_FILENO)
        close(nowhere)
    }

    func end() {
        guard saved >= 0 else { return }
        dup2(saved, STDERR_FILENO)
        close(saved)
    }
}
