/// The command line: commands, flags and output.
enum CommandTerms {
    static let table: StaticString = """
        command.check.summary|Файл: {0}, қате: {1}, ескерту: {2}, есепке алынбаған жол: {3}|Файлов: {0}, ошибок: {1}, предупреждений: {2}, неучтённых строк: {3}|Files: {0}, errors: {1}, warnings: {2}, rows kept aside: {3}
        command.simulate.written|Жазылды: {0} файл, {1} МБ|Записано: {0} {0:файл,файла,файлов}, {1} МБ|Written: {0} {0:file,files}, {1} MB
        help.usage|Қолданылуы|Использование|Usage
        help.option|параметр|параметр|option
        help.command|пәрмен|команда|command
        help.arguments|Аргументтер|Аргументы|Arguments
        help.options|Параметрлер|Параметры|Options
        help.commands|Пәрмендер|Команды|Commands
        help.values|({0})|({0})|({0})
        help.default|(әдепкі мәні: {0})|(по умолчанию: {0})|(default: {0})
        help.more|Пәрмен туралы толығырақ: {0} <пәрмен>|Подробнее о команде: {0} <команда>|More about a command: {0} <command>
        usage.unknownOption|белгісіз параметр: {0}{1}|неизвестный параметр: {0}{1}|unknown option: {0}{1}
        usage.unknownCommand|белгісіз пәрмен: {0}{1}|неизвестная команда: {0}{1}|unknown command: {0}{1}
        usage.suggestion|; мүмкін, {0}|; может быть, {0}|; did you mean {0}
        usage.missingOption|{0} параметрі берілмеген|не задан параметр {0}|missing option: {0}
        usage.missingValue|{0} параметріне мән берілмеген|не указано значение параметра {0}|missing value for {0}
        usage.unwantedValue|{0} параметрі мән қабылдамайды|параметр {0} не принимает значения|{0} takes no value
        usage.missingWord|аргумент жетіспейді: <{0}>|не указан аргумент: <{0}>|missing argument: <{0}>
        usage.unexpectedWord|артық аргумент: {0}|лишний аргумент: {0}|unexpected argument: {0}
        usage.unknownValue|{0} үшін белгісіз мән: {1}. Бар мәндер: {2}|неизвестное значение для {0}: {1}. Есть: {2}|unknown value for {0}: {1}. Available: {2}
        usage.variable|{0} айнымалысы: {1}|переменная {0}: {1}|variable {0}: {1}
        usage.seeHelp|Анықтама: {0}|Справка: {0}|Help: {0}
        config.setting|Баптау|Настройка|Setting
        config.value|Мәні|Значение|Value
        config.origin|Қайдан|Откуда|Origin
        config.builtIn|әдепкі мән|по умолчанию|built in
        config.environment|{0} айнымалысы|переменная {0}|variable {0}
        config.argument|<{0}> аргументі|аргумент <{0}>|argument <{0}>
        config.flag|{0} параметрі|параметр {0}|option {0}
        command.simulate.live|Тікелей режим: тоқтату үшін Ctrl-C|Живой режим: остановить — Ctrl-C|Live: Ctrl-C stops it
        """
}

/// The checks and advice of `taqta doctor`, and the names used by `taqta status`.
enum DoctorTerms {
    static let table: StaticString = """
        doctor.locale|Таңба кодтауы (locale)|Кодировка (locale)|Character encoding (locale)
        doctor.locale.advice|UTF-8 локалін орнатыңыз: export LANG=C.UTF-8|Задайте локаль UTF-8: export LANG=C.UTF-8|Set a UTF-8 locale: export LANG=C.UTF-8
        doctor.terminfo|Терминал сипаттамасы (TERM)|Описание терминала (TERM)|Terminal description (TERM)
        doctor.terminfo.advice|TERM мәнін белгілі терминалға ауыстырыңыз: export TERM=xterm-256color|Задайте TERM известного терминала: export TERM=xterm-256color|Set TERM to a known terminal: export TERM=xterm-256color
        doctor.colours|Түстер|Цвета|Colours
        doctor.colours.advice|256 түсті терминал қолайлырақ: export TERM=xterm-256color|Лучше терминал с 256 цветами: export TERM=xterm-256color|A terminal with 256 colours is better: export TERM=xterm-256color
        doctor.size|Терезе өлшемі|Размер окна|Window size
        doctor.size.advice|Терезені кемінде 60×16-ға дейін үлкейтіңіз|Увеличьте окно хотя бы до 60×16|Make the window at least 60×16
        doctor.keyboard|Пернетақта: пәрмендер қазақ, орыс және латын жаймасында бірдей|Клавиатура: команды одинаковы в казахской, русской и латинской раскладках|Keyboard: commands are the same in Kazakh, Russian and Latin layouts
        doctor.watches|inotify бақылау шегі|Предел наблюдений inotify|Limit of inotify watches
        doctor.watches.advice|Шекті көтеріңіз: sysctl fs.inotify.max_user_watches=65536|Поднимите предел: sysctl fs.inotify.max_user_watches=65536|Raise the limit: sysctl fs.inotify.max_user_watches=65536
        doctor.glyphs|Мына таңбалар анық көрінуі керек|Эти знаки должны быть видны чётко|These characters should look clean
        """
}
