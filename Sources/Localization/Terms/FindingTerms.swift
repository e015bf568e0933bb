/// Findings: contradictions, gaps and cautions that rules and built-in checks find in the figures.
enum FindingTerms {
    static let table: StaticString = """
        finding.equation|{0} ≠ {1}|{0} ≠ {1}|{0} ≠ {1}
        finding.sum|{0} + {1} = {2} ≠ {3}|{0} + {1} = {2} ≠ {3}|{0} + {1} = {2} ≠ {3}
        finding.difference|{0} − {1} = {2} ≠ {3}|{0} − {1} = {2} ≠ {3}|{0} − {1} = {2} ≠ {3}
        finding.interval|{0} ∉ [{1}; {2}]|{0} ∉ [{1}; {2}]|{0} ∉ [{1}; {2}]
        finding.compared|көрсетілген {0}, есептелген {1}, айырма {2}|заявлено {0}, рассчитано {1}, разница {2}|reported {0}, calculated {1}, difference {2}
        finding.reported|көрсетілгені: {0}|заявлено: {0}|reported: {0}
        finding.calculated|есептелгені: {0}|рассчитано: {0}|calculated: {0}
        finding.gap|айырма {0}|разница {0}|difference {0}
        finding.completeness|Толық емес есеп: {0}/{1}|Неполная отчётность: {0}/{1}|Incomplete reporting: {0}/{1}
        finding.completeness.none|Аумақтардың ешқайсысы есеп бермеді: {0}/{1}|Ни одна территория не отчиталась: {0}/{1}|No place has reported: {0}/{1}
        finding.completeness.missing|Есеп бермегендер: {0}|Не отчитались: {0}|Not reported by: {0}
        finding.homonym|Аты бірдей аумақтар: {0}|Одноимённые территории: {0}|Places that share a name: {0}
        finding.homonym.evidence|{0} және {1}: КАТО коды бойынша ажыратылды|{0} и {1}: различены по коду КАТО|{0} and {1}: told apart by their KATO codes
        finding.borders|Шекарасы {0} өзгерген: бұрынғы сандар басқа аумаққа қатысты|Границы изменились {0}: прежние цифры — о другой территории|Borders changed on {0}: earlier figures are about another territory
        finding.childrenSum|Аумақтардың қосындысы өңір санына тең емес|Сумма по территориям не равна показателю региона|The sum of the places differs from the region's figure
        finding.conflict|Дереккөздер бір-біріне қайшы|Источники противоречат друг другу|Sources contradict one another
        finding.conflict.evidence|{0}: {1}; {2}: {3}|{0}: {1}; {2}: {3}|{0}: {1}; {2}: {3}
        finding.revision|Мән өзгертілді: {0} → {1}|Значение пересмотрено: {0} → {1}|Value revised: {0} → {1}
        finding.partAboveTotal|Бөлігі бүтінінен артық|Часть больше целого|A part exceeds its whole
        finding.record|Жазба ережеге сай емес: {0}|Запись нарушает правило: {0}|A record breaks the rule: {0}
        finding.unknownOrganisation|Тізімде жоқ ұйым: {0}|Организации нет в перечне: {0}|Organisation is not on the list: {0}
        finding.synthetic|Жасанды дерек|Синтетические данные|Synthetic data
        finding.none|Сәйкессіздік табылмады|Несоответствий не найдено|No discrepancies found
        finding.count|Сәйкессіздік: {0}|Несоответствий: {0}|Discrepancies: {0}
        """
}
