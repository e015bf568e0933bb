/// The interactive dashboard apart from its pages: layers, responses to keys, choices.
enum DashboardTerms {
    static let table: StaticString = """
        key.accept|қабылдау|принять|accept
        key.accept.help|Терілгенді қабылдау|Принять введённое|Accept what was typed
        key.cancel|бас тарту|отмена|cancel
        key.cancel.help|Терілгеннен бас тарту|Отменить ввод|Drop what was typed
        key.erase|өшіру|стереть|erase
        key.erase.help|Соңғы әріпті өшіру|Стереть последнюю букву|Erase the last letter
        key.clear|тазалау|очистить|clear
        key.clear.help|Жолды тазалау|Очистить строку|Clear the line

        help.group.movement|Қозғалу|Перемещение|Moving
        help.group.panels|Панельдер мен әрекеттер|Панели и действия|Panels and actions
        help.group.rows|Жолдар|Строки|Rows
        help.group.time|Уақыт|Время|Time
        help.group.behind|Сандардың негізі|Что стоит за числами|Behind the figures
        help.group.screen|Экран және кезекшілік|Экран и дежурство|Screen and shift
        help.group.typing|Мәтін теру|Ввод текста|Typing

        compare.previous|алдыңғы кесінді немесе кезең|предыдущий срез или период|previous snapshot or period
        compare.week|бір апта бұрын|неделю назад|a week ago
        compare.month|бір ай бұрын|месяц назад|a month ago
        compare.quarter|бір тоқсан бұрын|квартал назад|a quarter ago
        compare.year|бір жыл бұрын|год назад|a year ago

        overlay.comparison|Немен салыстыру|С чем сравнить|Compare with
        overlay.changes|Кезекшілікте не өзгерді|Что изменилось за смену|What changed on my shift
        changes.since|Соңғы танысу: {0}|Последний просмотр: {0}|Last acknowledged: {0}
        changes.none|Жаңа дерек түскен жоқ|Новых данных не поступало|Nothing new has arrived
        status.filesFlawed|ескертуі бар файлдар: {0}|файлов с замечаниями: {0}|files with remarks: {0}
        status.new|жаңа: {0}|новых: {0}|new: {0}
        status.directoryGone.short|бума жоқ|нет папки|no directory

        detail.formula|Формула|Формула|Formula
        detail.note|Түсініктеме|Пояснение|Note
        detail.period|Кезең|Период|Period
        detail.asOf|Қай күнге|На дату|As of
        detail.comparison|Немен салыстыру|С чем сравнение|Compared with
        detail.now|Қазір|Сейчас|Now
        detail.earlier|Бұрын|Раньше|Before
        detail.noEarlier|Салыстыратын бұрынғы мән жоқ|Сравнить не с чем: более раннего значения нет|There is no earlier value to compare with
        detail.code|Коды|Код|Code
        detail.none|ештеңе көрсетілмеген|ничего не указано|nothing listed
        detail.madeOf|Неге негізделген|На чём основано|What it rests on
        detail.records|Жазба саны|Записей|Records
        figure.origin|Қайдан алынды|Происхождение|Origin
        figure.hashing|есептелуде…|вычисляется…|being computed…
        figure.notKept|енді сақталмаған|больше не хранится|no longer kept

        note.acknowledged|Таныстым деп белгіленді|Отмечено как просмотренное|Acknowledged
        note.compared|Салыстыру: {0}|Сравнение: {0}|Compared with: {0}
        note.firstSnapshot|Бұдан бұрын кесінді жоқ|Более ранних срезов нет|There is no earlier snapshot
        note.frozen|Экран кідіртілді: жаңа дерек кейін көрсетіледі|Экран на паузе: новые данные появятся позже|The screen is held: new data are shown later
        note.live|Соңғы деректер көрсетілуде|Показаны последние данные|The latest data are shown
        note.noDetail|Бұл жерде түсіндіретін ештеңе жоқ|Здесь нечего пояснить|There is nothing to explain here
        note.noPanel|Мұндай панель жоқ|Такой панели нет|There is no such panel
        note.noSnapshots|Бұл панельде әлі кесінді жоқ|По этой панели ещё нет срезов|This panel has no snapshots yet
        note.noTable|Бұл бетте кесте жоқ|На этой странице нет таблицы|There is no table on this page
        note.reloading|Бума қайта оқылуда|Папка перечитывается|Reading the directory again
        note.top|Бұдан жоғары деңгей жоқ|Выше уровней нет|There is no level above
        """
}
