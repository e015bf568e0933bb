/// Diagnostics of the files that define data sets, by their published codes.
enum DefinitionTerms {
    static let table: StaticString = """
        diagnostic.definition.notDefinition|Бұл деректер жиынының сипаттамасы емес: format мәні taqta-definition болуы керек|Это не описание набора данных: format должен быть taqta-definition|Not a definition of a data set: format must be taqta-definition
        diagnostic.definition.empty|Сипаттамада көрсеткіш те, жазба өрісі де жоқ: elements немесе recordFields керек|В описании нет ни показателей, ни полей записи: нужно elements или recordFields|The definition has neither data elements nor record fields: elements or recordFields is needed
        diagnostic.definition.builtIn|{0} жиыны бағдарламада бар. Файл тек жаңа жиын қоса алады|Набор {0} уже есть в программе. Файл может только добавить новый|The data set {0} is built in. A file may only add a new one
        diagnostic.definition.duplicate|{0} жиынын {1} файлы сипаттап қойған|Набор {0} уже описан в файле {1}|The data set {0} is already defined by {1}
        diagnostic.definition.rule|{0} ережесі {1} жиынында бар: ереже кодтары қайталанбауы керек|Правило {0} уже есть в наборе {1}: коды правил не должны повторяться|The rule {0} exists in the data set {1}: codes of rules must differ
        diagnostic.definition.reserved|Бұл код бағдарламаның өзіне керек: {0}|Этот код занят самой программой: {0}|This code is the program's own: {0}
        diagnostic.definition.code|Код латын әрпінен басталып, әріп, цифр және _ таңбасынан тұруы керек: {0}|Код начинается с латинской буквы и состоит из букв, цифр и знака _: {0}|A code begins with a Latin letter and holds letters, digits and _: {0}
        diagnostic.definition.repeated|Код қайталанған: {0}|Код повторяется: {0}|The code is given twice: {0}
        diagnostic.definition.member|{0} өрісі {1} түріне керек емес|Поле {0} не относится к виду {1}|The member {0} does not go with {1}
        diagnostic.definition.range|Сан шектен тыс: {0}; {1}|Число вне допустимых пределов: {0}; {1}|The number is out of range: {0}; {1}
        diagnostic.definition.count|Тізім тым ұзын. Шегі: {0}|Слишком длинный список. Предел: {0}|The list is too long. Limit: {0}
        diagnostic.definition.noCodes|Кемінде бір код керек|Нужен хотя бы один код|At least one code is needed
        diagnostic.definition.codes|Бірнеше код таңдалатын тізім тым ұзын. Шегі: {0}|Слишком длинный список для выбора нескольких кодов. Предел: {0}|The list is too long to choose several codes from. Limit: {0}
        diagnostic.definition.categories|Бөліністердің үйлесімі тым көп. Шегі: {0}|Слишком много сочетаний разрезов. Предел: {0}|The dimensions have too many combinations. Limit: {0}
        diagnostic.definition.formula|Формула оқылмады: {0}, {1}-таңба|Формула не читается: {0}, знак {1}|Cannot read the formula: {0}, character {1}
        diagnostic.definition.length|Формула тым ұзын. Шегі, байт: {0}|Формула слишком длинная. Предел, байт: {0}|The formula is too long. Limit in bytes: {0}
        diagnostic.definition.unknownDataSet|Формулада белгісіз деректер жиыны: {0}{1}|В формуле неизвестный набор данных: {0}{1}|The formula names an unknown data set: {0}{1}
        diagnostic.definition.unknownElement|Формулада белгісіз көрсеткіш: {0}{1}|В формуле неизвестный показатель: {0}{1}|The formula names an unknown data element: {0}{1}
        diagnostic.definition.unknownDimension|Формулада белгісіз бөлініс: {0}{1}|В формуле неизвестный разрез: {0}{1}|The formula names an unknown breakdown: {0}{1}
        diagnostic.definition.unknownField|Формулада белгісіз жазба өрісі: {0}{1}|В формуле неизвестное поле записи: {0}{1}|The formula names an unknown field of the record: {0}{1}
        diagnostic.definition.unknownParameter|Формулада белгісіз параметр: {0}{1}|В формуле неизвестный параметр: {0}{1}|The formula names an unknown parameter: {0}{1}
        diagnostic.definition.unknownIndicator|Белгісіз есептік көрсеткіш: {0}{1}|Неизвестный расчётный показатель: {0}{1}|Unknown indicator: {0}{1}
        diagnostic.definition.unknownUnit|Белгісіз аумақ: {0}|Неизвестная территория: {0}|Unknown organisation unit: {0}

        diagnostic.formula.unexpectedCharacter|мұндай таңба болмайды: {0}|лишний символ: {0}|unexpected character: {0}
        diagnostic.formula.unexpectedToken|бұл жерде тұрмауы керек: {0}|здесь не может стоять: {0}|this cannot stand here: {0}
        diagnostic.formula.unexpectedEnd|формула аяқталмаған|формула не закончена|the formula ends too early
        diagnostic.formula.unknownFunction|белгісіз функция: {0}|неизвестная функция: {0}|unknown function: {0}
        diagnostic.formula.number|сан қате жазылған: {0}|неверно записано число: {0}|not a number: {0}
        diagnostic.formula.tooDeep|тым терең кірістірілген|слишком глубокая вложенность|nested too deeply
        """
}
