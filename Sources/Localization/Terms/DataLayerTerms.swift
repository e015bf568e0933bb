/// The panel about the data layer itself: sources, documents, memory, archive.
enum DataLayerTerms {
    static let table: StaticString = """
        status.sources|Дереккөз бумалары|Папки с данными|Watched directories
        status.place|Бума|Папка|Directory
        status.watching|Бақылау|Наблюдение|Watching
        status.watch.events|өзгерістер бірден|по событиям|by events
        status.watch.rescanning|мерзімді қарау|периодический просмотр|rescanning
        status.watch.hung|жауап жоқ|не отвечает|no answer
        status.watch.gone|қолжетімсіз|недоступна|gone
        status.read|Оқылды|Прочитано|Read
        status.rejected|Қабылданбады|Отклонено|Rejected
        status.ignored|Еленбеді|Пропущено|Ignored
        status.waiting|Кезекте|В очереди|Waiting
        status.keptAside|Есепке алынбаған жол|Неучтённые строки|Rows kept aside
        status.updated|жаңартылды: {0}|обновлено: {0}|updated {0}
        status.moment|{0}|{0}|{0}
        status.never|әлі болған жоқ|ещё не было|not yet
        status.lastRead|Соңғы сәтті оқу|Последнее удачное чтение|Last good read
        status.lastRescan|Соңғы толық қарау|Последний полный просмотр|Last full look
        status.rescans|Толық қарау саны|Полных просмотров|Full looks
        status.overflows|Оқиға кезегінің толуы|Переполнений очереди|Overflows
        status.readings|Оқу саны|Чтений|Readings
        status.facts|Толығырақ|Подробно|In detail
        status.section|Бөлімі|Раздел|About
        status.reading|Оқу: {0}|Чтение: {0}|Reading {0}
        status.readBytes|Оқылған көлем, МБ|Прочитано, МБ|Read, MB
        status.readTime|Бір құжатты оқу, мс|Чтение документа, мс|Reading a document, ms
        status.longestTime|Ең ұзақ оқу, мс|Самое долгое чтение, мс|Longest reading, ms
        status.documents|Құжаттардағы қателер|Ошибки в документах|Faults in documents
        status.used|Қолданылуы|Использован|Used
        status.used.no|қабылданбады|отклонён|rejected
        status.used.yes|қабылданды|принят|accepted
        status.reason|Себебі|Причина|Reason
        status.position|Орны|Место|Place
        status.code|Коды|Код|Code
        status.pointer|Көрсеткіш жолы|Указатель|Pointer
        status.holdings|Жад|Память|Memory
        status.snapshots|Кесінділер|Срезы|Snapshots
        status.values|Мәндер|Значения|Values
        status.records|Жазбалар|Записи|Records
        status.documentBytes|Құжаттардың көлемі, МБ|Объём документов, МБ|Size of the documents, MB
        status.historySize|Кесінділер жады, МБ|Память срезов, МБ|Memory of the snapshots, MB
        status.historyLimit|Кесінділер жадының шегі, МБ|Предел памяти срезов, МБ|Limit of that memory, MB
        status.horizon|Осы күнге дейінгісі жадта жоқ|Не в памяти по эту дату|Not in memory up to
        status.memory|Бағдарлама жады, МБ|Память программы, МБ|Memory of the program, MB
        status.generation|Өзгеріс нөмірі|Номер изменения|Generation
        status.rulesOverBudget|{0}: жазба тым көп, тексерілмеген ереже саны {1}: {2}|{0}: слишком много записей, не проверено правил {1}: {2}|{0}: too many records, rules not checked: {1}: {2}
        status.archive|Мұрағат|Архив|Archive
        status.archiveState|Күйі|Состояние|State
        status.archive.off|қолданылмайды|не используется|not used
        status.archive.opening|ашылуда|открывается|opening
        status.archive.ready|жұмыс істеп тұр|работает|at work
        status.archive.hindered|жазу кідірді, қайталанады|запись не удаётся, повторяется|cannot write for now, trying again
        status.archive.readOnly|тек оқуға ашық|только для чтения|read only
        status.archive.absent|ашылмады|не открыт|could not be opened
        status.archivePath|Файлы|Файл|File
        status.archiveSetAside|Зақымдалған мұрағат көшірілген жер|Повреждённый архив отложен|Damaged archive set aside
        status.archiveContents|Сақталған құжаттар|Хранится документов|Contents stored
        status.archiveBytes|Сақталған көлем, МБ|Объём хранимого, МБ|Size stored, MB
        status.archiveWaiting|Жазылуын күтуде|Ждут записи|Waiting to be stored
        status.archiveWritten|Осы іске қосудан бері жазылды|Записано с запуска|Stored since the start
        status.archiveQuarantined|Қабылданбай сақталғандар|В карантине|Quarantined
        status.archiveLastWrite|Соңғы жазу|Последняя запись|Last write
        """
}
