/// Diagnostics of `import`, by their published codes, and its report of how a file was read.
enum ImportTerms {
    static let table: StaticString = """
        diagnostic.import.notTable|Бұл мәтіндік кесте емес|Это не текстовая таблица|Not a table of text
        diagnostic.import.empty|Файл бос|Файл пуст|The file is empty
        diagnostic.import.size|Файл немесе кесте тым үлкен|Файл или таблица слишком велики|The file or its table is too large
        diagnostic.import.encoding|UTF-8 мәтіні осы жерде бүлінген|Текст UTF-8 здесь повреждён|The UTF-8 text is damaged here
        diagnostic.import.windows1251|Мәтін windows-1251 (KZ-1048) ретінде оқылды|Текст прочитан как windows-1251 (KZ-1048)|The text was read as windows-1251 (KZ-1048)
        diagnostic.import.unclosedQuote|Тырнақша жабылмаған: файл үзілген болуы мүмкін|Кавычка не закрыта: возможно, файл обрезан|The quote is never closed: the file may be cut short
        diagnostic.import.afterQuote|Жабылған тырнақшадан кейін бөлгіш керек|После закрытой кавычки нужен разделитель|A separator must follow the closing quote
        diagnostic.import.archive|Кітап файлы бүлінген немесе XLSX емес{0}|Файл книги повреждён или это не XLSX{0}|The workbook is damaged or is no XLSX{0}
        diagnostic.import.encrypted|Кітап құпиясөзбен қорғалған немесе ескі XLS пішімінде: XLSX ретінде құпиясөзсіз сақтаңыз|Книга защищена паролем или в старом формате XLS: сохраните её как XLSX без пароля|The workbook has a password or is an old XLS: save it as XLSX without a password
        diagnostic.import.bomb|Кітаптың бөлігі тым үлкен болып ашылады: {0}|Часть книги распаковывается в слишком большой объём: {0}|A part of the workbook unpacks into far too much: {0}
        diagnostic.import.part|Кітаптың бөлігі жоқ: {0}|В книге нет части: {0}|The workbook lacks a part: {0}
        diagnostic.import.xml|Кітаптың XML бөлігі қате: {0}, {1}-жол|Ошибка в XML книги: {0}, строка {1}|The workbook's XML is not valid: {0}, line {1}
        diagnostic.import.doctype|Кітаптың бөлігінде DOCTYPE бар, оқылмайды: {0}|В части книги есть DOCTYPE, она не читается: {0}|A part of the workbook has a DOCTYPE and is not read: {0}
        diagnostic.import.sheet|Мұндай парақ жоқ: {0}. Бар парақтар: {1}|Нет такого листа: {0}. Есть: {1}|No such sheet: {0}. There are: {1}
        diagnostic.import.otherSheets|{0} парағы оқылды. Оқылмағандары: {1}|Прочитан лист {0}. Не прочитаны: {1}|The sheet {0} was read. Not read: {1}
        diagnostic.import.formulas|{0} ұяшықта формула бар: файлда сақталған нәтижесі алынды|Ячеек с формулами: {0}; взяты сохранённые в файле результаты|Cells with formulas: {0}; the results stored in the file were taken

        diagnostic.import.noHeader|Баған аттары табылмады: headerRow және columns өрістері бар сәйкестік файлын (--map) беріңіз|Не найдены заголовки столбцов: задайте их файлом соответствий (--map) с полями headerRow и columns|No row of heads was found: give a mapping file (--map) with headerRow and columns
        diagnostic.import.column|Белгісіз баған, алынбады: {0}{1}|Неизвестный столбец, не взят: {0}{1}|Unknown column, not taken: {0}{1}
        diagnostic.import.columnIgnored|Баған алынбады: {0} (есептелетін немесе қосалқы)|Столбец не взят: {0} (расчётный или вспомогательный)|Column not taken: {0} (calculated or auxiliary)
        diagnostic.import.columnTwice|Екі баған бірдей нәрсені білдіреді: {0}, {1}|Два столбца означают одно и то же: {0}, {1}|Two columns mean the same: {0}, {1}
        diagnostic.import.columnAmbiguous|Баған аты екіұшты: {0}. Нұсқалары: {1}|Неоднозначный заголовок: {0}. Варианты: {1}|The head is ambiguous: {0}. It may mean: {1}
        diagnostic.import.noID|Жазбаның сәйкестендіргіші (id бағаны) керек|Нужен идентификатор записи (столбец id)|Each record needs an identity (a column id)
        diagnostic.import.noUnitColumn|Аумақ бағаны жоқ, ал жолдар бірнешеу|Нет столбца территории, а строк несколько|There are several rows and no column of units
        diagnostic.import.guessedUnits|Аумақтар {0} бағанынан алынды: ұяшықтары аумақ аттары|Территории взяты из столбца {0}: в его ячейках названия территорий|The units were taken from column {0}, whose cells name units
        diagnostic.import.unitLevel|Аттар {0} аумағының тікелей бөліктері деп алынды|Названия поняты как непосредственные части территории {0}|The names were taken for units right below {0}
        diagnostic.import.extraFields|Жолда {0} өріс бар, ал баған {1}: бөлгіші бар мән тырнақшаға алынбаған болуы мүмкін|В строке полей: {0}, столбцов: {1}; возможно, значение с разделителем не в кавычках|The row has {0} fields and the head {1}: a value that holds the separator may lack its quotes
        diagnostic.import.fewFields|Жолда {0} өріс бар, ал баған {1}: файл үзілген болуы мүмкін|В строке полей: {0}, столбцов: {1}; возможно, файл обрезан|The row has {0} fields and the head {1}: the file may be cut short
        diagnostic.import.note|Мәні жоқ жол алынбады: {0}{1}|Строк без значений, не взяты: {0}{1}|Rows without a figure, not taken: {0}{1}
        diagnostic.import.nothing|Файлда бұл жиынның бірде-бір мәні табылмады|В файле нет ни одного значения этого набора|The file has no value of this data set
        diagnostic.import.synthetic|Файлда дерек жасанды делінген: кесінді де солай белгіленді|Файл говорит, что данные синтетические: срез помечен так же|The file says that its data are synthetic: the snapshot is marked so

        diagnostic.import.unit|Белгісіз аумақ: {0}{1}|Неизвестная территория: {0}{1}|Unknown unit: {0}{1}
        diagnostic.import.unitAmbiguous|Аумақ аты екіұшты: {0}. Нұсқалары: {1}|Неоднозначное название территории: {0}. Варианты: {1}|The name of the unit is ambiguous: {0}. It may be: {1}
        diagnostic.import.unitOutside|{0} ({1}) аумағы {2} құрамына кірмейді|Территория {0} ({1}) не входит в {2}|The unit {0} ({1}) is not inside {2}
        diagnostic.import.unitMismatch|Код пен атау сәйкес емес: {0}, ал код {1}|Код и название расходятся: {0}, а код {1}|Code and name differ: {0}, but the code is {1}
        diagnostic.import.noUnit|Жолда аумақ көрсетілмеген|В строке не указана территория|The row names no unit
        diagnostic.import.number|Сан емес: {0}|Не число: {0}|Not a number: {0}
        diagnostic.import.decimalUnclear|{0} екі түрлі оқылады ({1} бағаны): --decimal comma немесе --decimal point көрсетіңіз|{0} читается двояко (столбец {1}): укажите --decimal comma или --decimal point|{0} can be read in two ways (column {1}): give --decimal comma or --decimal point
        diagnostic.import.decimalMixed|{0} сол бағандағы ({1}) басқа сандарға қайшы жазылған: --decimal көрсетіңіз немесе файлды түзетіңіз|{0} записано иначе, чем другие числа столбца ({1}): укажите --decimal или исправьте файл|{0} is spelt otherwise than the other numbers of its column ({1}): give --decimal or correct the file
        diagnostic.import.percent|Пайыз емес көрсеткішке пайыз жазылған: {0}|Процент у показателя, который не в процентах: {0}|A percentage for a figure that is none: {0}
        diagnostic.import.date|Күн емес: {0}|Не дата: {0}|Not a date: {0}
        diagnostic.import.period|Кезең емес: {0}|Не период: {0}|Not a period: {0}
        diagnostic.import.noPeriod|Кезеңі белгісіз: {0}. --period немесе --through көрсетіңіз|Период неизвестен: {0}. Укажите --period или --through|The period is not known: {0}. Give --period or --through
        diagnostic.import.asOfDay|Кезең көрсетілмеген, сондықтан деректің күні алынды: {0}|Период не указан, взят день данных: {0}|No period is given, so the day of the data was taken: {0}
        diagnostic.import.otherAsOf|{0} жолда басқа дерек күні жазылған ({1})|Строк с другой датой данных: {0} ({1})|Rows of another as-of: {0} ({1})
        diagnostic.import.otherDataSet|Басқа жиынның жолдары алынбады: {0} ({1})|Не взяты строки других наборов: {0} ({1})|Rows of other data sets, not taken: {0} ({1})
        diagnostic.import.indicator|Есептелетін көрсеткіштің жолдары алынбады: {0} ({1})|Не взяты строки расчётных показателей: {0} ({1})|Rows of calculated indicators, not taken: {0} ({1})
        diagnostic.import.element|Белгісіз көрсеткіш, алынбады: {0}{1}|Неизвестный показатель, не взят: {0}{1}|Unknown data element, not taken: {0}{1}
        diagnostic.import.item|Белгісіз код не атау: {0}{1}|Неизвестный код или название: {0}{1}|Unknown code or name: {0}{1}
        diagnostic.import.flag|Иә не жоқ керек: {0}|Нужно да или нет: {0}|Yes or no is needed: {0}
        diagnostic.import.missing|Мәннің неге жоғы белгісіз жазылған: {0}|Неизвестная причина отсутствия: {0}|Unknown reason of a missing value: {0}
        diagnostic.import.qualifier|Белгісіз нақтылау: {0}|Неизвестное уточнение: {0}|Unknown qualifier: {0}
        diagnostic.import.cellError|Ұяшықта қате тұр: {0}|В ячейке ошибка: {0}|The cell holds an error: {0}
        diagnostic.import.uncalculated|Формуланың нәтижесі файлда жоқ: файлды кестелік бағдарламада ашып, қайта сақтаңыз|Результата формулы в файле нет: откройте файл в табличном редакторе и сохраните заново|The file does not hold the formula's result: open it in a spreadsheet and save it again
        diagnostic.import.duplicate|Мән екі рет берілген, алғашқысы: {0}|Значение указано дважды, впервые здесь: {0}|The value is given twice, first at {0}
        diagnostic.import.category|Белгісіз бөлініс: {0}|Неизвестный разрез: {0}|Unknown category: {0}
        diagnostic.import.notDHIS2|Бұл DHIS2 құжаты емес: dataValues немесе headers пен rows керек|Это не документ DHIS2: нужны dataValues либо headers и rows|Not a document of DHIS2: dataValues, or headers and rows, are needed
        diagnostic.import.member|Міндетті өріс жоқ: {0}|Нет обязательного поля: {0}|A required member is absent: {0}

        diagnostic.import.notMapping|Бұл сәйкестік файлы емес: format мәні taqta-import-map, formatVersion мәні 1.0 болуы керек|Это не файл соответствий: format должен быть taqta-import-map, formatVersion — 1.0|Not a mapping file: format must be taqta-import-map and formatVersion 1.0
        diagnostic.import.mappingMember|Сәйкестік файлында белгісіз өріс: {0}{1}|Неизвестное поле в файле соответствий: {0}{1}|Unknown member of the mapping file: {0}{1}
        diagnostic.import.mappingValue|Сәйкестік файлында мағынасыз мән: {0}|Непонятное значение в файле соответствий: {0}|A value of the mapping file means nothing: {0}
        diagnostic.import.mappingDataSet|Сәйкестік файлы {0} жиынына арналған, {1} жиынына емес|Файл соответствий для набора {0}, а не {1}|The mapping file is for the data set {0}, not {1}
        diagnostic.import.more|Тізімге енбеген тағы: {0}|Ещё не показано: {0}|Not listed: {0} more

        import.shown.format|Пішім|Формат|Format
        import.shown.encoding|Кодтау|Кодировка|Encoding
        import.shown.separator|Бөлгіш|Разделитель|Separator
        import.shown.tab|табуляция|табуляция|tab
        import.shown.sheet|Парақ|Лист|Sheet
        import.shown.headerRow|Баған аттарының жолы|Строка заголовков|Row of heads
        import.shown.shape|Құрылымы|Строение|Shape
        import.shape.wide|әр жолда аумақ, әр бағанда көрсеткіш|строка на территорию, столбец на показатель|a row for each unit, a column for each figure
        import.shape.long|әр жолда бір мән|строка на каждое значение|a row for each value
        import.shape.records|әр жолда бір жазба|строка на каждую запись|a row for each record
        import.shape.dataValues|DHIS2 dataValueSets|DHIS2 dataValueSets|DHIS2 dataValueSets
        import.shape.analytics|DHIS2 analytics|DHIS2 analytics|DHIS2 analytics
        import.shown.column|Баған|Столбец|Column
        import.shown.head|Аты|Заголовок|Head
        import.shown.target|Неге алынды|Чем считается|Taken as
        import.shown.match|Қалай танылды|Как опознан|Known by
        import.match.id|код|код|code
        import.match.name|атау|название|name
        import.match.similar|ұқсас атау|похожее название|similar name
        import.match.mapping|сәйкестік файлы|файл соответствий|mapping file
        import.match.content|ұяшықтары|содержимое|cells
        import.shown.mark|Ондық белгі|Десятичный знак|Decimal mark
        import.mark.comma|үтір|запятая|comma
        import.mark.point|нүкте|точка|point
        import.shown.units|Аумақтар|Территории|Units
        import.shown.preview|Алғашқы мәндер|Первые значения|First values
        import.shown.place|Орны|Место|Place
        import.shown.dryRun|Тексеру ғана: ештеңе жазылмады|Только проверка: ничего не записано|A dry run: nothing was written
        import.done|Оқылды: мән {0}, жазба {1}; қате {2}, ескерту {3}|Прочитано: значений {0}, записей {1}; ошибок {2}, предупреждений {3}|Read: values {0}, records {1}; errors {2}, warnings {3}
        import.written|Жазылды: {0}|Записано: {0}|Written: {0}
        import.rejected|Қателер болғандықтан ештеңе жазылмады|Из-за ошибок ничего не записано|Because of the errors nothing was written
        error.importOutput|-o ФАЙЛ (немесе -o -) не --dry-run керек|Нужно -o ФАЙЛ (или -o -) либо --dry-run|Give -o FILE (or -o -), or --dry-run
        error.importPeriods|--period және --through бірге берілмейді|Нельзя указывать вместе --period и --through|Give either --period or --through
        error.badPeriod|Кезең қате жазылған: {0}. Үлгі: 2026, 2026Q1, 202602, 20260204|Неверный период: {0}. Образец: 2026, 2026Q1, 202602, 20260204|Not a period: {0}. Example: 2026, 2026Q1, 202602, 20260204
        error.isDirectory|Бұл бума, файл емес: {0}|Это папка, а не файл: {0}|This is a directory, not a file: {0}
        """
}
