import HealthModel
import History

extension Analysis {
    /// Compares a breakdown with the reported total: additive parts must sum to it, overlapping ones must not exceed it.
    func breakdownFindings(_ dataSet: DataSetDefinition, _ unit: OrgUnitID) -> [Finding] {
        dataSet.elements.indices.flatMap { index -> [Finding] in
            guard dataSet.elements[index].overSpace == .sum,
                let total = reported(dataSet, index, of: unit), let whole = Quantity(total.value)
            else { return [] }
            return dataSet.dimensions.compactMap { dimension in
                let parts = dimension.codes.items.map { item in
                    dataSet.category(dimension.code, item.code).flatMap { part($0, dataSet, index, unit, total.period) }
                }
                var finding = breakdownFinding(
                    dimension, parts, whole, ResolvedElement(dataSet: dataSet, index: index, category: .total), unit)
                finding?.document = total.snapshot.origin.document
                return finding
            }
        }
    }

    private func part(
        _ category: Category, _ dataSet: DataSetDefinition, _ index: Int, _ unit: OrgUnitID, _ period: Period
    ) -> Quantity? {
        reported(dataSet, index, category, of: unit, period: .exactly(period)).flatMap { Quantity($0.value) }
    }

    private func breakdownFinding(
        _ dimension: Dimension, _ parts: [Quantity?], _ whole: Quantity, _ element: ResolvedElement, _ unit: OrgUnitID
    ) -> Finding? {
        let known = parts.compactMap { $0 }
        guard let first = known.first else { return nil }
        if dimension.isAdditive, known.count == parts.count {
            let sum = known.dropFirst().reduce(first, +)
            guard sum.interval.isDisjoint(from: whole.interval, tolerance: 0) else { return nil }
            return reconciliation(.breakdownSum, over: dimension, sum, "≠", whole, element, unit)
        }
        guard let greatest = known.max(by: { $0.number < $1.number }),
            whole.interval.liesBelow(greatest.interval, tolerance: 0)
        else { return nil }
        return reconciliation(.breakdownPart, over: dimension, greatest, ">", whole, element, unit)
    }

    /// Compares a unit's own figure with the sum of the units below it, once all of them have reported.
    func childrenFindings(_ dataSet: DataSetDefinition, _ unit: OrgUnitID) -> [Finding] {
        let children = expectedReporters(under: unit, of: dataSet)
        guard !children.isEmpty else { return [] }
        return dataSet.elements.indices.compactMap { index in
            let element = ResolvedElement(dataSet: dataSet, index: index, category: .total)
            guard element.element.overSpace == .sum, let own = reportedNumber(element, of: unit, period: .latest),
                let whole = Quantity(own.value)
            else { return nil }
            let parts = children.compactMap { reportedNumber(element, of: $0, period: .exactly(own.period)) }
                .compactMap { Quantity($0.value) }
            guard parts.count == children.count, let first = parts.first else { return nil }
            let sum = parts.dropFirst().reduce(first, +)
            guard sum.interval.isDisjoint(from: whole.interval, tolerance: 0) else { return nil }
            var finding = reconciliation(.childrenSum, sum, "≠", whole, element, unit)
            finding.document = own.snapshot.origin.document
            return finding
        }
    }

    private func reconciliation(
        _ check: RuleCode.Check, over dimension: Dimension? = nil, _ parts: Quantity, _ sign: String, _ whole: Quantity,
        _ element: ResolvedElement, _ unit: OrgUnitID
    ) -> Finding {
        let measure = element.element.unit
        let operands = [
            FindingID.Operand.figure(element.dataSet.measure(element.element.code)), dimension.map { .dimension($0.code) },
        ].compactMap(\.self)
        return Finding(
            FindingID(
                .check(check), about: FindingID.Subject(dataSet: element.dataSet.code, orgUnit: unit), operands: operands),
            severity: .error,
            title: Message(
                key: "finding.\(check.rawValue)",
                arguments: [.name(element.element.name), .name(dimension?.name ?? element.element.name)]),
            evidence: Message(
                "finding.evidence",
                .sequence([Evidence.figure(parts, unit: measure), .text(sign), Evidence.figure(whole, unit: measure)])),
            difference: Reading(parts.number - whole.number, unit: measure))
    }

    /// Findings for feeds that report different numbers for one figure.
    func sourceFindings(_ dataSet: DataSetDefinition, _ unit: OrgUnitID) -> [Finding] {
        guard let series = history.series(dataSet.code, of: unit), series.feedCount > 1 else { return [] }
        return dataSet.elements.indices.compactMap { index in
            guard let preferred = reported(dataSet, index, of: unit), let number = preferred.value.number else { return nil }
            let feed = preferred.snapshot.header.key.feed
            for snapshot in series.newestOfFeeds(at: asOf) where snapshot.header.key.feed != feed {
                for position in snapshot.values.values(of: unit) {
                    guard snapshot.values.element(at: position) == index, snapshot.values.category(at: position) == .total,
                        snapshot.values.period(at: position) == preferred.period,
                        let other = snapshot.values.value(at: position).number, other != number
                    else { continue }
                    return conflict(dataSet, index, unit, preferred, (feed, number), (snapshot.header.key.feed, other))
                }
            }
            return nil
        }
    }

    private func conflict(
        _ dataSet: DataSetDefinition, _ index: Int, _ unit: OrgUnitID, _ preferred: Reported,
        _ first: (feed: String, number: Number), _ second: (feed: String, number: Number)
    ) -> Finding {
        Finding(
            FindingID(
                .check(.sourceConflict), about: FindingID.Subject(dataSet: dataSet.code, orgUnit: unit), period: preferred.period,
                operands: [.figure(dataSet.measure(dataSet.elements[index].code)), .feed(first.feed), .feed(second.feed)]),
            severity: .warning, title: Message("finding.source.conflict", .name(dataSet.elements[index].name)),
            evidence: Message(
                "finding.source.evidence", .text(first.feed), .number(first.number), .text(second.feed), .number(second.number)),
            difference: Reading(first.number - second.number, unit: dataSet.elements[index].unit),
            document: preferred.snapshot.origin.document)
    }
}
