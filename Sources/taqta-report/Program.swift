import CommandTable
import FoundationEssentials
import Glibc
import HealthModel
import Localization
import Report

/// `taqta-report`: renders a page, read as JSON from standard input, as PDF, PNG or SVG.
///
/// It is a separate program because Cairo and Pango would cost the dashboard 6 ms at every start.
@main
enum ReportProgram {
    static let version = "0.1.0"

    static let format = Option<ReportDocument.Format>(
        "format", LocalizedText(kk: "пішім", ru: "формат", en: "format"),
        LocalizedText(kk: "Құжат пішімі.", ru: "Формат документа.", en: "The document's format."), isRequired: true,
        completion: .values(ReportDocument.Format.allCases.map(\.rawValue))
    ) { text throws(UsageError) in
        guard let format = ReportDocument.Format(rawValue: text) else {
            throw .unknownValue(text, of: "--format", ReportDocument.Format.allCases.map(\.rawValue))
        }
        return format
    }

    static let output = Option<String>(
        "output", short: "o", LocalizedText(kk: "файл", ru: "файл", en: "file"),
        LocalizedText(
            kk: "Жазылатын файл; берілмесе — стандартты шығыс.", ru: "Файл для записи; без него — стандартный вывод.",
            en: "The file to write; the standard output without it."), completion: .file)

    static let scale = Option<Double>(
        "scale", LocalizedText(kk: "сан", ru: "число", en: "number"),
        LocalizedText(
            kk: "PNG-дегі бір пунктке келетін пиксель, 0.5–6.", ru: "Пикселей на пункт в PNG, от 0.5 до 6.",
            en: "Pixels per point of a PNG, 0.5 to 6."), usual: "2"
    ) { text throws(UsageError) in
        let range = ReportDocument.scales
        guard let scale = Double(text), range.contains(scale) else {
            let bounds = [range.lowerBound, range.upperBound].map { Message.Argument.number(.decimal($0)) }
            throw UsageError(.badValue, Message("report.badScale", bounds[0], bounds[1], .text(text)))
        }
        return scale
    }

    static let command = Command(
        "taqta-report",
        LocalizedText(
            kk: "Тақта бетін PDF, PNG не SVG етіп салу.", ru: "Нарисовать страницу табло как PDF, PNG или SVG.",
            en: "Draw a page of taqta as PDF, PNG or SVG."),
        LocalizedText(
            kk: "Стандартты кірістен taqta export ПАНЕЛЬ --format json жазғанын оқиды.",
            ru: "Читает со стандартного ввода то, что пишет taqta export ПАНЕЛЬ --format json.",
            en: "Reads on the standard input what taqta export PANEL --format json writes."),
        [format.argument, output.argument, scale.argument]
    ) { try run($0) }

    static func main() {
        signal(SIGPIPE, SIG_IGN)
        do {
            try answer(Array(CommandLine.arguments.dropFirst()))
        } catch let failure as Failure {
            failure.report()
            exit(failure.exitCode)
        } catch let error as UsageError {
            let wording = Wording(language: SystemLanguage.current)
            let help = wording.text(Message("usage.seeHelp", .text("taqta-report --help")))
            Failure.say("taqta-report: \(wording.text(error.message)). \(help)")
            exit(Failure.usage)
        } catch {
            Failure.say("taqta-report: \(error)")
            exit(Failure.inputOutput)
        }
    }

    private static func answer(_ typed: [String]) throws {
        switch try CommandParser(command).parse(typed) {
        case .run(let path, let arguments): try path.run(arguments)
        case .help(let path): print(HelpPage(path, SystemLanguage.current, width: 100).text, terminator: "")
        case .version: print(version)
        case .description: print(try CommandDescription(command).json(), terminator: "")
        }
    }

    private static func run(_ arguments: ParsedArguments) throws {
        let language = SystemLanguage.current
        let page = try PageReader(language: language).read(try StandardInput.bytes(language))
        let file = try OutputFile(path: arguments[output], language: page.language)
        do {
            try ReportDocument(page, scale: arguments[scale] ?? 2).write(as: try arguments.required(format)) { file.write($0) }
        } catch let error as ReportError {
            throw file.failure ?? Failure(error.message, Failure.inputOutput, page.language)
        }
        try file.close()
    }
}
