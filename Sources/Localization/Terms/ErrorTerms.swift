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
        recording.same|{0} кадр: бәрі жазылғандағыдай|{0} {0:кадр,кадра,кадров}: всё как при записи|{0} {0:frame,frames}: all as recorded
        recording.differs|{1} кадрдың {0} кадры жазылғаннан өзгеше, біріншісі {2}-жолда|{0} из {1} кадров отличаются от записанных, первый в строке {2}|{0} of {1} frames differ from those recorded, the first on line {2}
        recording.noFrame|{0}: жазбада бірде-бір кадр жоқ|{0}: в записи нет ни одного кадра|{0}: there is no frame in the recording
        recording.ends|Жазба {0} аяқталады, сұралған сәт одан кейін|Запись кончается {0}, раньше указанного момента|The recording ends at {0}, before the moment asked for
        replay.playing|▶ Жазба {0} ×{1}   Space тоқтату   → кадр   + − жылдамдық   q шығу|▶ Запись {0} ×{1}   Space пауза   → кадр   + − скорость   q выход|▶ Recording {0} ×{1}   Space hold   → frame   + − pace   q quit
        replay.held|‖ Жазба {0} ×{1}   Space жалғастыру   → кадр   + − жылдамдық   q шығу|‖ Запись {0} ×{1}   Space дальше   → кадр   + − скорость   q выход|‖ Recording {0} ×{1}   Space go on   → frame   + − pace   q quit
        replay.ended|■ Жазба {0}: соңы   q шығу|■ Запись {0}: конец   q выход|■ Recording {0}: the end   q quit
        recording.cutOff|{0}: жазба соңғы жолдың ортасында үзілген|{0}: запись обрывается на середине последней строки|{0}: the recording breaks off in the middle of its last line
        recording.otherProgram|Жазған бағдарлама: {0}, көрсететін бағдарлама: {1}|Записано программой {0}, воспроизводится программой {1}|Recorded by {0}, replayed by {1}
        recording.needsRecord|--with-contents тек --record кілтімен бірге қолданылады|--with-contents используется только вместе с --record|--with-contents needs --record
        recording.lastMinutes|Соңғы минуттар {0} файлына жазылды; қарау үшін: taqta replay {0}|Последние минуты записаны в файл {0}; посмотреть: taqta replay {0}|The last minutes are recorded in {0}; to see them: taqta replay {0}
        recording.foreign|{0}: бұл жазба емес|{0}: это не запись сеанса|{0}: this is no recording
        recording.version|{0}: жазба пішімінің нұсқасы {2}, бұл бағдарлама оны білмейді|{0}: версия формата записи {2} этой программе неизвестна|{0}: this program does not know version {2} of the format of recordings
        recording.damaged|{0}: {1}-жол бүлінген {2}|{0}: строка {1} повреждена {2}|{0}: line {1} is damaged {2}
        recording.missingContent|{0}: {1}-жолға керек мазмұн жазбада да, мұрағатта да, құжаттың өзінде де жоқ: {2}|{0}: содержимого для строки {1} нет ни в записи, ни в архиве, ни в самом документе: {2}|{0}: neither the recording nor the archive nor the document has the content that line {1} needs: {2}
        recording.diverged|{0}: {1}-жолдағы бетке тапсырыс берілмеген ({2})|{0}: страница в строке {1} не заказывалась ({2})|{0}: nobody ordered the page that line {1} has ({2})
        recording.exists|{0} деген файл бар, жазба оны алмастырмайды|Файл {0} уже есть, запись его не заменяет|There is a file {0} already; a recording replaces none
        recording.inputOutput|{0}: {2}|{0}: {2}|{0}: {2}
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
        error.outOfRange|Сан {1} мен {2} аралығында болуы керек: {0}|Число должно быть от {1} до {2}: {0}|The number must be {1} to {2}: {0}
        error.badNumber|Сан қате жазылған: {0}|Неверное число: {0}|Not a number: {0}
        """
}
