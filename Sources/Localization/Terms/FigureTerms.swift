/// The context of a figure: its target, change and origin.
enum FigureTerms {
    static let table: StaticString = """
        figure.value|Мәні|Значение|Value
        figure.reported|көрсетілген|заявлено|reported
        figure.calculated|есептелген|рассчитано|calculated
        figure.fromChildren|{0}/{1} аумақтан жиналған|собрано из {0}/{1}|from {0}/{1} units
        figure.difference|айырма|разница|difference
        figure.estimate|бағалау|оценка|estimate
        figure.parameter|параметр|параметр|parameter
        figure.target|нысана {0}|цель {0}|target {0}
        figure.gap|жетпейді {0}|не хватает {0}|{0} short
        figure.partlyNamed|бір бөлігі ғана бар, қосылмады: {0}|отчитались не полностью, не учтены: {0}|reported in part, not counted: {0}
        figure.partly|Бір бөлігі ғана бар|Отчитались не полностью|Reported in part
        figure.notReported|Есеп жоқ|Нет отчёта|No report
        figure.reportedCount|есеп берді {0}/{1}|отчитались {0}/{1}|reported {0}/{1}
        change.base|негізі {0}|к {0}|against {0}
        figure.borders|шекара өзгерген: {0}|границы изменились {0}|borders changed on {0}
        change.since|негізі {0}|с {0}|since {0}
        change.against|негізі {0}|к {0}|against {0}
        figure.change.matched|{0}/{1} бірлік бойынша|по {0} из {1}|over {0} of {1}
        figure.change.first|алғаш есеп берді: {0}|впервые: {0}|first report: {0}
        figure.change.firstSum|алғаш есеп берді: {0} ({1})|впервые: {0} ({1})|first report: {0} ({1})
        figure.summed|бірлік қосындысы: {0}|сумма единиц: {0}|sum of units: {0}
        figure.formula|Формула|Формула|Formula
        figure.source|Дереккөз|Источник|Source
        figure.file|Файл|Файл|File
        figure.hash|SHA-256|SHA-256|SHA-256
        figure.feed|Деректер ағыны|Поток данных|Feed
        figure.revisions|Нұсқалары|Версии|Revisions
        figure.withdrawn|кері қайтарылған|отозвано|withdrawn
        figure.periodsDiffer|кезеңдері әртүрлі: {0}|разные периоды: {0}|the periods differ: {0}
        figure.lowerBound|{0}: {1}, {2} ({3}, арасы толық емес)|{0}: {1}, {2} ({3}, с пропуском)|{0}: {1}, {2} ({3}, with a gap)
        figure.operandTime|{0}: {1}|{0}: {1}|{0}: {1}
        figure.captionOf|{0} ({1})|{0} ({1})|{0} ({1})
        figure.unknownRecords|белгісізі: {0}|неизвестно: {0}|unknown: {0}
        figure.note|Ескертпе|Примечание|Note
        """
}
