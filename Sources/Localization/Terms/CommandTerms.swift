/// The commands of the command line: what each does, its flags and what it prints.
enum CommandTerms {
    static let table: StaticString = """
        command.taqta|Өңірлік штабтың денсаулық сақтау тақтасы|Табло здравоохранения регионального штаба|The health board of a regional headquarters
        command.dashboard|Тақтаны ашу|Открыть табло|Open the dashboard
        command.show|Бір панельді мәтін түрінде шығару|Вывести одну панель текстом|Print one panel as text
        command.check|Деректер файлдарын тексеру|Проверить файлы данных|Validate snapshot files
        command.schema|Деректер жиынының JSON Schema сипаттамасы|JSON Schema набора данных|JSON Schema of a data set
        command.status|Деректер қабатының күйі|Состояние слоя данных|Health of the data layer
        command.doctor|Терминал мен ортаны тексеру|Проверить терминал и окружение|Examine the terminal and the environment
        command.simulate|Жасанды деректер ағынын құру|Создать синтетический поток данных|Make a synthetic feed
        command.check.accepted|қабылданды: {0}|принято: {0}|accepted: {0}
        command.check.rejected|қабылданбады: {0}|отклонено: {0}|rejected: {0}
        command.check.summary|Файл: {0}, қате: {1}, ескерту: {2}|Файлов: {0}, ошибок: {1}, предупреждений: {2}|Files: {0}, errors: {1}, warnings: {2}
        command.schema.list|Деректер жиындары:|Наборы данных:|Data sets:
        command.simulate.written|Жазылды: {0} файл, {1}|Записано: {0} {0:файл,файла,файлов}, {1}|Written: {0} {0:file,files}, {1}
        command.simulate.live|Тікелей режим: тоқтату үшін Ctrl-C|Живой режим: остановить — Ctrl-C|Live: Ctrl-C stops it
        """
}
