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
            let falls = flow.falls.map { Whole(element: element, unit: unit, $0, snapshot).finding(.counterFalls, $0.now, "<", []) }
            return falls
                + snapshot.statements(index, .total, of: unit).flatMap { report -> [Finding] in
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

    /// A flow's period or running total against what is stated of the days inside it.
    private func periods(_ whole: Whole, _ flow: StatedFlow) -> [Finding] {
        guard whole.element.element.overTime == .sum, whole.time.kind != .day else { return [] }
        return [flow.equal(whole), flow.parts(whole)].compactMap(\.self)
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

/// What one document states of a flow: numbers for spans of days that hold one another or lie side by side.
private struct StatedFlow {
    private struct Piece {
        var span: ClosedRange<Day>
        var quantity: Quantity
        var isOfCounters: Bool

        func isInside(_ whole: ClosedRange<Day>) -> Bool {
            span != whole && whole.lowerBound <= span.lowerBound && span.upperBound <= whole.upperBound
        }

        /// Whether it is an earlier state of a counter. That one has fallen is told as such.
        func isEarlier(than counter: ClosedRange<Day>) -> Bool { isOfCounters && span.lowerBound == counter.lowerBound }
    }

    /// A running total that is smaller than an earlier one.
    struct Fall {
        var time: Period
        var now: Quantity
        var before: Quantity
    }

    /// Calendar periods, counters, and what two counters leave between them, in the order of their ends.
    private let pieces: [Piece]
    let falls: [Fall]

    init(_ reports: [Reported], _ element: DataElement) {
        let isFlow = element.overTime == .sum
        // Weeks are parts of nothing, and counters whose beginning nobody knows of something else each.
        let stated =
            !isFlow
            ? []
            : reports.compactMap { report -> (period: Period, quantity: Quantity)? in
                let about = report.about(element)
                guard about.kind != .week, about.first != Period.unknownStart, !report.isAhead(element) else { return nil }
                return report.operand(element).quantity.map { (about, $0) }
            }
        let counters = stated.filter { $0.period.kind == .through }.sorted { $0.period.last < $1.period.last }
        var pieces = stated.map {
            Piece(span: $0.period.first...$0.period.last, quantity: $0.quantity, isOfCounters: $0.period.kind == .through)
        }
        var falls: [Fall] = []
        for (index, later) in counters.enumerated() {
            guard
                let earlier = counters[..<index].last(where: { $0.period.first == later.period.first && $0.period.last < later.period.last }
                )
            else { continue }
            if later.quantity.interval.liesBelow(earlier.quantity.interval, tolerance: 0) {
                falls.append(Fall(time: later.period, now: later.quantity, before: earlier.quantity))
            } else {
                let span = (earlier.period.last + 1)...later.period.last
                pieces.append(Piece(span: span, quantity: later.quantity - earlier.quantity, isOfCounters: true))
            }
        }
        self.pieces = pieces.sorted { ($0.span.upperBound, $1.span.lowerBound) < ($1.span.upperBound, $0.span.lowerBound) }
        self.falls = falls
    }

    /// A calendar period against counters about the very same days.
    func equal(_ whole: Whole) -> Finding? {
        guard whole.time.kind.isCalendar else { return nil }
        let others = pieces.filter { $0.isOfCounters && $0.span == whole.span }
        return others.lazy.compactMap { whole.finding(Parts([$0.quantity]), .periodCounter, []) }.first
    }

    /// A whole against pieces inside it: those that cover it may not differ from it, no others exceed it.
    func parts(_ whole: Whole) -> Finding? {
        let inside = pieces.filter { $0.isInside(whole.span) && !(whole.time.kind == .through && $0.isEarlier(than: whole.span)) }
        if inside.isEmpty { return nil }
        let isOfCounters = whole.time.kind == .through || inside.contains(where: \.isOfCounters)
        let check = isOfCounters ? RuleCode.Check.periodCounter : .periodSum
        if let sum = covering(whole.span, inside), let found = whole.finding(Parts([sum]), check, []) { return found }
        guard whole.element.element.isNeverNegative, let most = greatest(inside), whole.isExceeded(by: most) else { return nil }
        return whole.finding(check, most, ">", [])
    }

    /// The sum of pieces side by side that cover all days, the longest first; nil if there is a gap.
    private func covering(_ span: ClosedRange<Day>, _ inside: [Piece]) -> Quantity? {
        var sums: [Day: Quantity] = [:]
        for piece in inside.sorted(by: { ($0.span.lowerBound, $1.span.upperBound) < ($1.span.lowerBound, $0.span.upperBound) }) {
            let next = piece.span.upperBound + 1
            guard sums[next] == nil else { continue }
            if piece.span.lowerBound == span.lowerBound {
                sums[next] = piece.quantity
            } else if let before = sums[piece.span.lowerBound] {
                sums[next] = before + piece.quantity
            }
        }
        return sums[span.upperBound + 1]
    }

    /// The greatest sum of pieces that do not overlap.
    private func greatest(_ inside: [Piece]) -> Quantity? {
        var best: [(end: Day, sum: Quantity)] = []
        for piece in inside {
            let before = best.last { $0.end < piece.span.lowerBound }?.sum
            let sum = before.map { $0 + piece.quantity } ?? piece.quantity
            if let last = best.last, last.sum.number >= sum.number { continue }
            best.append((piece.span.upperBound, sum))
        }
        return best.last?.sum
    }
}

extension Whole {
    fileprivate var span: ClosedRange<Day> { max(time.first, Period.unknownStart)...time.last }

    fileprivate init(element: ResolvedElement, unit: OrgUnitID, _ fall: StatedFlow.Fall, _ snapshot: Snapshot) {
        self.init(element: element, unit: unit, time: fall.time, quantity: fall.before, document: snapshot.origin.document)
    }
}

extension DataElement {
    /// Whether a part of it can never be more than the whole.
    var isNeverNegative: Bool { minimum.map { $0 >= 0 } ?? false }
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
        return element.element.isNeverNegative && isExceeded(by: sum) ? finding(check, over: dimension, sum, ">", others) : nil
    }

    /// The comparison, with the names of the documents if there are several.
    private func evidence(_ comparison: [Message.Argument], _ others: [DocumentID]) -> Message {
        guard let first = others.first else { return Message("finding.evidence", .sequence(comparison)) }
        let more = others.count == 1 ? "" : " +\(others.count - 1)"
        return Message(
            "finding.evidence.documents", .sequence(comparison), .text("\(first)\(more)"), .text(document.description))
    }

    fileprivate func isExceeded(by part: Quantity) -> Bool { quantity.interval.liesBelow(part.interval, tolerance: 0) }

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
