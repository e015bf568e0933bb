/// The program itself, its overlays, the first run and the smallest screens.
enum AppTerms {
    static let table: StaticString = """
        app.name|Taqta|Taqta|Taqta
        app.title|Өңірлік денсаулық сақтау тақтасы|Табло регионального здравоохранения|Regional health board
        app.version|Нұсқа: {0}|Версия: {0}|Version: {0}
        app.yes|иә|да|yes
        app.no|жоқ|нет|no
        language.kk|Қазақша|Қазақша|Қазақша
        language.ru|Русский|Русский|Русский
        language.en|English|English|English
        theme.dark|қараңғы|тёмная|dark
        theme.light|жарық|светлая|light
        theme.highContrast|айқын контраст|контрастная|high contrast

        overlay.help|Анықтама|Справка|Help
        overlay.search|Іздеу|Поиск|Search
        overlay.filter|Сүзгі|Фильтр|Filter
        overlay.palette|Әрекеттер|Действия|Actions
        overlay.detail|Көрсеткіш туралы|О показателе|About the figure
        overlay.findings|Сәйкессіздіктер|Несоответствия|Discrepancies
        overlay.sources|Дереккөздер|Источники|Sources
        overlay.close|жабу|закрыть|close
        overlay.noMatch|Ештеңе табылмады|Ничего не найдено|Nothing found
        overlay.matches|Табылғаны: {0}|Найдено: {0}|Found: {0}
        overlay.matchOf|{0} / {1}|{0} / {1}|{0} / {1}
        overlay.more|тағы {0}|ещё {0}|{0} more
        help.title|Пернелер|Клавиши|Keys
        help.panels|Панельдер|Панели|Panels
        help.marks|Белгілер|Обозначения|Marks
        help.moving|Қозғалу|Перемещение|Moving
        help.data|Деректер|Данные|Data
        help.view|Көрініс|Вид|View
        help.program|Бағдарлама|Программа|Program
        search.prompt|Іздеу:|Поиск:|Search:
        search.hint|Аумақ, ұйым немесе панель атауын теріңіз|Введите название территории, организации или панели|Type the name of a place, an organisation or a panel
        filter.prompt|Сүзгі:|Фильтр:|Filter:
        filter.hint|Тек сәйкес жолдар қалады|Останутся только подходящие строки|Only matching rows stay
        palette.prompt|Әрекет:|Действие:|Action:
        palette.hint|Әрекет, панель немесе аумақ|Действие, панель или территория|Action, panel or place

        first.title|Дерек әлі жоқ|Данных пока нет|No data yet
        first.directory|Бақыланатын бума: {0}|Отслеживаемая папка: {0}|Watched directory: {0}
        first.add|Осы бумаға деректер кесінділерін (JSON) салыңыз: панель өзі жаңарады.|Положите в эту папку срезы данных (JSON): панель обновится сама.|Put snapshot files (JSON) into this directory: the board updates itself.
        first.simulate|Сынап көру үшін: {0}|Чтобы попробовать: {0}|To try it out: {0}
        first.check|Файлдарды тексеру: {0}|Проверить файлы: {0}|To check files: {0}
        first.schema|Файл пішімі: {0}|Формат файла: {0}|The file format: {0}

        small.title|Терезе тым кішкентай|Окно слишком мало|The window is too small
        small.need|Кемінде {0}×{1} керек, қазір {2}×{3}|Нужно не меньше {0}×{1}, сейчас {2}×{3}|Needs at least {0}×{1}, now {2}×{3}
        small.short|{0}×{1} керек|нужно {0}×{1}|need {0}×{1}
        """
}
