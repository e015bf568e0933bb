import ExportFiles
import ExportFormats
import FoundationEssentials
import HealthModel

/// Reads whole input files.
enum InputFile {
    static func read(_ path: String) throws -> [UInt8] {
        var isDirectory = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw CommandError(Message("error.noFile", .text(path)), .inputOutput)
        }
        if isDirectory { throw CommandError(Message("error.isDirectory", .text(path)), .inputOutput) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandError(Message("error.noPermission", .text(path)), .inputOutput)
        }
        return Array(data)
    }
}

/// Writes files atomically.
enum OutputFile {
    /// - Parameter path: `-` for the standard output.
    static func write(_ content: [UInt8], to path: String) throws {
        if path == "-" {
            try StandardOutput.write(content)
            return
        }
        do throws(ExportError) {
            let file = try AtomicFile(path)
            try file.write(content)
            try file.commit()
        } catch {
            throw CommandError(error.message, .inputOutput)
        }
    }
}
