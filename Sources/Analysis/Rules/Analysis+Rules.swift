import HealthModel
import History

extension Analysis {
    /// All findings in a data set's figures for a unit: contradictions, gaps and cautions, the most severe first.
    public func findings(_ dataSet: DataSetDefinition, of unit: OrgUnitID) -> [Finding] {
        let found = contradictions(dataSet, of: unit) + unitFindings(dataSet, unit) + completenessFindings(dataSet, unit)
        return found.enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
    }

    /// Contradictory or unlikely figures, each with the faulty document.
    public func contradictions(_ dataSet: DataSetDefinition, of unit: OrgUnitID) -> [Finding] {
        dataSet.rules.flatMap { broken($0, dataSet, unit) } + breakdownFindings(dataSet, unit) + childrenFindings(dataSet, unit)
            + sourceFindings(dataSet, unit) + revisionFindings(dataSet, unit) + outlierFindings(dataSet, unit)
    }

    private func broken(_ rule: ValidationRule, _ dataSet: DataSetDefinition, _ unit: OrgUnitID) -> [Finding] {
        switch rule.condition {
        case .everyRecord(let formula): return recordFinding(rule, formula, dataSet, unit).map { [$0] } ?? []
        case .compare(let left, let comparison, let right, let tolerance):
            guard let left = left.expression, let right = right.expression else { return [] }
            let check = RuleCheck(rule: rule, left: left, comparison: comparison, right: right, tolerance: tolerance)
            return categories(of: rule, dataSet).compactMap { category in
                self.finding(check, dataSet, unit, category)
            }
        }
    }

    private func categories(of rule: ValidationRule, _ dataSet: DataSetDefinition) -> [Category] {
        guard let code = rule.dimension, let dimension = dataSet.dimension(code) else { return [.total] }
        return dimension.codes.items.compactMap { dataSet.category(code, $0.code) }
    }

    /// The finding of a violated comparison, for figures that the unit reports itself.
    private func finding(
        _ check: RuleCheck, _ dataSet: DataSetDefinition, _ unit: OrgUnitID, _ category: Category
    ) -> Finding? {
        let references = check.left.references + check.right.references
        let elements = references.compactMap { resolve($0, in: dataSet, category: category) }
        // The period is that of the first figure; if the rule does not need that one, of the first figure there is.
        let anchors = check.rule.missing == .skipIfAny ? elements.prefix(1) : elements[...]
        guard elements.count == references.count, let first = elements.first, !check.countsRecords || hasAllRecords(dataSet, unit),
            let report = anchors.lazy.compactMap({ self.reportedNumber($0, of: unit, period: .latest) }).first
        else { return nil }
        let direct = Basis(units: [unit], isDirect: true, reporting: 1, expected: 1)
        let context = UnitContext(
            analysis: self, dataSet: dataSet, unit: unit, basis: direct, period: .around(report.period), category: category)
        guard let (left, right) = check.sides(context),
            check.comparison.isImpossible(left.interval, right.interval, tolerance: check.tolerance)
        else { return nil }
        var finding = check.finding(left, right, first, context: context, period: report.period, category: category)
        finding.document = report.snapshot.origin.document
        return finding
    }

    /// Whether a unit's records are complete, so that they may be counted against a published total.
    private func hasAllRecords(_ dataSet: DataSetDefinition, _ unit: OrgUnitID) -> Bool {
        let ownSeries = history.series(dataSet.code, of: unit)
        if let own = ownSeries?.latest(at: asOf), !own.records.isEmpty { return true }
        return completeness(dataSet, of: unit)?.isComplete ?? false
    }

    /// The finding for records that violate a condition; records without the needed fields are ignored.
    private func recordFinding(
        _ rule: ValidationRule, _ formula: Formula, _ dataSet: DataSetDefinition, _ unit: OrgUnitID
    ) -> Finding? {
        guard let expression = formula.expression else { return nil }
        let broken = records(dataSet, in: unit).filter { expression.evaluate(in: $0.context(self)).truth == false }
        guard !broken.isEmpty else { return nil }
        let names = broken.prefix(3).map { Message.Argument.name(orgUnits[$0.unit]?.name ?? LocalizedText(verbatim: $0.code)) }
        return Finding(
            FindingID(.rule(rule.code), about: FindingID.Subject(dataSet: dataSet.code, orgUnit: unit)), severity: rule.severity,
            title: Message(name: rule.name),
            evidence: Message("finding.records", .number(.integer(Int64(broken.count))), .list(names)),
            isEstimate: rule.isEstimate, document: broken.first?.snapshot.origin.document)
    }
}

/// A comparison rule prepared for evaluation.
private struct RuleCheck {
    var rule: ValidationRule
    var left: Expression
    var comparison: ValidationRule.Relation
    var right: Expression
    var tolerance: Double

    var countsRecords: Bool { left.countsRecords || right.countsRecords }

    /// The quantities of both sides; nil if the rule is skipped. A missing side of a rule that is not skipped counts as 0.
    func sides(_ context: UnitContext) -> (left: Quantity, right: Quantity)? {
        let left = self.left.evaluate(in: context).quantity
        // Most rules skip if any side is missing: then the other one need not be evaluated.
        if left == nil, rule.missing == .skipIfAny { return nil }
        let right = self.right.evaluate(in: context).quantity
        switch rule.missing {
        case .skipIfAny where right == nil: return nil
        case .skipIfAll where left == nil && right == nil: return nil
        case .skipIfAny, .skipIfAll, .neverSkip: return (left ?? Quantity(.integer(0)), right ?? Quantity(.integer(0)))
        }
    }

    func finding(
        _ left: Quantity, _ right: Quantity, _ element: ResolvedElement, context: UnitContext, period: Period, category: Category
    ) -> Finding {
        let unit = element.element.unit
        let evidence = Evidence(context: context)
        let sides =
            evidence.side(self.left, result: left, unit: unit) + [.text(comparison.negated)]
            + evidence.side(self.right, result: right, unit: unit)
        let codes = context.dataSet.breakdown(of: category).map { Message.Argument.name($0.item.name) }
        let isExact = left.interval.isExact && right.interval.isExact
        let difference = Reading(left.number - right.number, unit: unit == .percent ? .percentPoint : unit)
        return Finding(
            FindingID(
                .rule(rule.code),
                about: FindingID.Subject(dataSet: context.dataSet.code, orgUnit: context.unit, category: category), period: period,
                operands: (self.left.references + self.right.references).map {
                    .figure(MeasureID(dataSet: $0.dataSet ?? context.dataSet.code, code: $0.element))
                }),
            severity: rule.severity,
            title: codes.isEmpty
                ? Message(name: rule.name) : Message("finding.name.of", .name(rule.name), .list(codes)),
            evidence: Message("finding.evidence", .sequence(sides)), difference: isExact ? difference : nil,
            isEstimate: rule.isEstimate)
    }
}
