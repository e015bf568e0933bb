/// Tables and charts: headers, rows, sorting and placeholders.
enum TableTerms {
    static let table: StaticString = """
        page.pending|…|…|…
        page.failed|Бетті жасау мүмкін болмады: {0}|Страницу не удалось составить: {0}|The page could not be made: {0}
        table.empty|Көрсететін дерек жоқ|Нет данных для отображения|Nothing to show
        table.noMatch|Сүзгіге сай жол жоқ|Нет строк, подходящих под фильтр|No row matches the filter
        table.filter|сүзгі|фильтр|filter
        table.regions|Өңірлер|Регионы|Regions
        table.districts|Аудандар мен қалалар|Районы и города|Districts and cities
        table.organisations|Ұйымдар|Организации|Organisations
        table.further|Басқа көрсеткіштер|Другие показатели|Further figures
        table.figure|Көрсеткіш атауы|Название показателя|Name of the figure
        table.value|Көрсеткіш мәні|Значение показателя|Value of the figure
        table.measure|Өлшем бірлігі|Единица измерения|Unit of measure
        table.records|Жазбалар|Записи|Records
        table.region|Өңір|Регион|Region
        table.district|Аудан|Район|District
        table.organisation|Ұйым|Организация|Organisation
        table.name|Атауы|Название|Name
        table.change|Өзгеріс|Изменение|Change
        table.date|Күні|Дата|Date
        table.daysLeft|Қалған күн|Осталось дней|Days left
        table.status|Күйі|Статус|Status
        table.trend|Динамика|Динамика|Trend
        table.base|неге салыстырғанда|к чему|compared with
        table.qualifier|нақтылауы|уточнение|qualifier
        table.signal|дабыл|сигнал|signal
        table.of|{0}: {1}|{0}: {1}|{0}: {1}
        table.period|Кезең|Период|Period
        table.moreColumns|тағы {0} баған|ещё {0} {0:столбец,столбца,столбцов}|{0} more {0:column,columns}
        table.moreRows|тағы {0} жол|ещё {0} {0:строка,строки,строк}|{0} more {0:row,rows}
        chart.trend.weekly|{0}: апта сайынғы динамика|{0}: динамика по неделям|{0}: weekly trend
        chart.trend|{0}: динамика|{0}: динамика|{0}: trend
        chart.empty|График үшін дерек жоқ|Нет данных для графика|No data for a chart
        """
}
