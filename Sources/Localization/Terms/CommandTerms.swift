/// The command line: commands, flags and output.
enum CommandTerms {
    static let table: StaticString = """
        command.check.summary|Файл: {0}, қате: {1}, ескерту: {2}, есепке алынбаған жол: {3}|Файлов: {0}, ошибок: {1}, предупреждений: {2}, неучтённых строк: {3}|Files: {0}, errors: {1}, warnings: {2}, rows kept aside: {3}
        command.simulate.written|Жазылды: {0} файл, {1} МБ|Записано: {0} {0:файл,файла,файлов}, {1} МБ|Written: {0} {0:file,files}, {1} MB
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
