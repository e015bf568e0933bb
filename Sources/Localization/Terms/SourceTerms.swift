/// Problems of snapshot directories, of files that cannot be read at all, and of terminals.
enum SourceTerms {
    static let table: StaticString = """
        diagnostic.source.absent|Бума табылмады: {0}|Папка не найдена: {0}|No such directory: {0}
        diagnostic.source.unreadable|Бума оқылмады: {0} ({1})|Папка не читается: {0} ({1})|Cannot read the directory {0} ({1})
        diagnostic.source.notDirectory|Бұл бума емес: {0}|Это не папка: {0}|Not a directory: {0}
        diagnostic.source.empty|Бумада деректер файлы жоқ|В папке нет файлов с данными|The directory holds no snapshots
        diagnostic.source.emptied|{0} бумасы босап қалды, соңғы деректер көрсетіліп тұр: дискі ажыратылған болуы мүмкін|Папка {0} опустела, показаны последние данные: возможно, диск отключён|{0} is empty, the last data are shown: a file system may have been unmounted
        diagnostic.source.hung|{0} жауап бермейді, соңғы деректер көрсетіліп тұр|{0} не отвечает, показаны последние данные|{0} does not answer, the last data are shown
        diagnostic.source.watchLimit|Жүйенің бақылау шегі таусылды: бума минут сайын қаралады|Исчерпан системный предел наблюдения: папка просматривается раз в минуту|The system's limit on watches is reached: the directory is looked at each minute
        diagnostic.file.unreadable|Файл оқылмады ({0})|Файл не читается ({0})|Cannot read the file ({0})
        diagnostic.file.notRegular|Бұл кәдімгі файл емес|Это не обычный файл|Not a regular file
        diagnostic.file.tooLarge|Файл тым үлкен: {0} байт, шегі {1}|Файл слишком велик: {0} байт, предел {1}|The file is too large: {0} bytes, the limit is {1}
        diagnostic.file.unstable|Файл оқылып жатқанда өзгере берді|Файл менялся, пока его читали|The file kept changing while it was read
        diagnostic.file.conflictCopy|Синхрондау кезінде қатар жазылған көшірме: қайсысы дұрыс екенін тексеріңіз|Копия из-за одновременной записи при синхронизации: проверьте, какая верна|A copy set aside when two people wrote at once: check which one is right
        system.noPermission|қолжетімділік жоқ|нет доступа|permission denied
        system.inputOutput|енгізу-шығару қатесі|ошибка ввода-вывода|input/output error
        system.tooManyFiles|ашық файлдар тым көп|слишком много открытых файлов|too many open files
        system.linkLoop|сілтемелер тұйықталған|ссылки замкнуты в кольцо|the links form a loop
        error.terminalTooSimple|Терминал меңзерді жылжыта алмайды: {0}|Терминал не умеет перемещать курсор: {0}|The terminal cannot place the cursor: {0}
        error.noKeyboard|Пернелерді оқитын терминал жоқ|Нет терминала, с которого читать клавиши|There is no terminal to read keys from
        error.system|Жүйе бас тартты: {0}|Отказ системы: {0}|The system refused: {0}
        """
}
