"""The fixed words of manual pages, in the languages of the program."""

SECTIONS = {
    "NAME": {"en": "NAME", "ru": "ИМЯ", "kk": "АТЫ"},
    "SYNOPSIS": {"en": "SYNOPSIS", "ru": "ОБЗОР", "kk": "ҚОЛДАНЫЛУЫ"},
    "DESCRIPTION": {"en": "DESCRIPTION", "ru": "ОПИСАНИЕ", "kk": "СИПАТТАМАСЫ"},
    "COMMANDS": {"en": "COMMANDS", "ru": "КОМАНДЫ", "kk": "ПӘРМЕНДЕР"},
    "OPTIONS": {"en": "OPTIONS", "ru": "ПАРАМЕТРЫ", "kk": "ПАРАМЕТРЛЕР"},
    "ENVIRONMENT": {"en": "ENVIRONMENT", "ru": "ОКРУЖЕНИЕ", "kk": "ОРТА АЙНЫМАЛЫЛАРЫ"},
    "FILES": {"en": "FILES", "ru": "ФАЙЛЫ", "kk": "ФАЙЛДАР"},
    "EXIT STATUS": {"en": "EXIT STATUS", "ru": "КОД ЗАВЕРШЕНИЯ", "kk": "ШЫҒУ КОДЫ"},
    "EXAMPLES": {"en": "EXAMPLES", "ru": "ПРИМЕРЫ", "kk": "МЫСАЛДАР"},
    "SEE ALSO": {"en": "SEE ALSO", "ru": "СМ. ТАКЖЕ", "kk": "ТАҒЫ ҚАРАҢЫЗ"},
}

CHOICES = {"en": "One of {}.", "ru": "Одно из: {}.", "kk": "Мыналардың бірі: {}."}
DEFAULT = {"en": "Default: {}.", "ru": "По умолчанию: {}.", "kk": "Әдепкі мәні: {}."}
COMMAND = {"en": "command", "ru": "команда", "kk": "пәрмен"}
ARGUMENT = {"en": "argument", "ru": "аргумент", "kk": "аргумент"}
USUAL = {
    "en": "Without a command, `taqta` does what `taqta dashboard` does. In the dashboard, the key ? shows all keys, and q leaves it.",
    "ru": "Без команды `taqta` делает то же, что `taqta dashboard`. В табло клавиша ? показывает все клавиши, а q завершает работу.",
    "kk": "Пәрменсіз `taqta` `taqta dashboard` істейтінін істейді. Тақтада ? пернесі барлық пернелерді көрсетеді, q шығады.",
}

EXIT = {
    "en": [
        ("0", "Done."),
        ("1", "Data were rejected: an error in a document, a finding that `--fail-on` forbids, damage in the archive."),
        ("2", "The command line is wrong, or asks for what a panel cannot have."),
        ("3", "Something could not be read or written."),
        ("4", "The terminal cannot show the dashboard."),
    ],
    "ru": [
        ("0", "Готово."),
        ("1", "Данные отклонены: ошибка в документе, расхождение, которое запрещает `--fail-on`, повреждение архива."),
        ("2", "Команда набрана неверно или просит того, чего у панели нет."),
        ("3", "Что-то не удалось прочитать или записать."),
        ("4", "Терминал не может показать табло."),
    ],
    "kk": [
        ("0", "Дайын."),
        ("1", "Деректер қабылданбады: құжаттағы қате, `--fail-on` тыйым салған сәйкессіздік, мұрағаттың бүлінуі."),
        ("2", "Пәрмен қате терілген немесе панельде жоқ нәрсе сұралған."),
        ("3", "Бірдеңе оқылмады немесе жазылмады."),
        ("4", "Терминал тақтаны көрсете алмайды."),
    ],
}

VARIABLES = {
    "LC_ALL LC_MESSAGES LANG": {
        "en": "The first of these that is set decides the language where `--lang` does not: kk, ru or en, else Kazakh.",
        "ru": "Первая заданная из них определяет язык, если нет `--lang`: kk, ru или en, иначе казахский.",
        "kk": "`--lang` берілмесе, тілді осылардың алғашқы берілгені анықтайды: kk, ru немесе en, әйтпесе қазақша.",
    },
    "LC_CTYPE": {
        "en": "With LC_ALL and LANG, the encoding of the terminal.",
        "ru": "Вместе с LC_ALL и LANG — кодировка терминала.",
        "kk": "LC_ALL және LANG айнымалыларымен бірге терминалдың кодтауы.",
    },
    "SOURCE_DATE_EPOCH": {
        "en": "Stops the clock at this second since 1970 where `--now` does not.",
        "ru": "Останавливает часы на этой секунде с 1970 года, если нет `--now`.",
        "kk": "`--now` берілмесе, сағатты 1970 жылдан бергі осы секундта тоқтатады.",
    },
    "NO_COLOR": {
        "en": "Draws without colours where it is set to anything.",
        "ru": "Рисует без цветов, если задана.",
        "kk": "Берілсе, түссіз салады.",
    },
    "COLUMNS": {
        "en": "The width in columns where `--width` gives none.",
        "ru": "Ширина в знаках, если нет `--width`.",
        "kk": "`--width` берілмесе, жол ені.",
    },
    "TERM": {
        "en": "The terminal's entry in the terminfo database.",
        "ru": "Запись терминала в базе terminfo.",
        "kk": "Терминалдың terminfo қорындағы жазбасы.",
    },
    "TAQTA_THEME": {
        "en": "The colour theme where `--theme` names none.",
        "ru": "Цветовая схема, если нет `--theme`.",
        "kk": "`--theme` берілмесе, түс схемасы.",
    },
    "TAQTA_LAYOUT": {
        "en": "The keyboard layout where `--layout` names none.",
        "ru": "Раскладка клавиатуры, если нет `--layout`.",
        "kk": "`--layout` берілмесе, пернетақта жаймасы.",
    },
    "TAQTA_UNIT": {
        "en": "The home unit, on which pages open where `--unit` names none.",
        "ru": "Своя территория: с неё открываются страницы, если нет `--unit`.",
        "kk": "`--unit` берілмесе, беттер ашылатын аумақ.",
    },
    "TAQTA_SUPPRESS_BELOW": {
        "en": "Exports suppress sensitive numbers below this where `--suppress-below` gives none; those of the dashboard too.",
        "ru": "Порог скрытия малых чисел при экспорте, если нет `--suppress-below`; действует и в табло.",
        "kk": "`--suppress-below` берілмесе, экспортта осыдан кіші құпия сандар жасырылады; тақтада да солай.",
    },
    "TAQTA_HOLIDAYS": {
        "en": "Holidays, as dates separated by commas, where `--holidays` gives none.",
        "ru": "Праздничные дни, даты через запятую, если нет `--holidays`.",
        "kk": "`--holidays` берілмесе, мереке күндері, үтірмен бөлінген.",
    },
    "TAQTA_MEMORY": {
        "en": "Memory for snapshots in MiB where `--memory` gives none.",
        "ru": "Память для данных в МиБ, если нет `--memory`.",
        "kk": "`--memory` берілмесе, деректерге бөлінетін жад, МиБ.",
    },
    "TAQTA_RESCAN": {
        "en": "Seconds between rescans where `--rescan` gives none.",
        "ru": "Секунд между пересмотрами, если нет `--rescan`.",
        "kk": "`--rescan` берілмесе, қайта қарау арасындағы секунд.",
    },
    "TAQTA_ARCHIVE": {
        "en": "The archive where `--archive` names none.",
        "ru": "Архив, если нет `--archive`.",
        "kk": "`--archive` берілмесе, мұрағат файлы.",
    },
    "TAQTA_TIMES": {
        "en": "Where set, the milliseconds that the writing took are printed on the standard error.",
        "ru": "Если задана, в поток ошибок выводится, сколько миллисекунд заняла запись.",
        "kk": "Берілсе, жазуға кеткен миллисекунд қате ағынына шығады.",
    },
    "TAQTA_REPORT": {
        "en": "Another program in place of taqta-report, which draws PDF, PNG and SVG.",
        "ru": "Другая программа вместо taqta-report, которая рисует PDF, PNG и SVG.",
        "kk": "PDF, PNG және SVG салатын taqta-report орнына басқа бағдарлама.",
    },
    "XDG_STATE_HOME": {
        "en": "The folder in which the archive is kept; ~/.local/state where it is not set or not an absolute path.",
        "ru": "Папка, где лежит архив; ~/.local/state, если не задана или путь не от корня.",
        "kk": "Мұрағат сақталатын бума; берілмесе немесе жолы түбірден басталмаса — ~/.local/state.",
    },
}

FILES = {
    "snapshots": {
        "en": "The directory that is read where none is named.",
        "ru": "Папка, которая читается, если не названа другая.",
        "kk": "Басқасы аталмаса оқылатын бума.",
    },
    "datasets": {
        "en": "Definitions of further data sets, beside the snapshots.",
        "ru": "Определения других наборов данных, рядом с данными.",
        "kk": "Деректердің жанындағы қосымша жиын анықтамалары.",
    },
    "archive": {
        "en": "The archive of what was received.",
        "ru": "Архив полученного.",
        "kk": "Келген құжаттардың мұрағаты.",
    },
    "report": {
        "en": "The program that draws PDF, PNG and SVG.",
        "ru": "Программа, которая рисует PDF, PNG и SVG.",
        "kk": "PDF, PNG және SVG салатын бағдарлама.",
    },
    "shipped": {
        "en": "Published figures of five sources, to try the program on.",
        "ru": "Опубликованные показатели пяти источников, чтобы попробовать программу.",
        "kk": "Бағдарламаны байқап көруге арналған бес дереккөздің жарияланған көрсеткіштері.",
    },
    "documents": {
        "en": "The format of snapshots and definitions, units for systemd, recipes.",
        "ru": "Формат данных и определений, службы systemd, рецепты.",
        "kk": "Деректер мен анықтамалардың пішімі, systemd қызметтері, үлгілер.",
    },
}
