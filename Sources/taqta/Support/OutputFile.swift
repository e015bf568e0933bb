import Exporters
import HealthModel

/// Writes a whole file or nothing.
enum OutputFile {
    /// - Parameter path: `-` for the standard output.
    static func write(_ content: [UInt8], to path: String, _ language: Language) throws {
        if path == "-" {
            try StandardOutput.write(content, language)
            return
        }
        do throws(ExportError) {
            let file = try AtomicFile(path)
            try file.write(content)
            try file.commit()
        } catch {
            throw CommandError(error.message, .inputOutput, language)
        }
    }
}
