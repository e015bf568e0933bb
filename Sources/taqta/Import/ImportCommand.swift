import Catalogue
import CommandTable
import HealthModel
import Importers

/// `taqta import`: converts a table or a DHIS2 document into a snapshot.
struct ImportCommand {
    static let file = Word(
        "file", .one, .fileValue,
        LocalizedText(kk: "Кесте немесе DHIS2 құжаты.", ru: "Таблица или документ DHIS2.", en: "The table or DHIS2 document."),
        completion: .file)

    static let dataSet = Option<String>(
        "as", .dataSetValue,
        LocalizedText(
            kk: "Файл жататын деректер жиыны.", ru: "Набор данных, к которому относится файл.", en: "The data set that the file is about."),
        isRequired: true,
        completion: .values(Catalogue.metadata.dataSets.map(\.code)))

    static let unit = Option<OrgUnitID>(
        "unit", .katoValue,
        LocalizedText(
            kk: "Есеп беретін аумақ: КАТО коды немесе KZ.", ru: "Кто сообщает: код КАТО или KZ.",
            en: "The unit that reports: a KATO code, or KZ."),
        isRequired: true,
        read: DashboardCommand.knownUnit)

    static let asOf = Option<AsOf>(
        "as-of", .dateValue,
        LocalizedText(
            kk: "Көрсеткіштер қай сәтке белгілі: күн немесе RFC 3339 уақыты.",
            ru: "Момент, на который известны показатели: дата или время RFC 3339.",
            en: "When the figures were known: a day or an RFC 3339 time."), isRequired: true
    ) { text throws(UsageError) in
        guard let asOf = AsOf(iso: text) else { throw UsageError(.badValue, Message("error.badDate", .text(text))) }
        return asOf
    }

    static let output = Option<String>(
        "output", short: "o", .fileValue,
        LocalizedText(
            kk: "Жазылатын файл; - болса, стандартты шығыс.", ru: "Файл для записи; - означает стандартный вывод.",
            en: "The snapshot to write; - for the standard output."), completion: .file)

    static let dryRun = Flag(
        "dry-run",
        LocalizedText(
            kk: "Файлдың қалай түсінілгенін көрсету, ештеңе жазбау.", ru: "Показать, как понят файл, и ничего не записывать.",
            en: "Show how the file is understood, and write nothing."))

    static let map = Option<String>(
        "map", .fileValue,
        LocalizedText(
            kk: "Сәйкестік файлы: тақырыптардың, аумақтардың, идентификаторлардың мағынасы.",
            ru: "Файл соответствий: что значат заголовки, территории, идентификаторы.",
            en: "A mapping file: what headers, units and identifiers mean."), completion: .file)

    static let writeMap = Option<String>(
        "write-map", .fileValue,
        LocalizedText(
            kk: "Табылған сәйкестікті жазу, түзетіп сақтау үшін.", ru: "Записать найденные соответствия, чтобы поправить и хранить.",
            en: "Write the mapping that was found, for editing and keeping."), completion: .file)

    static let format = Option<ImportFormat>(
        "format", .formatValue,
        LocalizedText(
            kk: "Файл пішімі; берілмесе — мазмұнынан.", ru: "Формат файла; по умолчанию — по содержимому.",
            en: "The file's format; inferred from its content by default."))

    static let sheet = Option<String>(
        "sheet", .nameValue, LocalizedText(kk: "Жұмыс кітабының парағы.", ru: "Лист книги.", en: "The sheet of a workbook."))

    static let period = Option<Period>(
        "period", .periodValue,
        LocalizedText(
            kk: "Кезеңі көрсетілмеген жолдарға берілетін кезең: DHIS2 идентификаторы.",
            ru: "Период строк, где он не назван: идентификатор DHIS2.",
            en: "The period of rows that name none: a DHIS2 identifier.")
    ) { text throws(UsageError) in
        guard let period = Period(identifier: text) else { throw UsageError(.badValue, Message("error.badPeriod", .text(text))) }
        return period
    }

    static let through = Option<Day>(
        "through", .dateValue,
        LocalizedText(
            kk: "Кезеңі көрсетілмеген өспелі көрсеткіштердің соңғы күні.", ru: "День, по который идут счётчики без периода.",
            en: "The day that counters without a period reach."), read: CommonOptions.day)

    static let decimal = Option<DecimalMark>(
        "decimal", .markValue,
        LocalizedText(
            kk: "Барлық сандардың бөлшек таңбасы; берілмесе — әр бағанның ұяшықтарынан.",
            ru: "Десятичный знак всех чисел; без него — по ячейкам каждого столбца.",
            en: "The decimal mark of all numbers; inferred from the cells of each column by default."))

    static let feed = Option<String>(
        "feed", .nameValue, LocalizedText(kk: "Жеткізушінің аты.", ru: "Поставщик данных.", en: "The name of the feed."), usual: "import")

    static let source = Option<String>(
        "source", .titleValue,
        LocalizedText(
            kk: "Дереккөздің атауы; берілмесе — файлдың аты.", ru: "Название источника; без него — имя файла.",
            en: "The title of the source; the file's name by default."))

    static let once = Flag(
        "once",
        LocalizedText(
            kk: "Бір реттік жарияланым: ешқашан кешікпейді, қайшылықтары — ескерту.",
            ru: "Разовая публикация: никогда не опаздывает, противоречия в ней — предупреждения.",
            en: "A one-off publication: it is never late, and its contradictions are warnings."))

    static let definitions = Option<String>(
        "definitions", .directoryValue,
        LocalizedText(
            kk: "datasets/ ішінде жиындар анықтайтын бума.", ru: "Папка, в подпапке datasets/ которой определены дополнительные наборы.",
            en: "A directory whose datasets/ define data sets too."), completion: .directory)

    static let command = Command(
        "import",
        LocalizedText(
            kk: "CSV, XLSX кестесін немесе DHIS2 құжатын деректер файлына айналдыру.",
            ru: "Превратить таблицу CSV, XLSX или документ DHIS2 в файл данных.",
            en: "Turn a CSV or XLSX table or a DHIS2 document into a snapshot."),
        LocalizedText(
            kk: """
                Тақырыптар, аумақтар, кодтар, сандар, күндер мен кезеңдер қазақша, орысша және ағылшынша түсініледі; қалай екенін \
                --dry-run көрсетеді. Қате болса, ештеңе жазылмайды. Толығырақ: docs/import.md.

                Шығу кодтары: 0 дайын, 1 деректерде қате бар, 2 пәрмен қате берілген, 3 оқу не жазу қатесі.
                """,
            ru: """
                Заголовки, территории, коды, числа, даты и периоды понимаются на казахском, русском и английском; как именно, \
                показывает --dry-run. При любой ошибке ничего не записывается. Подробности: docs/import.md.

                Коды завершения: 0 готово, 1 ошибка в данных, 2 неверный вызов, 3 ошибка чтения или записи.
                """,
            en: """
                Headers, places, codes, numbers, dates and periods are understood in Kazakh, Russian and English; --dry-run shows \
                how. Nothing is written if there is any error. docs/import.md has the details.

                Exit codes: 0 success, 1 an error in the data, 2 usage error, 3 I/O error.
                """),
        [
            file.argument, dataSet.argument, unit.argument, asOf.argument, output.argument, dryRun.argument, map.argument,
            writeMap.argument, format.argument, sheet.argument, period.argument, through.argument, decimal.argument, feed.argument,
            source.argument, once.argument, definitions.argument,
        ] + CommonOptions.arguments
    ) { try ImportCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    private var file: String { call.required(Self.file) }
    private var dryRun: Bool { call[Self.dryRun] }

    func run() throws {
        guard dryRun || call[Self.output] != nil || call[Self.writeMap] != nil else {
            throw CommandError(Message("error.importOutput"), .usage)
        }
        let now = call.clock()
        let metadata = Definitions.registry(of: call[Self.definitions].map { [$0] } ?? []).metadata
        let options = try options(now)
        let mapping = try call[Self.map].map { (name: $0, content: try InputFile.read($0)) }
        guard let importer = Importer(metadata: metadata, options: options, mapping: mapping) else {
            throw CommandError.unknownDataSet(options.dataSet, metadata.dataSets.map(\.code))
        }
        var result = importer.run(try InputFile.read(file), name: file)
        result.addFindings(metadata, now: now)
        try finish(result, metadata)
    }

    private func options(_ now: Instant) throws -> ImportOptions {
        var options = ImportOptions(
            dataSet: try call.arguments.required(Self.dataSet), orgUnit: try call.arguments.required(Self.unit),
            asOf: try call.arguments.required(Self.asOf), generatedAt: Instant(milliseconds: now.milliseconds / 1000 * 1000),
            feed: call[Self.feed] ?? "import", source: call[Self.source] ?? file.split(separator: "/").last.map(String.init) ?? file)
        options.isOnce = call[Self.once]
        options.format = call[Self.format]
        options.sheet = call[Self.sheet]
        options.decimalMark = call[Self.decimal]
        options.period = try period
        return options
    }

    private var period: Period? {
        get throws {
            let (named, through) = (call[Self.period], call[Self.through])
            if named != nil, through != nil { throw CommandError(Message("error.importPeriods"), .usage) }
            return named ?? through.map { .through($0) }
        }
    }

    /// Reports and writes the requested files. The mapping is written even if the data have errors: it serves to correct them.
    private func finish(_ result: ImportResult, _ metadata: Metadata) throws {
        let report = ImportReport(result, metadata, call.wording)
        if dryRun {
            try StandardOutput.write(report.reading + report.diagnostics)
        } else {
            StandardError.write(lines: report.diagnostics)
        }
        if let writeMap = call[Self.writeMap] { try OutputFile.write(Array(result.reading.mapping.utf8), to: writeMap) }
        if result.hasErrors { throw CommandEnd(.rejected) }
        guard !dryRun, let output = call[Self.output], let document = result.document else { return }
        try OutputFile.write(Array(document.utf8), to: output)
        if output != "-" { StandardError.write(call.wording.text(Message("import.written", .text(output)))) }
    }
}
