/// The archive of received documents: its problems, and the output of `history`.
enum ArchiveTerms {
    static let table: StaticString = """
        archive.problem.absent|Мұрағат табылмады: {0}|Архив не найден: {0}|No archive: {0}
        archive.problem.unreachable|Мұрағат ашылмады: {0} ({1})|Архив не открывается: {0} ({1})|Cannot open the archive {0} ({1})
        archive.problem.readOnly|Мұрағатқа жазуға болмайды: {0} ({1})|В архив нельзя писать: {0} ({1})|Cannot write to the archive {0} ({1})
        archive.problem.full|Дискіде орын қалмады, мұрағат күтіп тұр: {0} ({1})|На диске нет места, архив ждёт: {0} ({1})|The disk is full, the archive waits: {0} ({1})
        archive.problem.busy|Мұрағат басқа бағдарламада бос емес: {0} ({1})|Архив занят другой программой: {0} ({1})|Another program keeps the archive locked: {0} ({1})
        archive.problem.damaged|Мұрағат бүлінген: {0} ({1})|Архив повреждён: {0} ({1})|The archive is damaged: {0} ({1})
        archive.problem.newer|Мұрағатты бағдарламаның жаңарақ нұсқасы жазған: {0}|Архив записан более новой версией программы: {0}|A newer version of the program wrote the archive: {0}
        archive.problem.foreign|Бұл файл мұрағат емес: {0}|Этот файл не архив: {0}|This file is not an archive: {0}
        archive.problem.moved|Мұрағат файлы орнынан алынған: {0}|Файл архива перемещён или удалён: {0}|The archive's file was moved or removed: {0}
        archive.problem.inputOutput|Мұрағатқа жазылмай тұр: {0} ({1})|Не удаётся записать в архив: {0} ({1})|Cannot store in the archive {0} ({1})
        archive.problem.unknownContent|Мұрағатта мұндай мазмұн жоқ: {0}|В архиве нет такого содержимого: {0}|The archive has no such content: {0}
        archive.problem.ambiguousContent|Бірнеше мазмұн сәйкес келеді, хештің көбірек таңбасын жазыңыз: {0}|Подходит несколько содержимых, укажите больше знаков хеша: {0}|Several contents match, give more digits of the hash: {0}
        archive.setAside|Бүлінген мұрағат {0} атымен сақталды, жаңасы басталды|Повреждённый архив сохранён как {0}, начат новый|The damaged archive was kept as {0}, and a new one begun
        archive.without|Мұрағатсыз жұмыс істеп тұр. {0}|Работа без архива. {0}|Running without the archive. {0}
        error.noStateFolder|Мұрағат қайда екені белгісіз: HOME орнатылмаған, --archive көрсетіңіз|Неизвестно, где архив: HOME не задана, укажите --archive|Where is the archive? HOME is not set, give --archive
        error.badRetention|Сақтау мерзімі қате жазылған: {0}. Үлгі: 90d (күн) немесе 20 (нұсқа)|Неверный срок хранения: {0}. Образец: 90d (дней) или 20 (версий)|Not a retention: {0}. Example: 90d (days) or 20 (contents)
        history.nothing|Мұндай құжат келмеген|Таких документов не поступало|Nothing of the kind was received
        history.number|№|№|No.
        history.received|Келген уақыты|Получено|Received
        history.document|Файл|Файл|File
        history.dataSet|Жиын|Набор|Data set
        history.unit|Аумақ|Территория|Unit
        history.asOf|Қай күнге|На дату|As of
        history.generated|Жасалған уақыты|Сформировано|Generated
        history.feed|Жеткізуші|Поставщик|Feed
        history.bytes|Байт|Байт|Bytes
        history.hash|SHA-256|SHA-256|SHA-256
        history.reasons|Себептері|Причины|Reasons
        history.withdrawn|кері қайтарылған|отозвано|withdrawn
        history.reinstated|қайта күшіне енген|снова в силе|no longer withdrawn
        history.revision|{0}-нұсқа|версия {0}|revision {0}
        history.contested|басқа жеткізуші де берген|сообщает и другой поставщик|another feed reports it too
        history.same|Деректерде айырма жоқ|Данные не отличаются|The data are the same
        history.absent|жоқ|нет|none
        history.yes|иә|да|yes
        history.no|жоқ|нет|no
        history.recordAdded|{0}: жаңа жазба|{0}: новая запись|{0}: new record
        history.recordRemoved|{0}: жазба алынып тасталған|{0}: запись удалена|{0}: record removed
        history.otherDataSet|Әртүрлі жиындар салыстырылмайды: {0}, {1}|Разные наборы данных не сравниваются: {0}, {1}|Different data sets cannot be compared: {0}, {1}
        history.noSnapshot|Бұл мазмұн қабылданбаған, салыстыруға болмайды: {0}|Это содержимое было отклонено, сравнить нельзя: {0}|This content was rejected and cannot be compared: {0}
        history.pruned|Жойылды: {0} мазмұн ({1} байт), {2} жазба, {3} қабылданбаған|Удалено: содержимых {0} ({1} байт), записей о получении {2}, отклонённых {3}|Removed: {0} contents ({1} bytes), {2} receipts, {3} rejected
        history.wouldPrune|Жойылар еді: {0} мазмұн ({1} байт), {2} жазба, {3} қабылданбаған|Было бы удалено: содержимых {0} ({1} байт), записей о получении {2}, отклонённых {3}|Would remove: {0} contents ({1} bytes), {2} receipts, {3} rejected
        history.fault|SQLite: {0}|SQLite: {0}|SQLite: {0}
        history.dangling|Сілтемесі үзілген жолдар: {0}|Строк с оборванными ссылками: {0}|Rows that refer to nothing: {0}
        history.damagedContent|Бүлінген мазмұн: {0}|Повреждённое содержимое: {0}|Damaged content: {0}
        history.sound|Мұрағат бүтін: {0} мазмұн тексерілді|Архив цел: проверено содержимых: {0}|The archive is sound: {0} contents checked
        history.unsound|Мұрағат бүлінген: {0} мазмұн тексерілді, бүлінгені {1}|Архив повреждён: проверено содержимых {0}, повреждено {1}|The archive is damaged: {0} contents checked, {1} of them damaged
        """
}
