/// What stands beside a figure: its target, its change, where it comes from.
enum FigureTerms {
    static let table: StaticString = """
        figure.value|Мәні|Значение|Value
        figure.reported|көрсетілген|заявлено|reported
        figure.calculated|есептелген|рассчитано|calculated
        figure.fromChildren|{0}/{1} бөлімшеден жиналған|собрано из {0}/{1}|from {0}/{1} units
        figure.difference|айырма|разница|difference
        figure.estimate|бағалау|оценка|estimate
        figure.parameter|параметр|параметр|parameter
        figure.target|нысана {0}|цель {0}|target {0}
        figure.target.word|нысана|цель|target
        figure.gap|жетпейді {0}|не хватает {0}|{0} short
        figure.gapToTarget|Нысанаға дейін|До цели|Gap to target
        figure.reached|нысанаға жетті|цель достигнута|target reached
        figure.change|өзгеріс|изменение|change
        figure.changeSince|{0} бері|с {0}|since {0}
        figure.share|үлесі|доля|share
        figure.total|барлығы|всего|total
        figure.of|{0} / {1}|{0} / {1}|{0} / {1}
        figure.reportedCount|есеп берді {0}/{1}|отчитались {0}/{1}|reported {0}/{1}
        figure.districtsReported|аудандар {0}/{1}|районы {0}/{1}|districts {0}/{1}
        figure.regionsReported|өңірлер {0}/{1}|регионы {0}/{1}|regions {0}/{1}
        figure.organisationsReported|ұйымдар {0}/{1}|организации {0}/{1}|organisations {0}/{1}
        figure.borrowed|Дерек аумағы: {0}|Данные: {0}|Figures of {0}
        figure.formula|Формула|Формула|Formula
        figure.source|Дереккөз|Источник|Source
        figure.file|Файл|Файл|File
        figure.hash|SHA-256|SHA-256|SHA-256
        figure.feed|Арна|Канал|Feed
        figure.contact|Байланыс|Контакт|Contact
        figure.revisions|Нұсқалары|Версии|Revisions
        figure.note|Ескертпе|Примечание|Note
        figure.qualifier|Дәлдігі|Точность|Precision
        figure.validFrom|{0} бастап қолданылады|действует с {0}|valid from {0}
        judgement.good|жақсы|хорошо|good
        judgement.caution|назар аударыңыз|внимание|caution
        judgement.bad|нашар|плохо|bad
        """
}
