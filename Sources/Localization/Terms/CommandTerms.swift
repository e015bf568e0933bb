/// The commands of the command line: what each does, its flags and what it prints.
enum CommandTerms {
    static let table: StaticString = """
        command.check.summary|Файл: {0}, қате: {1}, ескерту: {2}, есепке алынбаған жол: {3}|Файлов: {0}, ошибок: {1}, предупреждений: {2}, неучтённых строк: {3}|Files: {0}, errors: {1}, warnings: {2}, rows kept aside: {3}
        command.simulate.written|Жазылды: {0} файл, {1} МБ|Записано: {0} {0:файл,файла,файлов}, {1} МБ|Written: {0} {0:file,files}, {1} MB
        command.simulate.live|Тікелей режим: тоқтату үшін Ctrl-C|Живой режим: остановить — Ctrl-C|Live: Ctrl-C stops it
        """
}
