/// Findings: contradictions, gaps and cautions found by rules and built-in checks.
enum FindingTerms {
    static let table: StaticString = """
        finding.evidence.documents|{0} ({1}; {2})|{0} ({1}; {2})|{0} ({1}; {2})
        finding.validity|Аумақ ол кезде болмаған: деректері көрсетіледі, бірақ қосылмайды|Территории тогда не было: её данные показаны, но не суммируются|The unit did not exist then: its figures are shown, but not added up
        finding.evidence|{0}|{0}|{0}
        finding.name.of|{0} · {1}|{0} · {1}|{0} · {1}
        finding.records|жазба саны: {0} ({1})|записей: {0} ({1})|records: {0} ({1})
        finding.records.unknown|жазба саны: {0} ({1}); белгісізі: {2}|записей: {0} ({1}); неизвестно: {2}|records: {0} ({1}); unknown: {2}
        finding.completeness.nothing|дерек жоқ дегені: {0}|сообщили, что данных нет: {0}|{0} {0:says,say} that they have nothing
        finding.completeness.1|Есеп берген өңірлер: {0}/{1}|Отчитались регионы: {0}/{1}|{0}/{1} regions reported
        finding.completeness.2|Есеп берген аудандар: {0}/{1}|Отчитались районы: {0}/{1}|{0}/{1} districts reported
        finding.completeness.3|Есеп берген ұйымдар: {0}/{1}|Отчитались организации: {0}/{1}|{0}/{1} organisations reported
        finding.homonym.member|{0} ({1})|{0} ({1})|{0} ({1})
        finding.breakdown.sum|{0}: бөліктердің қосындысы жалпы мәнге тең емес ({1})|{0}: сумма частей не равна итогу ({1})|{0}: the parts do not sum to the total ({1})
        finding.breakdown.part|{0}: бөлігі бүтінінен артық ({1})|{0}: часть больше целого ({1})|{0}: a part exceeds the whole ({1})
        finding.children.sum|{0}: аумақтардың қосындысы көрсетілген жалпы мәнге тең емес|{0}: сумма по территориям не равна заявленному итогу|{0}: the places do not sum to the reported total
        finding.breakdown.sum.exceeded|{0}: бөліктердің қосындысы жалпы мәннен артық ({1})|{0}: сумма частей больше итога ({1})|{0}: the parts exceed the total ({1})
        finding.children.sum.exceeded|{0}: аумақтардың қосындысы жалпы мәннен артық|{0}: сумма по территориям больше итога|{0}: the places exceed the total
        finding.period.sum.exceeded|{0}: кезеңдердің қосындысы жалпы мәннен артық|{0}: сумма периодов больше итога|{0}: the periods exceed the total
        finding.period.sum|{0}: кезеңдердің қосындысы жалпы мәнге тең емес|{0}: сумма периодов не равна итогу|{0}: the periods do not sum to the total
        finding.period.counter.exceeded|{0}: кезеңдер мен өспелі қорытындылар жалпы мәннен артық|{0}: периоды и нарастающие итоги больше целого|{0}: periods and running totals exceed their whole
        finding.period.counter|{0}: өспелі қорытынды кезеңдермен сәйкес келмейді|{0}: нарастающий итог не сходится с периодами|{0}: the running total and its periods do not agree
        finding.counter.falls|{0}: өспелі қорытынды азайған|{0}: нарастающий итог уменьшился|{0}: a running total has fallen
        finding.source.evidence.since|{0}: {1}; {2}: {3} ({4} күнінен)|{0}: {1}; {2}: {3} (с {4})|{0}: {1}; {2}: {3} (since {4})
        finding.source.conflict|{0}: дереккөздер бір-біріне қайшы|{0}: источники противоречат друг другу|{0}: sources contradict one another
        finding.source.evidence|{0}: {1}; {2}: {3}|{0}: {1}; {2}: {3}|{0}: {1}; {2}: {3}
        finding.source.revision|{0}: бір уақытпен екі түрлі құжат жазылған|{0}: два разных документа с одним временем создания|{0}: two different documents of the same time
        finding.source.revision.evidence|{0} ≠ {1}, {2}|{0} ≠ {1}, {2}|{0} ≠ {1}, {2}
        finding.outlier|{0}: мән өз қатарынан күрт ауытқыған|{0}: значение резко выбивается из своего ряда|{0}: far from its own earlier values
        finding.outlier.growth|{0}: тәуліктік өсім күрт ауытқыған|{0}: прирост за сутки резко выбивается из ряда|{0}: grew by far more or less than it used to in a day
        finding.outlier.evidence|{0}; бұрынғы {1} мәннің медианасы {2}, z = {3}|{0}; медиана прежних {1} значений {2}, z = {3}|{0}; median of {1} earlier values {2}, z = {3}
        finding.gap|айырма {0}|разница {0}|difference {0}
        finding.homonym|Аты бірдей аумақтар: {0}|Одноимённые территории: {0}|Places that share a name: {0}
        finding.borders|Шекара өзгерген күн: {0}. Бұрынғы сандар басқа аумаққа қатысты|Границы изменились {0}. Прежние цифры относятся к другой территории|Borders changed on {0}. Earlier figures are about another territory
        finding.none|Сәйкессіздік табылмады|Несоответствий не найдено|No discrepancies found
        finding.more|тағы {0}|ещё {0}|{0} more
        finding.count|Сәйкессіздік: {0}|Несоответствий: {0}|Discrepancies: {0}
        """
}
