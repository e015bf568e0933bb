/// How fresh and how complete the data are, and what the data layer is doing.
enum StatusTerms {
    static let table: StaticString = """
        status.live|тікелей|в реальном времени|live
        status.live.short|тікелей|онлайн|live
        status.late|кешікті|с опозданием|late
        status.lateSince|кешікті, мерзімі: {0}|опаздывает с {0}|late since {0}
        status.once|бір реттік|разовая публикация|one-off
        status.current|өзекті|актуально|current
        status.stale|ескірген|устарело|stale
        status.none|дерек жоқ|нет данных|no data
        status.frozen|кідіртілді|на паузе|frozen
        status.history|бұрынғы күн|прошлая дата|past date
        status.synthetic|жасанды дерек|синтетические данные|synthetic data
        status.synthetic.short|жасанды|синтетика|synthetic
        status.syntheticNotice|Бұл — жасанды дерек: нақты адамдар мен ұйымдарға қатысы жоқ.|Это синтетические данные: к реальным людям и организациям не относятся.|These data are synthetic: they are not about real people or organisations.
        status.loading|Жүктелуде…|Загрузка…|Loading…
        status.rescan|мерзімді қарау|периодический просмотр|rescanning
        status.alerts|{0} ескерту|{0} {0:оповещение,оповещения,оповещений}|{0} {0:alert,alerts}
        status.findings|{0} сәйкессіздік|{0} {0:несоответствие,несоответствия,несоответствий}|{0} {0:discrepancy,discrepancies}
        status.noFindings|сәйкессіздік жоқ|несоответствий нет|no discrepancies
        status.updated|жаңартылды {0}|обновлено {0}|updated {0}
        status.neverRead|әлі оқылмаған|ещё не читалось|not read yet
        status.files|Файлдар|Файлы|Files
        status.filesRead|оқылды: {0}|прочитано: {0}|read: {0}
        status.filesRejected|қабылданбады: {0}|отклонено: {0}|rejected: {0}
        status.filesIgnored|ескерілмеді: {0}|пропущено: {0}|ignored: {0}
        status.rejectedNotice|{0} қабылданбады: соңғы дұрыс дерек көрсетілді|{0}: файл отклонён, показаны последние верные данные|{0} was rejected: the last good data are shown
        status.removedNotice|{0} жойылды|{0}: файл удалён|{0} was removed
        status.generation|Буын|Поколение|Generation
        status.directory|Бума|Папка|Directory
        status.watchMode|Бақылау тәсілі|Способ наблюдения|Watch mode
        status.watch.events|жүйе хабарлайды|по событиям|by events
        status.watch.rescan|мерзімді шолу|периодический просмотр|by rescanning
        status.overflows|Кезек толып кеткені|Переполнений очереди|Queue overflows
        status.lastRead|Соңғы сәтті оқу|Последнее удачное чтение|Last good read
        status.feeds|Деректер ағындары|Потоки данных|Feeds
        status.dataSets|Деректер жиындары|Наборы данных|Data sets
        status.values|Мәндер|Значения|Values
        status.records|Жазбалар|Записи|Records
        status.watching|Бақылауда: {0}|Наблюдается: {0}|Watching {0}
        status.directoryGone|Бума қолжетімсіз: {0}|Папка недоступна: {0}|The directory is not available: {0}
        severity.info|ақпарат|информация|info
        severity.warning|ескерту|предупреждение|warning
        severity.error|қате|ошибка|error
        """
}
