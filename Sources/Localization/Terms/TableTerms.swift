/// Tables and charts: heads, rows, sorting and what is said where there are none.
enum TableTerms {
    static let table: StaticString = """
        table.empty|Көрсететін дерек жоқ|Нет данных для отображения|Nothing to show
        table.noMatch|Сүзгіге сай жол жоқ|Нет строк, подходящих под фильтр|No row matches the filter
        table.filter|сүзгі|фильтр|filter
        table.units|Аумақтар|Территории|Places
        table.regions|Өңірлер|Регионы|Regions
        table.districts|Аудандар мен қалалар|Районы и города|Districts and cities
        table.organisations|Ұйымдар|Организации|Organisations
        table.records|Жазбалар|Записи|Records
        table.figures|Көрсеткіштер|Показатели|Figures
        table.breakdown|Бөлінісі: {0}|Разбивка: {0}|By {0}
        table.history|Динамика|Динамика|Trend
        table.unit|Аумақ|Территория|Place
        table.region|Өңір|Регион|Region
        table.district|Аудан|Район|District
        table.organisation|Ұйым|Организация|Organisation
        table.name|Атауы|Название|Name
        table.value|Мәні|Значение|Value
        table.change|Өзгеріс|Изменение|Change
        table.share|Үлесі|Доля|Share
        table.target|Нысана|Цель|Target
        table.toTarget|Нысанаға|До цели|To target
        table.rank|Орны|Место|Rank
        table.date|Күні|Дата|Date
        table.daysLeft|Қалған күн|Осталось дней|Days left
        table.status|Күйі|Статус|Status
        table.trend|Динамика|Динамика|Trend
        table.total|Барлығы|Всего|Total
        table.period|Кезең|Период|Period
        table.asOf|Күні|На дату|As of
        table.rows|Жол саны: {0}|Строк: {0}|Rows: {0}
        table.rowsOf|{0} / {1} жол|{0} из {1} строк|{0} of {1} rows
        table.moreColumns|тағы {0} баған|ещё {0} {0:столбец,столбца,столбцов}|{0} more {0:column,columns}
        table.moreRows|тағы {0} жол|ещё {0} {0:строка,строки,строк}|{0} more {0:row,rows}
        table.sortedBy|Реті: {0}|Порядок: {0}|Sorted by {0}
        table.ascending|өсу ретімен|по возрастанию|ascending
        table.descending|кему ретімен|по убыванию|descending
        chart.trend|Динамика|Динамика|Trend
        chart.timeline|Күндер бойынша|По дням|By day
        chart.shares|Үлестер|Доли|Shares
        chart.funnel|Кезеңдер|Этапы|Stages
        chart.target|нысана|цель|target
        chart.empty|График үшін дерек жоқ|Нет данных для графика|No data for a chart
        """
}
