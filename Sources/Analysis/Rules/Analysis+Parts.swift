import HealthModel
import History

/// Parts against their whole, within one document: breakdowns, the units below, the quarters of a year.
extension Analysis {
    func partsFindings(in snapshot: Snapshot, of unit: OrgUnitID) -> [Finding] {
        let dataSet = snapshot.definition
        return dataSet.elements.indices.flatMap { index -> [Finding] in
            let element = ResolvedElement(dataSet: dataSet, index: index, category: .total)
            guard element.element.overSpace == .sum else { return [] }
            let flow = StatedFlow(snapshot.statements(index, .total, of: unit), element.element)
            return snapshot.statements(index, .total, of: unit).flatMap { report -> [Finding] in
                guard let whole = report.operand(element.element).quantity, !report.isAhead(element.element) else { return [] }
                let time = report.about(element.element)
                let place = Whole(element: element, unit: unit, time: time, quantity: whole, document: snapshot.origin.document)
                return breakdowns(place, in: snapshot) + [children(place, in: snapshot)].compactMap(\.self) + periods(place, flow)
            }
        }
    }

    private func breakdowns(_ whole: Whole, in snapshot: Snapshot) -> [Finding] {
        snapshot.definition.dimensions.compactMap { dimension in
            let parts = dimension.codes.items.map { item in
                snapshot.definition.category(dimension.code, item.code).flatMap {
                    snapshot.quantity(whole.element.index, $0, of: whole.unit, about: whole.time)
                }
            }
            return whole.finding(Parts(parts), over: dimension)
        }
    }

    /// A flow's period against its parts, of whatever type, and against the counters that give it.
    private func periods(_ whole: Whole, _ flow: StatedFlow) -> [Finding] {
        guard whole.element.element.overTime == .sum, whole.time.kind.isCalendar, flow.isOfSeveral else { return [] }
        let sum = whole.time.kind.partKinds.lazy.compactMap { kind in
            whole.finding(Parts(whole.time.parts(kind).map(flow.quantity)), .periodSum, [])
        }.first
        let counter = whole.element.element.role == .plan ? nil : flow.fromCounters(whole.time)
        return [sum, counter.flatMap { whole.finding(Parts([$0]), .periodCounter, []) }].compactMap(\.self)
    }

    private func children(_ whole: Whole, in snapshot: Snapshot) -> Finding? {
        let units = units(below: whole.unit).filter { orgUnits[$0]?.isValid(on: whole.time.last) ?? true }
        let parts = units.map { snapshot.quantity(whole.element.index, .total, of: $0, about: whole.time) }
        let isCounted = orgUnits.level(of: whole.unit) < snapshot.definition.reportsAt
        return whole.finding(Parts(parts, mayBeComplete: isCounted))
    }
}

extension Snapshot {
    /// The number that the document states about exactly a time.
    func quantity(_ element: Int, _ category: Category, of unit: OrgUnitID, about time: Period) -> Quantity? {
        let definition = definition.elements[element]
        return statements(element, category, of: unit).first { $0.about(definition) == time }?.operand(definition).quantity
    }
}

/// What one document states of a flow, by what it is about.
private struct StatedFlow {
    private let stated: [Period: Quantity]

    init(_ reports: [Reported], _ element: DataElement) {
        let numbers = reports.compactMap { report in report.operand(element).quantity.map { (report.about(element), $0) } }
        stated = Dictionary(numbers) { first, _ in first }
    }

    /// Whether there is anything to hold against anything.
    var isOfSeveral: Bool { stated.count > 1 }

    /// A period as stated, by a counter that covers it, or made of its parts.
    func quantity(_ period: Period) -> Quantity? {
        if let number = stated[period] ?? stated[.through(period.last, since: period.first)] { return number }
        return period.kind.partKinds.lazy.compactMap { kind in
            let parts = Parts(period.parts(kind).map(quantity))
            return parts.isComplete ? parts.sum : nil
        }.first
    }

    /// The counter that covers a period, else what two counters of one beginning leave between them.
    func fromCounters(_ period: Period) -> Quantity? {
        if let counter = stated[.through(period.last, since: period.first)] { return counter }
        return stated.keys.filter { $0.kind == .through && $0.last == period.last && $0.first < period.first }.sorted(by: >).lazy
            .compactMap { counter in
                stated[.through(period.first + -1, since: counter.first)].flatMap { before in stated[counter].map { $0 - before } }
            }.first
    }
}

/// The numbers of the parts of a whole, as far as they are there.
struct Parts {
    let known: [Quantity]
    let isComplete: Bool

    init(_ parts: [Quantity?], mayBeComplete: Bool = true) {
        known = parts.compactMap(\.self)
        isComplete = mayBeComplete && known.count == parts.count
    }

    var sum: Quantity? { known.first.map { known.dropFirst().reduce($0, +) } }

    /// Whether none can be negative, so that even some of them may not exceed the whole.
    var areNonNegative: Bool { known.allSatisfy { $0.interval.lower >= 0 } }
}

/// A number whose parts are stated too.
struct Whole {
    var element: ResolvedElement
    var unit: OrgUnitID
    var time: Period
    var quantity: Quantity
    var document: DocumentID

    /// The finding if the parts cannot make the whole: all of them differ from it, or some exceed it.
    ///
    /// - Parameter dimension: the breakdown; nil for the units below. Overlapping parts do not add up: none may exceed the whole.
    ///
    /// - Parameter others: the documents that state the parts, if they are others than the whole's.
    func finding(_ parts: Parts, over dimension: Dimension? = nil, others: [DocumentID] = []) -> Finding? {
        if let dimension, !dimension.isAdditive {
            guard let greatest = parts.known.max(by: { $0.number < $1.number }), isExceeded(by: greatest) else { return nil }
            return finding(.breakdownPart, over: dimension, greatest, ">", others)
        }
        return finding(parts, dimension == nil ? .childrenSum : .breakdownSum, over: dimension, others)
    }

    func finding(_ parts: Parts, _ check: RuleCode.Check, over dimension: Dimension? = nil, _ others: [DocumentID]) -> Finding? {
        guard let sum = parts.sum else { return nil }
        if parts.isComplete {
            return sum.interval.isDisjoint(from: quantity.interval, tolerance: 0) ? finding(check, over: dimension, sum, "≠", others) : nil
        }
        return parts.areNonNegative && isExceeded(by: sum) ? finding(check, over: dimension, sum, ">", others) : nil
    }

    /// The comparison, with the names of the documents if there are several.
    private func evidence(_ comparison: [Message.Argument], _ others: [DocumentID]) -> Message {
        guard let first = others.first else { return Message("finding.evidence", .sequence(comparison)) }
        let more = others.count == 1 ? "" : " +\(others.count - 1)"
        return Message(
            "finding.evidence.documents", .sequence(comparison), .text("\(first)\(more)"), .text(document.description))
    }

    private func isExceeded(by part: Quantity) -> Bool { quantity.interval.liesBelow(part.interval, tolerance: 0) }

    func finding(
        _ check: RuleCode.Check, over dimension: Dimension? = nil, _ parts: Quantity, _ sign: String, _ others: [DocumentID]
    ) -> Finding {
        let kind: Finding.Kind = others.isEmpty ? .contradiction : .reconciliation
        let measure = element.element.unit
        let operands = [FindingID.Operand.figure(element.dataSet.measure(element.element.code)), dimension.map { .dimension($0.code) }]
        let title = sign == ">" && check != .breakdownPart ? "finding.\(check.rawValue).exceeded" : "finding.\(check.rawValue)"
        return Finding(
            FindingID(
                .check(check), about: FindingID.Subject(dataSet: element.dataSet.code, orgUnit: unit, category: element.category),
                // What documents disagree about from day to day is one conflict.
                period: kind == .reconciliation && element.element.overTime == .last ? nil : time, operands: operands.compactMap(\.self)),
            kind: kind, severity: kind == .contradiction ? .error : .warning,
            title: Message(key: title, arguments: [.name(element.element.name), .name(dimension?.name ?? element.element.name)]),
            evidence: evidence(
                [Evidence.figure(parts, unit: measure), .text(sign), Evidence.figure(quantity, unit: measure)], others),
            difference: Reading(parts.number - quantity.number, unit: measure), document: document, others: others, about: time)
    }
}
