/// Keys: the words in the footer and in the help.
enum KeyTerms {
    static let table: StaticString = """
        # key.<action> is in the footer and the palette, key.<action>.help in the help.
        key.up|жоғары|вверх|up
        key.up.help|Алдыңғы жол|Предыдущая строка|Previous row
        key.down|төмен|вниз|down
        key.down.help|Келесі жол|Следующая строка|Next row
        key.left|солға|влево|left
        key.left.help|Алдыңғы баған|Предыдущий столбец|Previous column
        key.right|оңға|вправо|right
        key.right.help|Келесі баған|Следующий столбец|Next column
        key.pageUp|бет жоғары|страница вверх|page up
        key.pageUp.help|Бір бет жоғары|На страницу вверх|One page up
        key.pageDown|бет төмен|страница вниз|page down
        key.pageDown.help|Бір бет төмен|На страницу вниз|One page down
        key.first|басына|в начало|first
        key.first.help|Бірінші жолға өту|К первой строке|To the first row
        key.last|соңына|в конец|last
        key.last.help|Соңғы жолға өту|К последней строке|To the last row
        key.open|ашу|открыть|open
        key.open.help|Бір деңгей төмен түсу: аумақ, аудан, ұйым, жазба|На уровень ниже: территория, район, организация, запись|One level down: place, district, organisation, record
        key.back|артқа|назад|back
        key.back.help|Бір деңгей жоғары көтерілу, жабу немесе бас тарту|На уровень выше, закрыть или отменить|One level up, close or cancel
        key.panel|панель|панель|panel
        key.panel.help|Нөмірі бойынша панель ашу|Открыть панель по номеру|Open a panel by its number
        key.nextPanel|келесі панель|следующая панель|next panel
        key.nextPanel.help|Келесі панельге өту|Перейти к следующей панели|Go to the next panel
        key.previousPanel|алдыңғы панель|предыдущая панель|previous panel
        key.previousPanel.help|Алдыңғы панельге өту|Перейти к предыдущей панели|Go to the previous panel
        key.search|іздеу|поиск|search
        key.search.help|Кестеден мәтін іздеу|Искать текст в таблице|Search the table for text
        key.nextMatch|келесісі|следующее|next match
        key.nextMatch.help|Келесі табылған жерге өту|К следующему совпадению|To the next match
        key.previousMatch|алдыңғысы|предыдущее|previous match
        key.previousMatch.help|Алдыңғы табылған жерге өту|К предыдущему совпадению|To the previous match
        key.filter|сүзгі|фильтр|filter
        key.filter.help|Мәтінге сай жолдарды ғана қалдыру|Оставить только строки с этим текстом|Keep only the rows with this text
        key.sort|сұрыптау|сортировка|sort
        key.sort.help|Таңдалған баған бойынша сұрыптау|Сортировать по выбранному столбцу|Sort by the chosen column
        key.reverseSort|кері рет|обратный порядок|reverse
        key.reverseSort.help|Сұрыптау ретін кері айналдыру|Сменить порядок сортировки на обратный|Reverse the order
        key.palette|әрекеттер|действия|actions
        key.palette.help|Барлық әрекет, панель, аумақ және көрсеткіш тізімі|Список всех действий, панелей, территорий и показателей|Every action, panel, place and figure
        key.help|анықтама|справка|help
        key.help.help|Осы экранның пернелері мен белгілері|Клавиши и обозначения этого экрана|Keys and marks of this screen
        key.previousSnapshot|алдыңғы кесінді|предыдущий срез|previous snapshot
        key.previousSnapshot.help|Алдыңғы деректер кесіндісі|Предыдущий срез данных|The previous snapshot
        key.nextSnapshot|келесі кесінді|следующий срез|next snapshot
        key.nextSnapshot.help|Келесі деректер кесіндісі|Следующий срез данных|The next snapshot
        key.time|уақыт|время|time
        key.monthBack|бір ай бұрын|месяц назад|month back
        key.monthBack.help|Бір ай бұрынғы жағдай|Состояние месяц назад|The state a month earlier
        key.monthOn|бір ай кейін|месяц вперёд|month on
        key.monthOn.help|Бір ай кейінгі жағдай|Состояние месяц спустя|The state a month later
        key.live|тікелей|к текущим|live
        key.live.help|Соңғы деректерге оралу|Вернуться к последним данным|Back to the latest data
        key.compare|салыстыру|сравнить|compare
        key.compare.help|Басқа күнмен немесе кезеңмен салыстыру|Сравнить с другой датой или периодом|Compare with another date or period
        key.findings|сәйкессіздік|несоответствия|findings
        key.findings.help|Барлық сәйкессіздіктің тізімі|Список всех несоответствий|Every discrepancy
        key.export|экспорт|экспорт|export
        key.export.help|Бетті файл етіп жазу: PDF, Excel, CSV және басқалары|Записать страницу в файл: PDF, Excel, CSV и другие|Write the page to a file: PDF, Excel, CSV and others
        key.status|деректер|данные|feeds
        key.status.help|Деректер қалай түсіп, оқылып, сақталып жатыр|Как поступают, читаются и хранятся данные|How data arrive, are read and kept
        key.detail|толығырақ|подробнее|detail
        key.detail.help|Таңдалған ұяшықтың түсіндірмесі: формуласы, дереккөзі, бұрынғы мәндері|Пояснение к выбранной ячейке: формула, источник, прежние значения|What stands behind the selected cell: formula, source, earlier values
        key.freeze|кідірту|пауза|freeze
        key.freeze.help|Экранды кідірту: жаңа дерек кейін көрсетіледі|Приостановить экран: новые данные появятся позже|Hold the screen: new data are shown later
        key.acknowledge|таныстым|просмотрено|acknowledge
        key.acknowledge.help|Жаңа деректі көрілді деп белгілеу|Отметить новые данные как просмотренные|Mark new data as seen
        key.mark|белгілеу|отметить|mark
        key.mark.help|Жолды белгілеу немесе белгісін алып тастау|Отметить строку или снять отметку|Mark the row or unmark it
        key.language|тіл|язык|language
        key.language.help|Келесі тіл: қазақша, орысша, ағылшынша|Следующий язык: казахский, русский, английский|Next language: Kazakh, Russian, English
        key.theme|түстер|цвета|theme
        key.theme.help|Келесі түс схемасы|Следующая цветовая схема|Next colour theme
        key.reload|қайта оқу|перечитать|reload
        key.reload.help|Деректер бумасын қайта оқу|Перечитать папку с данными|Read the data directory again
        key.redraw|қайта салу|перерисовать|redraw
        key.redraw.help|Экранды қайта салу|Перерисовать экран|Draw the screen again
        key.quit|шығу|выход|quit
        key.quit.help|Бағдарламадан шығу|Выйти из программы|Leave the program
        """
}
