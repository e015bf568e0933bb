/// Exports: provenance, formats and errors.
enum ExportTerms {
    static let table: StaticString = """
        export.title|Экспорт: пішімін таңдаңыз|Экспорт: выберите формат|Export: choose a format
        export.prompt|Файл:|Файл:|File:
        export.running|Жазылуда: {0} · {1} КБ · Esc тоқтатады|Записывается: {0} · {1} КБ · Esc отменит|Writing {0} · {1} KB · Esc cancels
        export.exists|Файл бар, Enter алмастырады:|Файл есть, Enter заменит:|It exists, Enter replaces it:
        export.existed|{0} бар, жазылған жоқ|{0} уже есть, не записан|{0} is there already and was not written
        export.busy|Бір экспорт жүріп жатыр|Экспорт уже идёт|An export is going on already
        export.noName|Файл атауы керек|Нужно имя файла|A file needs a name
        export.figures|Басты көрсеткіштер|Главные показатели|Headline figures
        export.values|Мәндер|Значения|Values
        export.charts|Диаграммалар|Диаграммы|Charts
        export.provenance|Дерек қайдан алынған|Происхождение данных|Where the figures come from
        export.synthetic|ЖАСАНДЫ ДЕРЕК: сынауға арналған, нақты көрсеткіш емес|СИНТЕТИЧЕСКИЕ ДАННЫЕ: для проверки, не настоящие показатели|SYNTHETIC DATA: for trials, not real figures
        export.suppressed|{0}-тен кіші құпия сандар мен оларды ашатын көрсеткіштер жасырылды: {1}|Скрыты чувствительные числа меньше {0} и то, что их раскрывает: {1}|Sensitive numbers below {0} and what would reveal them are suppressed: {1}
        export.suppressed.none|жасырылған көрсеткіш жоқ|скрытых показателей нет|nothing is suppressed
        export.unsuppressed|ЖАСЫРУ ӨШІРІЛГЕН: тек ішкі пайдалануға|СКРЫТИЕ ОТКЛЮЧЕНО: только для внутреннего пользования|NOT SUPPRESSED: for internal use only
        export.ascending|өсу ретімен|по возрастанию|ascending
        export.descending|кему ретімен|по убыванию|descending
        export.against|{0} (негізі {1})|{0} (к {1})|{0} (against {1})
        export.since|{0} (негізі {1})|{0} (с {1})|{0} (since {1})
        export.noHash|файл өзгерген не жоқ|файл изменён или удалён|the file has changed or is gone
        export.left.calculated|Файлға кірмеген есептелген көрсеткіш пен қосынды: {0}|В файл не вошло расчётных показателей и сумм: {0}|Calculated figures and sums left out: {0}
        export.left.missing|Мәні жоқ көрсеткіш кірмеді: {0}|Не вошло показателей без значения: {0}|Figures without a number left out: {0}
        export.left.period|Кезеңі бұл пішімде жазылмайтын көрсеткіш кірмеді: {0}|Не вошло показателей, период которых формат не записывает: {0}|Figures of periods that the format cannot spell left out: {0}
        export.left.remarks|Құжат өзгерген: кесінді жадтан жазылды, жазба өрістерінің ескертпелері жоқ|Документ изменился: срез записан из памяти, без примечаний к полям записей|The document has changed: the snapshot is written from memory, without remarks on fields of records
        export.left.snapshots|Бетте тағы {0} кесінді бар; бәрін --all жазады|За страницей ещё срезов: {0}; все запишет --all|{0} more {0:snapshot stands,snapshots stand} behind the page; --all writes them all
        export.noElements|«{0}» панелінде {1} пішіміне жазылатын көрсеткіш жоқ|В панели «{0}» нет показателей для формата {1}|The panel {0} has no figures that the format {1} can hold
        export.noTable|Бұл бетте кесте жоқ|На этой странице нет таблиц|There is no table on this page
        export.unknownTable|Белгісіз кесте: {0}. Бар кестелер: {1}|Неизвестная таблица: {0}. Есть: {1}|Unknown table: {0}. There are: {1}
        export.noSnapshot|«{0}» панелінің кесіндісі жоқ|За панелью «{0}» нет среза|No snapshot stands behind the panel {0}
        export.snapshotSensitive|Кесіндіде жасырылатын сандар бар ({0}); ішкі пайдалануға --unsuppressed|В срезе есть скрываемые числа ({0}); для внутреннего пользования --unsuppressed|The snapshot holds numbers that are to be suppressed ({0}); for internal use --unsuppressed
        export.tooManyRows|Кестеде {0} жол, Excel бетіне {1} ғана сыяды: csv пішімін алыңыз|В таблице {0} строк, лист Excel вмещает {1}: возьмите csv|The table has {0} rows, an Excel sheet holds {1}: take csv
        export.noLibrary|{0} кітапханасы орнатылмаған|Не установлена библиотека {0}|The library {0} is not installed
        export.noReport|{0} бағдарламасы табылмады: pdf, png, svg соның көмегімен салынады|Не найдена программа {0}: pdf, png и svg рисует она|The program {0} is missing: it draws pdf, png and svg
        export.reportFailed|{0} бағдарламасы істен шықты (шығу коды {1})|Программа {0} завершилась с ошибкой (код {1})|The program {0} failed (exit code {1})
        export.cancelled|Экспорт тоқтатылды|Экспорт отменён|The export was cancelled
        export.watched|{0} бақыланатын буманың ішінде: ондағы JSON дерек деп оқылады|{0} лежит в наблюдаемой папке: JSON там читается как данные|{0} lies in a watched directory, where JSON is read as data
        export.watchNeedsFile|--watch үшін -o ФАЙЛ немесе --all БУМА керек|Для --watch нужно -o ФАЙЛ или --all ПАПКА|--watch needs -o FILE or --all FOLDER
        export.unknownFormat|Белгісіз пішім: {0}. Бар пішімдер: {1}|Неизвестный формат: {0}. Есть: {1}|Unknown format: {0}. There are: {1}
        export.needsTarget|-o ФАЙЛ, -o - немесе --all БУМА керек|Нужно -o ФАЙЛ, -o - или --all ПАПКА|Needs -o FILE, -o - or --all FOLDER
        export.written|Жазылды: {0} ({1} КБ)|Записано: {0} ({1} КБ)|Written: {0} ({1} KB)
        export.bundle|Жазылды: {0} (панель саны: {1})|Записано: {0} (панелей: {1})|Written: {0} ({1} {1:panel,panels})
        export.index|Файлдар|Файлы|Files
        export.failOn|«{0}» деңгейінен төмен емес сәйкессіздік бар: {1}|Есть несоответствия уровня «{0}» и выше: {1}|There are discrepancies of severity {0} or above: {1}
        export.badSeverity|Белгісіз деңгей: {0}. Бар деңгейлер: info, warning, error|Неизвестный уровень: {0}. Есть: info, warning, error|Unknown severity: {0}. There are: info, warning, error
        provenance.panel|Панель|Панель|Panel
        provenance.orgUnit|Аумақ|Территория|Org unit
        provenance.asOf|Қай күнге|На дату|As of
        provenance.age|Ескілігі|Давность|Age
        provenance.freshness|Жаңаруы|Обновление|Freshness
        provenance.steppedTo|Көрсетілген сәт|Показанный момент|Shown as of
        provenance.comparison|Салыстыру|Сравнение|Compared with
        provenance.synthetic|Жасанды дерек|Синтетика|Synthetic
        provenance.suppression|Жасыру|Скрытие|Suppression
        provenance.filter|Сүзгі|Фильтр|Filter
        provenance.marked|Тек белгіленген жолдар|Только отмеченные строки|Marked rows only
        provenance.sort|Сұрыптау|Сортировка|Sorted by
        provenance.source|Дереккөз|Источник|Source
        provenance.document|Құжат|Документ|Document
        provenance.generation|Дерек буыны|Поколение данных|Generation
        provenance.made|Жасалған уақыты|Сформировано|Made
        provenance.program|Бағдарлама|Программа|Program
        column.panel|Панель|Панель|Panel
        judgement.none|баға жоқ|без оценки|not judged
        judgement.good|жақсы|хорошо|good
        judgement.caution|назарда|внимание|caution
        judgement.bad|нашар|плохо|bad
        metric.asOf|Көрсеткіштер белгілі болған сәт|Когда показатели были известны|When the figures were known
        metric.document|Көрсеткіштер алынған құжат|Документ, из которого взяты показатели|The document that the figures come from
        metric.export|Экспорт туралы|Об экспорте|About the export
        format.pdf|PDF: A4 бетіндегі есеп|PDF: отчёт на A4|PDF: a report on A4
        format.xlsx|XLSX: Excel кітабы|XLSX: книга Excel|XLSX: an Excel workbook
        format.csv|CSV: бір кесте|CSV: одна таблица|CSV: one table
        format.html|HTML: бір файлдық бет|HTML: страница одним файлом|HTML: a page in one file
        format.png|PNG: сурет|PNG: картинка|PNG: a picture
        format.svg|SVG: векторлық сурет|SVG: векторная картинка|SVG: a vector picture
        format.brief|Хабарлама: нөмірленген сөйлемдер|Сообщение: пронумерованные фразы|A message: numbered sentences
        format.md|Markdown: мәтіндік кестелер|Markdown: таблицы текстом|Markdown: tables as text
        format.txt|Мәтін: экрандағыдай|Текст: как на экране|Text: as on the screen
        format.ansi|Түсті мәтін: терминалға|Цветной текст: для терминала|Coloured text: for a terminal
        format.json|JSON: бет бағдарламаларға|JSON: страница для программ|JSON: the page for programs
        format.openmetrics|OpenMetrics: Prometheus пен Grafana|OpenMetrics: Prometheus и Grafana|OpenMetrics: Prometheus and Grafana
        format.dhis2|DHIS2 dataValueSets (JSON)|DHIS2 dataValueSets (JSON)|DHIS2 dataValueSets (JSON)
        format.adx|ADX: көрсеткіштермен алмасу (XML)|ADX: обмен показателями (XML)|ADX: exchange of figures (XML)
        format.snapshot|Деректер кесіндісі, шығынсыз|Срез данных без потерь|The snapshot, without loss
        """
}
