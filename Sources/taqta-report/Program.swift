import ArgumentParser
import FoundationEssentials
import Glibc
import HealthModel
import Localization
import Report

/// `taqta-report`: a page as JSON on the standard input becomes a PDF, a PNG or an SVG.
///
/// A program of its own, because Cairo and Pango would cost the dashboard 6 ms at every start.
@main
struct ReportProgram: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "taqta-report",
        abstract: "Draw a page of taqta as PDF, PNG or SVG.",
        discussion: "Reads on the standard input what `taqta export PANEL --format json` writes.",
        version: "0.1.0")

    @Option(help: "pdf, png or svg.")
    var format: ReportDocument.Format

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; the standard output without it.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("Pixels per point of a PNG, 0.5 to 6.", valueName: "number"))
    var scale = 2.0

    static func main() {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            failure.report()
            Glibc.exit(failure.exitCode)
        } catch {
            finish(error)
        }
    }

    /// Help and version end well; anything else that the parser says is a mistake in the usage.
    private static func finish(_ error: any Error) -> Never {
        let text = fullMessage(for: error)
        if exitCode(for: error).isSuccess {
            print(text)
            Glibc.exit(0)
        }
        Failure.say(text)
        Glibc.exit(Failure.usage)
    }

    func run() throws {
        let language = SystemLanguage.current
        guard ReportDocument.scales.contains(scale) else {
            let range = ReportDocument.scales
            throw Failure(
                Message(
                    "report.badScale", .number(.decimal(range.lowerBound)), .number(.decimal(range.upperBound)),
                    .number(.decimal(scale))), Failure.usage, language)
        }
        let page = try PageReader(language: language).read(try StandardInput.bytes(language))
        let file = try OutputFile(path: output, language: page.language)
        do {
            try ReportDocument(page, scale: scale).write(as: format) { file.write($0) }
        } catch {
            throw file.failure ?? Failure(error.message, Failure.inputOutput, page.language)
        }
        try file.close()
    }
}

extension ReportDocument.Format: ExpressibleByArgument {}
