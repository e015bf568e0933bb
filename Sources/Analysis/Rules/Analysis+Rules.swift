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
        let found =
            documents(behind: dataSet, of: unit).flatMap { contradictions(in: $0, of: unit) } + recordFindings(dataSet, unit)
            + findingsOfSeries(dataSet, unit)
        var seen: Set<FindingID> = []
        return found.filter { seen.insert($0.id).inserted }
    }

    /// What documents say of one another, and figures of their own past.
    func findingsOfSeries(_ dataSet: DataSetDefinition, _ unit: OrgUnitID) -> [Finding] {
        reconciliations(dataSet, unit) + revisionFindings(dataSet, unit) + outlierFindings(dataSet, unit)
    }

    /// The documents of a unit's figures, and the newest of each feed that has any.
    private func documents(behind dataSet: DataSetDefinition, of unit: OrgUnitID) -> [Snapshot] {
        var found: [Snapshot] = []
        func add(_ snapshot: Snapshot) { if !found.contains(where: { $0 === snapshot }) { found.append(snapshot) } }
        for reporter in [unit] + orgUnits.ancestors(of: unit) {
            guard let series = history.series(dataSet.code, of: reporter) else { continue }
            for snapshot in series.newestOfFeeds(at: asOf) where reporter == unit || snapshot.values.position(of: unit) != nil {
                add(snapshot)
            }
        }
        for index in dataSet.elements.indices {
            let element = ResolvedElement(dataSet: dataSet, index: index, category: .total)
            if let snapshot = CellSearch(element, of: unit, in: self)?.latest()?.snapshot { add(snapshot) }
        }
        return found
    }

    /// What a document contradicts itself about, for one unit.
    func contradictions(in snapshot: Snapshot, of unit: OrgUnitID) -> [Finding] {
        let affordable = affordableRules(snapshot.definition, records: snapshot.records.count)
        let rules = affordable.flatMap { rule -> [Finding] in
            guard case .compare(let left, let relation, let right, let tolerance) = rule.condition, let left = left.expression,
                let right = right.expression
            else { return [] }
            let check = RuleCheck(
                analysis: self, snapshot: snapshot, rule: rule, left: left, comparison: relation, right: right, tolerance: tolerance)
            return check.findings(for: unit)
        }
        return rules + partsFindings(in: snapshot, of: unit) + [validityFinding(in: snapshot, of: unit)].compactMap(\.self)
    }

    /// The findings for records that violate a condition.
    func recordFindings(_ dataSet: DataSetDefinition, _ unit: OrgUnitID) -> [Finding] {
        let rules = dataSet.rules.filter { if case .everyRecord = $0.condition { true } else { false } }
        guard !rules.isEmpty else { return [] }
        let records = records(dataSet, in: unit)
        let affordable = Set(affordableRules(dataSet, records: records.count).map(\.code))
        return rules.filter { affordable.contains($0.code) }.compactMap { rule in
            if case .everyRecord(let formula) = rule.condition { recordFinding(rule, formula, records, dataSet, unit) } else { nil }
        }
    }

    /// The finding for records that violate a condition; how many could not be judged is said.
    private func recordFinding(
        _ rule: ValidationRule, _ formula: Formula, _ records: [Record], _ dataSet: DataSetDefinition, _ unit: OrgUnitID
    ) -> Finding? {
        guard let expression = formula.expression else { return nil }
        var broken: [Record] = []
        var unknown = 0
        for record in records {
            switch expression.evaluate(in: record.context(self)).truth {
            case true: break
            case false: broken.append(record)
            default: unknown += 1
            }
        }
        guard !broken.isEmpty else { return nil }
        let names = broken.prefix(3).map { Message.Argument.name(orgUnits[$0.unit]?.name ?? LocalizedText(verbatim: $0.code)) }
        let counted: [Message.Argument] = [.number(.integer(Int64(broken.count))), .list(names)]
        return Finding(
            FindingID(.rule(rule.code), about: FindingID.Subject(dataSet: dataSet.code, orgUnit: unit)), severity: rule.severity,
            title: Message(name: rule.found),
            evidence: unknown == 0
                ? Message(key: "finding.records", arguments: counted)
                : Message(key: "finding.records.unknown", arguments: counted + [.number(.integer(Int64(unknown)))]),
            isEstimate: rule.isEstimate, document: broken.first?.snapshot.origin.document)
    }
}

extension ValidationRule {
    /// What a violation is called: a title that says what should hold would assert the opposite of what was found.
    fileprivate var found: LocalizedText { violation ?? name }
}

/// A comparison rule applied to one document.
private struct RuleCheck {
    let analysis: Analysis
    let snapshot: Snapshot
    let rule: ValidationRule
    let left: Expression
    let comparison: ValidationRule.Relation
    let right: Expression
    let tolerance: Double

    private var dataSet: DataSetDefinition { snapshot.definition }

    /// The violations, one for each time that the document is about.
    func findings(for unit: OrgUnitID) -> [Finding] {
        categories.flatMap { category -> [Finding] in
            let operands =
                (left.operands(in: dataSet, category: category, analysis) + right.operands(in: dataSet, category: category, analysis))
                .filter { $0.years == 0 }
            guard let first = operands.first, operands.allSatisfy({ $0.resolved.dataSet === dataSet }) else { return [] }
            return times(of: operands, unit).compactMap { finding(first, unit, category, $0) }
        }
    }

    private var categories: [Category] {
        guard let code = rule.dimension, let dimension = dataSet.dimension(code) else { return [.total] }
        return [.total] + dimension.codes.items.compactMap { dataSet.category(code, $0.code) }
    }

    /// The times for which the operands are stated: those of flows and stated figures, else the days of stocks, else plans' periods.
    private func times(of operands: [FormulaOperand], _ unit: OrgUnitID) -> [Period] {
        let groups = [operands.filter(\.isOfPeriod), operands.filter(\.isStock), operands]
        let leading = groups.first { !$0.isEmpty } ?? []
        return Set(
            leading.flatMap { operand in
                snapshot.statements(operand.resolved.index, operand.resolved.category, of: unit).lazy.filter {
                    !$0.isAhead(operand.element)
                }
                .map { $0.about(operand.element) }
            }
        ).sorted(by: >)
    }

    private func finding(_ first: FormulaOperand, _ unit: OrgUnitID, _ category: Category, _ time: Period) -> Finding? {
        let context = DocumentContext(analysis: analysis, snapshot: snapshot, unit: unit, time: time, category: category)
        guard let (left, right) = sides(context), comparison.isImpossible(left.interval, right.interval, tolerance: tolerance) else {
            return nil
        }
        return finding(left, right, first, context)
    }

    /// The quantities of both sides; nil if the rule is skipped. A missing side of a rule that is not skipped counts as 0.
    private func sides(_ context: DocumentContext) -> (left: Quantity, right: Quantity)? {
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

    private func finding(_ left: Quantity, _ right: Quantity, _ first: FormulaOperand, _ context: DocumentContext) -> Finding {
        let unit = first.element.unit
        let evidence = Evidence { $0.evaluate(in: context) }
        let sides =
            evidence.side(self.left, result: left, unit: unit) + [.text(comparison.negated)]
            + evidence.side(self.right, result: right, unit: unit)
        let codes = dataSet.breakdown(of: context.category).map { Message.Argument.name($0.item.name) }
        let isExact = left.interval.isExact && right.interval.isExact
        let difference = Reading(left.number - right.number, unit: unit == .percent ? .percentPoint : unit)
        return Finding(
            FindingID(
                .rule(rule.code), about: FindingID.Subject(dataSet: dataSet.code, orgUnit: context.unit, category: context.category),
                period: context.time,
                operands: (self.left.references + self.right.references).map {
                    .figure(MeasureID(dataSet: $0.dataSet ?? dataSet.code, code: $0.element))
                }),
            severity: rule.severity,
            title: codes.isEmpty ? Message(name: rule.found) : Message("finding.name.of", .name(rule.found), .list(codes)),
            evidence: Message("finding.evidence", .sequence(sides)), difference: isExact ? difference : nil,
            isEstimate: rule.isEstimate, document: snapshot.origin.document)
    }
}
