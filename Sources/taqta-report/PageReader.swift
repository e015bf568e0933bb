import FoundationEssentials
import Glibc
import HealthModel
import Report

/// Decodes the page, and reports errors in the page's language if that can be read.
struct PageReader {
    let language: Language

    func read(_ json: Data) throws(Failure) -> ReportPage {
        do {
            return try JSONDecoder().decode(ReportPage.self, from: json)
        } catch let error as ReportError {
            throw failure(error, json)
        } catch let error as DecodingError {
            throw failure(ReportError(error), json)
        } catch {
            throw failure(.notAPage(""), json)
        }
    }

    private func failure(_ error: ReportError, _ json: Data) -> Failure {
        let header = try? JSONDecoder().decode(ReportHeader.self, from: json)
        return Failure(error.message, Failure.notAPage, header?.pageLanguage ?? language)
    }
}

/// Reads standard input to its end.
enum StandardInput {
    static func bytes(_ language: Language) throws(Failure) -> Data {
        if isatty(STDIN_FILENO) == 1 { throw Failure(Message("report.terminalInput"), Failure.usage, language) }
        var data = Data()
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(STDIN_FILENO, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw Failure(Message("report.cannotRead", .text(SystemError.words)), Failure.inputOutput, language) }
            if count == 0 { return data }
            data.append(contentsOf: piece[..<count])
        }
    }
}

/// The system's message for the last failed call.
enum SystemError {
    static var words: String { String(cString: strerror(errno)) }
}
