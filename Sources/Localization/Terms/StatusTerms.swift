/// The freshness and completeness of data, and the state of the data layer.
enum StatusTerms {
    static let table: StaticString = """
        status.live|тікелей|в реальном времени|live
        status.live.short|тікелей|онлайн|live
        status.late|кешікті|с опозданием|late
        status.lateSince|мерзімі өтті: {0}|опаздывает с {0}|late since {0}
        status.once|бір реттік|разовая публикация|one-off
        status.none|дерек жоқ|нет данных|no data
        status.frozen|кідіртілді|на паузе|frozen
        status.history|бұрынғы күн|прошлая дата|past date
        status.synthetic.short|жасанды|синтетика|synthetic
        status.loading|Жүктелуде…|Загрузка…|Loading…
        status.rescan|мерзімді қарау|периодический просмотр|rescanning
        status.overdue|жаңартылуда|обновляется|updating
        status.findings|{0} сәйкессіздік|{0} {0:несоответствие,несоответствия,несоответствий}|{0} {0:discrepancy,discrepancies}
        status.noFindings|сәйкессіздік жоқ|несоответствий нет|no discrepancies
        status.filesRejected|қабылданбады: {0}|отклонено: {0}|rejected: {0}
        severity.info|ақпарат|информация|info
        severity.warning|ескерту|предупреждение|warning
        severity.error|қате|ошибка|error
        """
}
