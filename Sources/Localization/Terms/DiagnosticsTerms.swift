/// Diagnostics of snapshot files, by their published codes.
enum DiagnosticsTerms {
    static let table: StaticString = """
        diagnostic.json.syntax|JSON жазылуы қате|Ошибка в записи JSON|This is not valid JSON
        diagnostic.json.syntax.depth|JSON тым терең кірістірілген|Слишком глубокая вложенность JSON|The JSON is nested too deeply
        diagnostic.json.encoding|Мәтін UTF-8 кодында емес|Текст не в кодировке UTF-8|The text is not UTF-8
        diagnostic.json.number|Сан 64 битке сыймайды|Число не помещается в 64 бита|The number does not fit in 64 bits
        diagnostic.json.duplicateKey|Өріс қайталанған: {0}|Поле повторяется: {0}|The member is given twice: {0}

        diagnostic.format.notSnapshot|Бұл деректер кесіндісі емес: format мәні taqta-snapshot болуы керек|Это не срез данных: format должен быть taqta-snapshot|Not a snapshot: format must be taqta-snapshot
        diagnostic.format.version|Пішім нұсқасы қате: {0}|Неверная версия формата: {0}|Not a version of the format: {0}
        diagnostic.format.newerMajor|Пішімнің жаңа нұсқасы, оқылмайды: {0}|Более новая версия формата, файл не читается: {0}|A newer version of the format, not read: {0}
        diagnostic.format.newerMinor|Пішімнің жаңарақ нұсқасы: {0}|Более новая версия формата: {0}|A somewhat newer version of the format: {0}
        diagnostic.format.dataSet|Белгісіз деректер жиыны: {0}{1}|Неизвестный набор данных: {0}{1}|Unknown data set: {0}{1}
        diagnostic.format.missingMember|Міндетті өріс жоқ: {0}|Нет обязательного поля: {0}|A required member is absent: {0}
        diagnostic.format.unknownMember|Белгісіз өріс: {0}{1}|Неизвестное поле: {0}{1}|Unknown member: {0}{1}
        diagnostic.format.type|Түрі сай емес. Керегі: {0}, жазылғаны: {1}|Неверный тип. Нужно: {0}, указано: {1}|Wrong type. Expected: {0}, found: {1}
        diagnostic.format.empty|Мәтін бос болмауы керек|Текст не может быть пустым|The text must not be empty
        diagnostic.format.code|Белгісіз код: {0}{1}|Неизвестный код: {0}{1}|Unknown code: {0}{1}
        diagnostic.format.date|Мұндай күн жоқ: {0}|Нет такой даты: {0}|No such date: {0}
        diagnostic.format.timestamp|Уақыт RFC 3339 бойынша жазылмаған: {0}|Время записано не по RFC 3339: {0}|Not an RFC 3339 timestamp: {0}
        diagnostic.format.period|Мұндай кезең жоқ: {0}|Нет такого периода: {0}|No such period: {0}
        diagnostic.format.exclusive|Екеуінің бірі ғана керек: {0}, {1}|Допустимо только одно из двух: {0}, {1}|Only one of the two may be given: {0}, {1}
        diagnostic.format.dimension|Белгісіз бөлініс: {0}{1}|Неизвестный разрез: {0}{1}|Unknown dimension: {0}{1}
        diagnostic.format.duplicateSource|Дереккөз қайталанған: {0}|Источник повторяется: {0}|The source is given twice: {0}
        diagnostic.format.size|Файл тым үлкен. Шегі, байт: {0}|Файл слишком велик. Предел, байт: {0}|The file is too large. Limit in bytes: {0}
        diagnostic.format.rows|Жолдар тым көп, қалғаны оқылмады. Шегі: {0}|Слишком много строк, остальные не прочитаны. Предел: {0}|Too many rows, the rest is not read. Limit: {0}
        diagnostic.format.string|Мәтін тым ұзын. Шегі, байт: {0}|Текст слишком длинный. Предел, байт: {0}|The text is too long. Limit in bytes: {0}
        diagnostic.format.more|Тізімге енбеген тағы: {0}|Ещё не показано: {0}|Not listed: {0} more

        diagnostic.value.type|Мән түрі сай емес. Керегі: {0}, жазылғаны: {1}|Неверный тип значения. Нужно: {0}, указано: {1}|Wrong type of value. Expected: {0}, found: {1}
        diagnostic.value.both|value мен missing қатар тұрмайды|value и missing нельзя указывать вместе|Either value or missing, not both
        diagnostic.value.none|value немесе missing керек|Нужно value или missing|Either value or missing is needed
        diagnostic.value.range|Мән шектен тыс: {0}; {1}|Значение вне допустимых пределов: {0}; {1}|The value is out of range: {0}; {1}
        diagnostic.value.fraction|Бүтін сан керек: {0}|Нужно целое число: {0}|A whole number is needed: {0}
        diagnostic.value.precision|precision нөлден үлкен болуы керек|precision должно быть больше нуля|precision must be greater than zero
        diagnostic.value.code|Белгісіз код: {0}{1}|Неизвестный код: {0}{1}|Unknown code: {0}{1}
        diagnostic.value.source|Дереккөз sources ішінде жоқ: {0}|Источника нет в sources: {0}|The source is not among sources: {0}
        diagnostic.value.duplicate|Мән қайталанған, біріншісі алынды: {0}|Значение повторяется, взято первое: {0}|The value is given twice, the first one counts: {0}
        diagnostic.value.unknownElement|Белгісіз көрсеткіш: {0}{1}|Неизвестный показатель: {0}{1}|Unknown data element: {0}{1}

        diagnostic.unit.unknown|Белгісіз аумақ немесе ұйым, жол есепке алынбады: {0}|Неизвестная территория или организация, строка не учтена: {0}|Unknown organisation unit, kept aside: {0}
        diagnostic.unit.outside|{0} есеп беруші аумаққа ({1}) кірмейді|{0} не входит в отчитывающуюся территорию ({1})|{0} does not belong to the reporting unit ({1})
        diagnostic.unit.reporting|Есеп беруші аумақ белгісіз: {0}|Неизвестная отчитывающаяся территория: {0}|Unknown reporting unit: {0}

        diagnostic.record.type|Өріс түрі сай емес. Керегі: {0}, жазылғаны: {1}|Неверный тип поля. Нужно: {0}, указано: {1}|Wrong type of field. Expected: {0}, found: {1}
        diagnostic.record.code|Белгісіз код: {0}{1}|Неизвестный код: {0}{1}|Unknown code: {0}{1}
        diagnostic.record.date|Мұндай күн жоқ: {0}|Нет такой даты: {0}|No such date: {0}
        diagnostic.record.missingField|Жазбаның міндетті өрісі жоқ: {0}|Нет обязательного поля записи: {0}|A required field of the record is absent: {0}
        diagnostic.record.unknownField|Жазбаның белгісіз өрісі: {0}{1}|Неизвестное поле записи: {0}{1}|Unknown field of the record: {0}{1}
        diagnostic.record.duplicateID|Жазба қайталанған, біріншісі алынды: {0}|Запись повторяется, взята первая: {0}|The record is given twice, the first one counts: {0}

        diagnostic.finding|{0} ({1}): {2}|{0} ({1}): {2}|{0} ({1}): {2}
        diagnostic.finding.plain|{0} ({1})|{0} ({1})|{0} ({1})

        diagnostic.suggestion|; мүмкін, {0}?|; возможно, {0}?|; did you mean {0}?
        diagnostic.atLeast|кемінде {0}|не меньше {0}|at least {0}
        diagnostic.atMost|көп дегенде {0}|не больше {0}|at most {0}
        diagnostic.between|{0} – {1}|от {0} до {1}|{0} to {1}
        diagnostic.type.text|мәтін|текст|text
        diagnostic.type.number|сан|число|number
        diagnostic.type.integer|бүтін сан|целое число|whole number
        diagnostic.type.boolean|true немесе false|true или false|true or false
        diagnostic.type.object|нысан|объект|object
        diagnostic.type.array|тізім|список|list
        """
}
