import CommandTable
import ExportModel
import HealthModel
import Panels

/// `taqta export`: writes a page, or all of them, to files.
struct ExportCommand {
    static let panel = Word(
        "panel", .optional, .panelValue,
        LocalizedText(
            kk: "Панель коды: overview, coverage, beds … --all берілсе — деректер бумасы.",
            ru: "Код панели: overview, coverage, beds … С --all — папка данных.",
            en: "The panel's code: overview, coverage, beds … With --all: a directory of snapshots."),
        completion: .values(PanelList.builtInCodes))

    private static let formats = ExportKind.allCases.map(\.code).joined(separator: ", ")

    static let format = Option<ExportKind>(
        "format", .formatValue,
        LocalizedText(
            kk: "\(formats); берілмесе — файл атының соңынан.", ru: "\(formats); по умолчанию — по имени файла.",
            en: "\(formats); inferred from the file's name by default."
        ),
        completion: .values(ExportKind.allCases.map(\.code))
    ) { text throws(UsageError) in
        guard let kind = ExportKind(rawValue: text) else { throw UsageError(.badValue, unknownFormat(text)) }
        return kind
    }

    static let output = Option<String>(
        "output", short: "o", .fileValue,
        LocalizedText(
            kk: "Файл, бума немесе стандартты шығыс үшін -.", ru: "Файл, папка или - для стандартного вывода.",
            en: "The file, a directory, or - for the standard output."), completion: .file)

    static let table = Option<String>(
        "table", .tableValue,
        LocalizedText(
            kk: "csv үшін кесте: беттің кестесі, figures, values немесе findings.",
            ru: "Таблица для csv: таблица страницы, figures, values или findings.",
            en: "The table for csv: a table of the page, figures, values or findings."))

    static let csvProfile = Option<CSVProfile>(
        "csv-profile", .profileValue,
        LocalizedText(
            kk: "rfc4180 — бағдарламаларға, excel-ru — орысша не қазақша Excel үшін.",
            ru: "rfc4180 — для программ, excel-ru — для Excel на русском или казахском.",
            en: "rfc4180 for programs, excel-ru for Excel in Russian or Kazakh."), usual: .rfc4180)

    static let all = Option<String>(
        "all", .directoryValue,
        LocalizedText(
            kk: "Барлық панельді барлық пішімде осы буманың күн қойылған ішкі бумасына жазу.",
            ru: "Записать все панели во всех форматах в подпапку с датой в этой папке.",
            en: "Write every panel in every format into a dated directory in this one."), completion: .directory)

    static let watch = Flag(
        "watch",
        LocalizedText(
            kk: "Тоқтамай, деректер өзгерген сайын файлдарды қайта жазу.",
            ru: "Продолжать работу и переписывать файлы при каждом изменении данных.",
            en: "Keep running and rewrite the files whenever the data change."))

    static let failOn = Option<Severity>(
        "fail-on", .severityValue,
        LocalizedText(
            kk: "Осындай не одан ауыр сәйкессіздік болса, 1 кодымен аяқталу.",
            ru: "Завершиться с кодом 1, если есть расхождение такого уровня или выше.",
            en: "Exit with 1 if any finding is of this severity or higher."), completion: .values(Severity.allCases.map(\.code))
    ) { text throws(UsageError) in
        guard let severity = Severity.allCases.first(where: { $0.code == text }) else {
            throw UsageError(.badValue, Message("export.badSeverity", .text(text)))
        }
        return severity
    }

    static let suppressBelow = Option<Int?>(
        "suppress-below", .numberValue,
        LocalizedText(
            kk: "Осыдан кіші құпия сандарды жасыру.", ru: "Скрывать чувствительные числа меньше этого.",
            en: "Suppress sensitive numbers below this."), usual: "5"
    ) { text throws(UsageError) in
        guard let floor = Int(text), floor >= 0 else { throw UsageError(.badValue, Message("error.badNumber", .text(text))) }
        // No number is below 1 and above 0: nothing would be suppressed, and the files have to say so.
        return floor > 1 ? floor : nil
    }

    static let unsuppressed = Flag(
        "unsuppressed",
        LocalizedText(
            kk: "Ештеңе жасырмау; файлдарда ішкі қолдануға арналғаны жазылады.",
            ru: "Ничего не скрывать; в файлах сказано, что они для внутреннего пользования.",
            en: "Suppress nothing; the files say that they are for internal use."))

    static let command = Command(
        "export",
        LocalizedText(
            kk: "Бір панельді немесе барлығын файлға жазу.", ru: "Записать панель или все панели в файлы.",
            en: "Write a panel, or all of them, to files."),
        LocalizedText(
            kk: """
                Бет экрандағымен және taqta show шығарғанымен бірдей: жолдары да, реті де, бағандары да, тілі де сол. Әр файлда \
                көрсеткіштердің қайдан алынғаны жазылады. Файл не толық ауыстырылады, не мүлде өзгермейді.

                Құпия көрсеткіштердің кіші сандары және оларды есептеп шығаруға мүмкіндік беретіндері жасырылады.
                """,
            ru: """
                Страница та же, что на экране и в taqta show: те же строки в том же порядке, те же столбцы, тот же язык. В каждом \
                файле сказано, откуда его показатели. Файл заменяется целиком или не меняется вовсе.

                Малые числа чувствительных показателей скрываются вместе с теми, по которым их можно вычислить.
                """,
            en: """
                The page is the one that the screen and taqta show have: the same rows in the same order, the same columns, the same \
                language. Every file says where its figures come from. A file is replaced whole or not at all.

                Small numbers of sensitive data elements are suppressed, along with any figure that would reveal them.
                """),
        [panel.argument, CommonOptions.directories.argument] + CommonOptions.arguments + PageOptions.arguments + [
            CommonOptions.archive.argument, format.argument, output.argument, table.argument, csvProfile.argument,
            CommonOptions.width.argument, all.argument, watch.argument, failOn.argument, suppressBelow.argument,
            unsuppressed.argument,
        ]
    ) { try ExportCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    func run() throws {
        try check()
        let plan = ExportPlan(command: self)
        if call[Self.watch] { return try ExportWatching(plan).run() }
        let loaded = plan.loading.load(directories)
        if let problem = loaded.problem { throw CommandError(problem.message, .inputOutput) }
        let findings = try plan.write(loaded)
        for diagnostic in loaded.diagnostics where diagnostic.severity == .error {
            StandardError.write(DiagnosticLine(call.wording).text(diagnostic))
        }
        try plan.judge(findings)
    }

    /// With `--all` there is no panel to name, so the first word is a directory.
    var directories: [String] {
        guard call[Self.all] != nil, let first = call[Self.panel] else { return call.directories }
        return [first] + call[all: CommonOptions.directories]
    }

    private func check() throws {
        let (output, isAll) = (call[Self.output], call[Self.all] != nil)
        guard isAll || (call[Self.panel] != nil && output != nil) else { throw CommandError(Message("export.needsTarget"), .usage) }
        if !isAll, kind == nil { throw CommandError(Self.unknownFormat(output ?? ""), .usage) }
    }

    private static func unknownFormat(_ text: String) -> Message {
        Message("export.unknownFormat", .text(text), .list(ExportKind.allCases.map { .text($0.code) }))
    }

    /// The given format, otherwise the one for the file's extension.
    var kind: ExportKind? {
        if let format = call[Self.format] { return format }
        guard let output = call[Self.output], let dot = output.lastIndex(of: ".") else { return nil }
        let fileExtension = String(output[output.index(after: dot)...])
        return ExportKind(rawValue: fileExtension) ?? ExportKind.allCases.first { $0.fileExtension == fileExtension }
    }
}
