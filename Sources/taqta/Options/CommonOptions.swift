import CommandTable
import HealthModel
import Settings

/// Arguments shared by several commands.
enum CommonOptions {
    static let language = Option<Language>(
        "lang", .languageValue,
        LocalizedText(
            kk: "Тіл; берілмесе, жүйе локалінен алынады.", ru: "Язык; по умолчанию — из локали.",
            en: "The language; taken from the locale by default."),
        completion: .values(Language.allCases.map(\.rawValue))
    ) { text throws(UsageError) in
        guard let language = Language(rawValue: text) else {
            throw UsageError(.badValue, Message("error.unknownLanguage", .text(text)))
        }
        return language
    }

    static let now = Option<Instant>(
        "now", .instantValue,
        LocalizedText(
            kk: "Сағатты осы сәтте тоқтату: деректің ескілігі әр жолы бірдей шығады; SOURCE_DATE_EPOCH айнымалысы да соны істейді.",
            ru: "Остановить часы, чтобы давность данных была воспроизводимой; SOURCE_DATE_EPOCH делает то же.",
            en: "Stop the clock at this moment, for reproducible ages; SOURCE_DATE_EPOCH does the same."),
        read: { text throws(UsageError) in try instant(text) })

    /// The arguments of every command.
    static let arguments = [language.argument, now.argument]

    static let directories = Word(
        "directory", .any, .directoryValue,
        LocalizedText(
            kk: "Деректер файлдарының бумалары; берілмесе — snapshots.", ru: "Папки файлов с данными; по умолчанию — snapshots.",
            en: "Directories of snapshot files; snapshots by default."), completion: .directory)

    static let archive = Option<String>(
        "archive", .fileValue,
        LocalizedText(
            kk: "Келген құжаттардың мұрағаты; берілмесе — XDG_STATE_HOME ішіндегі taqta/archive.sqlite.",
            ru: "Архив полученных документов; без него — taqta/archive.sqlite в XDG_STATE_HOME.",
            en: "The archive of what was received; taqta/archive.sqlite in XDG_STATE_HOME by default."), completion: .file)

    static let rescan = Option<Double>(
        "rescan", .secondsValue,
        LocalizedText(
            kk: "Жүйе өзгерісті хабарламайтын жерде бәрін осынша секунд сайын қарап шығу (желілік файл жүйелерінде — 30).",
            ru: "Интервал полного обхода в секундах там, где система не сообщает об изменениях (в сетевых файловых системах — 30).",
            en: "Rescan this often where the system reports no changes (30 s on network file systems by default)."),
        in: 0.05...86_400)

    static let holidays = Option<[Day]>(
        "holidays", .datesValue,
        LocalizedText(
            kk: "Мереке күндері, үтірмен бөлінген: жұмыс күндерімен саналатын мерзімге олар сенбі мен жексенбі сияқты кірмейді.",
            ru: "Праздничные дни через запятую: срок в рабочих днях не считает их, как и субботы с воскресеньями.",
            en: "Holidays, separated by commas: due days counted in working days leave them out, like Saturdays and Sundays.")
    ) { text throws(UsageError) in try days(text) }

    static let isASCII = Flag(
        "ascii",
        LocalizedText(kk: "Тек ASCII таңбаларымен салу.", ru: "Рисовать только знаками ASCII.", en: "Draw with ASCII characters only."))

    static let json = Flag("json", LocalizedText(kk: "JSON түрінде шығару.", ru: "Вывести в виде JSON.", en: "Print as JSON."))

    /// The output width.
    static let width = Option<Int>(
        "width", .widthValue, LocalizedText(kk: "Ені, таңба саны.", ru: "Ширина в знаках.", en: "The width in columns."),
        read: { text throws(UsageError) in
            let bounds = PrintedWidth.bounds
            guard let width = Int(text), bounds.contains(width) else {
                let (least, most) = (Int64(bounds.lowerBound), Int64(bounds.upperBound))
                throw UsageError(.badValue, Message("error.badWidth", .number(.integer(least)), .number(.integer(most)), .text(text)))
            }
            return width
        })

    // MARK: Values

    static func instant(_ text: String) throws(UsageError) -> Instant {
        guard let instant = Instant(rfc3339: text) else { throw UsageError(.badValue, Message("error.badInstant", .text(text))) }
        return instant
    }

    static func day(_ text: String) throws(UsageError) -> Day {
        guard let day = Day(iso: text) else { throw UsageError(.badValue, Message("error.badDate", .text(text))) }
        return day
    }

    static func days(_ text: String) throws(UsageError) -> [Day] {
        try text.split(separator: ",").map { item throws(UsageError) in try day(String(item)) }
    }
}
