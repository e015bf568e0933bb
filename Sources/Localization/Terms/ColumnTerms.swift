/// Column headers of exported tables. Imports recognise each column by its code or by any of these names.
enum ColumnTerms {
    static let table: StaticString = """
        column.orgUnit|Аумақ|Территория|Org unit
        column.orgUnitName|Аумақ атауы|Название территории|Org unit name
        column.kato|КАТО коды|Код КАТО|KATO code
        column.dataSet|Деректер жиыны|Набор данных|Data set
        column.dataSetName|Деректер жиынының атауы|Название набора данных|Data set name
        column.dataElement|Көрсеткіш|Показатель|Data element
        column.dataElementName|Көрсеткіш атауы|Название показателя|Data element name
        column.category|Бөлініс|Разрез|Category
        column.period|Кезең|Период|Period
        column.about|Көрсеткіштің кезеңі|Период показателя|Period of the figure
        column.aboutText|Көрсеткіштің кезеңі, сөзбен|Период показателя словами|Period of the figure in words
        column.base|Неге салыстырғанда|К чему|Compared with
        column.changeRemarks|Өзгеріс туралы|Об изменении|About the change
        column.since|Басталған күні|С какой даты|Since
        column.through|Қай күнге дейін|По какую дату|Through
        column.asOf|Қай күнге|На дату|As of
        column.value|Мәні|Значение|Value
        column.missing|Мән неге жоқ|Почему нет значения|Missing
        column.qualifier|Нақтылау|Уточнение|Qualifier
        column.precision|Дәлдік|Точность|Precision
        column.measure|Өлшем бірлігі|Единица измерения|Unit of measure
        column.document|Құжат|Документ|Document
        column.sha256|Құжаттың SHA-256|SHA-256 документа|SHA-256 of the document
        column.feed|Жеткізуші|Поставщик|Feed
        column.generatedAt|Жасалған уақыты|Сформировано|Generated at
        column.record|Жазба|Запись|Record
        column.name|Атауы|Название|Name
        column.target|Нысана|Цель|Target
        column.gap|Нысанаға дейін|До цели|Gap to target
        column.otherTargets|Басқа нысаналар|Другие цели|Other targets
        column.change|Өзгеріс|Изменение|Change
        column.signal|Дабыл|Сигнал|Signal
        column.judgement|Баға|Оценка|Judgement
        column.severity|Маңыздылығы|Важность|Severity
        column.finding|Сәйкессіздік|Несоответствие|Discrepancy
        column.evidence|Негіздеме|Обоснование|Evidence
        column.difference|Айырма|Разница|Difference
        column.synthetic|Жасанды|Синтетические|Synthetic
        """
}
