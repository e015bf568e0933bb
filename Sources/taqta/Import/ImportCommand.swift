import ArgumentParser
import FoundationEssentials
import HealthModel
import Importers
import Localization

/// `taqta import`: turns a table or a DHIS2 document into a snapshot.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Turn a CSV or XLSX table or a DHIS2 document into a snapshot.",
        discussion: """
            Headers, places, codes, numbers, dates and periods are understood in Kazakh, Russian and English; --dry-run shows how. \
            Nothing is written if there is any error. docs/import.md has the details.
            Exit codes: 0 success, 1 an error in the data, 2 usage error, 3 I/O error.
            """)

    @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file(extensions: ["csv", "xlsx", "json"]))
    var file: String

    @Option(
        name: .customLong("as"), help: ArgumentHelp("The data set that the file is about.", valueName: "data-set"),
        completion: .dataSets)
    var dataSet: String

    @Option(help: ArgumentHelp("The unit that reports: a KATO code, or KZ.", valueName: "kato"))
    var unit: String

    @Option(help: ArgumentHelp("When the figures were known: a day or an RFC 3339 time.", valueName: "date"))
    var asOf: String

    @Option(
        name: [.customShort("o"), .long], help: ArgumentHelp("The snapshot to write; - for the standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Show how the file is understood, and write nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("A mapping file: what heads, units and identifiers mean.", valueName: "file"), completion: .file())
    var map: String?

    @Option(help: ArgumentHelp("Write the mapping that was found, for editing and keeping.", valueName: "file"), completion: .file())
    var writeMap: String?

    @Option(help: "The file's format; by its content where absent.")
    var format: ImportFormat?

    @Option(help: ArgumentHelp("The sheet of a workbook.", valueName: "name"))
    var sheet: String?

    @Option(help: ArgumentHelp("The period of rows that name none: a DHIS2 identifier.", valueName: "id"))
    var period: String?

    @Option(help: ArgumentHelp("The day that counters without a period reach.", valueName: "date"))
    var through: String?

    @Option(help: "The decimal mark of all numbers; by the cells of each column where absent.")
    var decimal: DecimalMark?

    @Option(help: ArgumentHelp("Who reports.", valueName: "name"))
    var feed = "import"

    @Option(help: ArgumentHelp("The title of the source; the file's name where absent.", valueName: "title"))
    var source: String?

    @Flag(help: "A one-off publication: it is never late, and its contradictions are warnings.")
    var once = false

    @Option(help: ArgumentHelp("A directory whose datasets/ define data sets too.", valueName: "directory"), completion: .directory)
    var definitions: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = try common.language()
        guard dryRun || output != nil || writeMap != nil else { throw CommandError(Message("error.importOutput"), .usage, language) }
        let now = try common.clock()()
        let metadata = Definitions.registry(of: definitions.map { [$0] } ?? []).metadata
        let options = try options(now, language)
        let mapping = try map.map { (name: $0, content: try InputFile.read($0, language)) }
        guard let importer = Importer(metadata: metadata, options: options, mapping: mapping) else {
            let known = metadata.dataSets.map { Message.Argument.text($0.code) }
            throw CommandError(Message("error.unknownDataSet", .text(dataSet), .list(known)), .usage, language)
        }
        var result = importer.run(try InputFile.read(file, language), name: file)
        result.addFindings(metadata, now: now)
        try finish(result, metadata, language)
    }

    private func options(_ now: Instant, _ language: Language) throws -> ImportOptions {
        let arguments = Arguments(language)
        guard let asOf = AsOf(iso: asOf) else { throw CommandError(Message("error.badDate", .text(asOf)), .usage, language) }
        var options = ImportOptions(
            dataSet: dataSet, orgUnit: try arguments.knownUnit(unit), asOf: asOf,
            generatedAt: Instant(milliseconds: now.milliseconds / 1000 * 1000), feed: feed,
            source: source ?? file.split(separator: "/").last.map(String.init) ?? file)
        options.isOnce = once
        options.format = format
        options.sheet = sheet
        options.decimalMark = decimal
        options.period = try chosenPeriod(language)
        return options
    }

    private func chosenPeriod(_ language: Language) throws -> Period? {
        if period != nil, through != nil { throw CommandError(Message("error.importPeriods"), .usage, language) }
        if let through { return .through(try Arguments(language).day(through)) }
        guard let period else { return nil }
        guard let found = Period(identifier: period) else {
            throw CommandError(Message("error.badPeriod", .text(period)), .usage, language)
        }
        return found
    }

    /// Reports, and writes what was asked for. The mapping is written also where the data have errors: it is there to mend them.
    private func finish(_ result: ImportResult, _ metadata: Metadata, _ language: Language) throws {
        let report = ImportReport(result, metadata, Wording(language: language))
        if dryRun {
            try StandardOutput.write(report.reading + report.diagnostics, language)
        } else {
            StandardError.write(lines: report.diagnostics)
        }
        if let writeMap { try OutputFile.write(Array(result.reading.mapping.utf8), to: writeMap, language) }
        if result.hasErrors { throw ExitCode(CommandExit.rejected.rawValue) }
        guard !dryRun, let output, let document = result.document else { return }
        try OutputFile.write(Array(document.utf8), to: output, language)
        if output != "-" { StandardError.write(Wording(language: language).text(Message("import.written", .text(output)))) }
    }
}

extension ImportFormat: ExpressibleByArgument {}
extension DecimalMark: ExpressibleByArgument {}
