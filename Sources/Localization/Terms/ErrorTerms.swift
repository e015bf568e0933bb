/// Errors of the commands, one line each.
enum ErrorTerms {
    static let table: StaticString = """
        error.noFile|Файл табылмады: {0}|Файл не найден: {0}|No such file: {0}
        error.noPermission|Қолжетімділік жоқ: {0}|Нет доступа: {0}|Permission denied: {0}
        error.cannotWrite|Жазу мүмкін болмады: {0} ({1})|Не удалось записать: {0} ({1})|Cannot write {0} ({1})
        error.notTerminal|Шығыс терминал емес: тақтаның орнына шолу мәтіні шығарылды|Вывод идёт не в терминал: вместо табло напечатан обзор|The output is not a terminal: the overview is printed instead
        error.noTerminalType|TERM айнымалысы орнатылмаған|Переменная TERM не задана|TERM is not set
        error.unknownTerminal|Белгісіз терминал түрі: {0}|Неизвестный тип терминала: {0}|Unknown terminal type: {0}
        error.keyTwice|{0} пернесіне екі әрекет берілген: {1} және {2}|Клавише {0} назначены два действия: {1} и {2}|The key {0} is bound to two actions: {1} and {2}
        error.terminalLost|Терминал жабылды|Терминал закрыт|The terminal is gone
        error.unknownPanel|Белгісіз панель: {0}. Бар панельдер: {1}|Неизвестная панель: {0}. Есть: {1}|Unknown panel: {0}. There are: {1}
        error.unknownDataSet|Белгісіз деректер жиыны: {0}. Бар жиындар: {1}|Неизвестный набор данных: {0}. Есть: {1}|Unknown data set: {0}. There are: {1}
        error.unknownUnit|Белгісіз аумақ коды: {0}|Неизвестный код территории: {0}|Unknown code of a place: {0}
        error.unknownLanguage|Белгісіз тіл: {0}. Бар тілдер: kk, ru, en|Неизвестный язык: {0}. Есть: kk, ru, en|Unknown language: {0}. There are: kk, ru, en
        error.unknownTheme|Белгісіз түс схемасы: {0}. Бар схемалар: {1}|Неизвестная цветовая схема: {0}. Есть: {1}|Unknown theme: {0}. There are: {1}
        error.unknownColumn|Белгісіз баған: {0}. Бар бағандар: {1}|Неизвестный столбец: {0}. Есть: {1}|Unknown column: {0}. There are: {1}
        error.badDate|Күн қате жазылған: {0}. Үлгі: 2026-02-04|Неверная дата: {0}. Образец: 2026-02-04|Not a date: {0}. Example: 2026-02-04
        error.badInstant|Уақыт қате жазылған: {0}. Үлгі: 2026-02-04T09:00:00+05:00|Неверное время: {0}. Образец: 2026-02-04T09:00:00+05:00|Not a time: {0}. Example: 2026-02-04T09:00:00+05:00
        error.badWidth|Ені {0}–{1} аралығында болуы керек: {2}|Ширина должна быть от {0} до {1}: {2}|The width must be {0} to {1}: {2}
        error.badNumber|Сан қате жазылған: {0}|Неверное число: {0}|Not a number: {0}
        """
}
