import HealthModel
import History

/// Documents against one another. Nobody has contradicted himself here, so these are never errors.
extension Analysis {
    func reconciliations(_ dataSet: DataSetDefinition, _ unit: OrgUnitID) -> [Finding] {
        dataSet.elements.indices.flatMap { index -> [Finding] in
            let element = ResolvedElement(dataSet: dataSet, index: index, category: .total)
            guard let search = CellSearch(element, of: unit, in: self), let own = search.number(search.latest()) else { return [] }
            let reports = [sources(search, own), periods(search, own)]
            return (reports + (element.element.overSpace == .sum ? parts(search, own) : [])).compactMap(\.self)
        }
    }

    // MARK: Sources

    /// Two feeds, or a unit's own report and the row of a unit above, that state different numbers for one time.
    private func sources(_ search: CellSearch, _ own: Reported) -> Finding? {
        let about = own.about(search.element)
        let others = search.others(than: own).filter { $0.about(search.element) == about }
        guard let other = others.first(where: { disagree(own, $0, search.element) }) else { return nil }
        return conflict(search, own, other, since: search.conflictBegan(own, other, disagree))
    }

    private func disagree(_ first: Reported, _ second: Reported, _ element: DataElement) -> Bool {
        guard let left = first.operand(element).quantity, let right = second.operand(element).quantity else { return false }
        return left.interval.isDisjoint(from: right.interval, tolerance: 0)
    }

    private func conflict(_ search: CellSearch, _ own: Reported, _ other: Reported, since day: Day) -> Finding {
        let (dataSet, element) = (search.resolved.dataSet, search.element)
        let (number, otherNumber) = (own.value.number ?? .integer(0), other.value.number ?? .integer(0))
        let about = own.about(element)
        return Finding(
            FindingID(
                .check(.sourceConflict), about: FindingID.Subject(dataSet: dataSet.code, orgUnit: search.unit),
                period: element.overTime == .last ? nil : about,
                operands: [.figure(dataSet.measure(element.code)), .feed(own.feed), .feed(other.feed), .orgUnit(other.reporter)]),
            kind: .reconciliation, severity: .warning, title: Message("finding.source.conflict", .name(element.name)),
            evidence: Message(
                key: day < about.last ? "finding.source.evidence.since" : "finding.source.evidence",
                arguments: [
                    .text(label(own, other)), .number(number), .text(label(other, own)), .number(otherNumber), .day(day),
                ]),
            difference: Reading(number - otherNumber, unit: element.unit), document: own.snapshot.origin.document,
            others: [other.snapshot.origin.document], about: about)
    }

    /// The feed, with its document where both documents come from one feed.
    private func label(_ report: Reported, _ other: Reported) -> String {
        report.feed == other.feed ? report.snapshot.origin.name : report.feed
    }

    // MARK: Parts of other documents

    private func parts(_ search: CellSearch, _ own: Reported) -> [Finding?] {
        guard let quantity = own.operand(search.element).quantity else { return [] }
        let whole = Whole(
            element: search.resolved, unit: search.unit, time: own.about(search.element), quantity: quantity,
            document: own.snapshot.origin.document)
        return [children(whole, own)] + breakdowns(whole, own)
    }

    private func children(_ whole: Whole, _ own: Reported) -> Finding? {
        let units = units(below: whole.unit).filter { orgUnits[$0]?.isValid(on: whole.time.last) ?? true }
        let code = whole.element.dataSet.code
        guard history.mayReach(code, element: whole.element.index, from: whole.unit) else { return nil }
        let reports = units.map { part(whole.element, of: $0, about: whole.time) }
        // Those of one document are that document's own contradiction.
        let others = others(reports, own)
        guard !others.isEmpty else { return nil }
        let isCounted = orgUnits.level(of: whole.unit) < whole.element.dataSet.reportsAt
        return whole.finding(
            Parts(reports.map { $0?.operand(whole.element.element).quantity }, mayBeComplete: isCounted), others: others)
    }

    /// The documents other than the own one, each once.
    private func others(_ reports: [Reported?], _ own: Reported) -> [DocumentID] {
        var found: [DocumentID] = []
        for case let report? in reports where report.snapshot !== own.snapshot && !found.contains(report.snapshot.origin.document) {
            found.append(report.snapshot.origin.document)
        }
        return found
    }

    private func part(_ element: ResolvedElement, of unit: OrgUnitID, about time: Period) -> Reported? {
        guard history.mayReach(element.dataSet.code, element: element.index, from: unit),
            let search = CellSearch(element, of: unit, in: self)
        else { return nil }
        if element.element.overTime != .last { return search.stated(time) }
        let report = search.number(search.stock(on: time.last))
        return report?.about(element.element) == time ? report : nil
    }

    private func breakdowns(_ whole: Whole, _ own: Reported) -> [Finding?] {
        whole.element.dataSet.dimensions.map { dimension in
            let reports = dimension.codes.items.map { item in
                whole.element.dataSet.category(dimension.code, item.code).flatMap { category in
                    var element = whole.element
                    element.category = category
                    return part(element, of: whole.unit, about: whole.time)
                }
            }
            let others = others(reports, own)
            guard !others.isEmpty else { return nil }
            return whole.finding(Parts(reports.map { $0?.operand(whole.element.element).quantity }), over: dimension, others: others)
        }
    }

    // MARK: Periods

    /// A total reported for a period against the sum of its parts and the counters that give it.
    private func periods(_ search: CellSearch, _ own: Reported) -> Finding? {
        guard search.element.overTime == .sum else { return nil }
        let longer = Set(search.sources.flatMap(search.writtenPeriods).map { $0.calendarEquivalent ?? $0 }).filter {
            $0.kind.isCalendar && !$0.kind.partKinds.isEmpty
        }
        for period in longer.sorted(by: >).prefix(Analysis.longerPeriodLimit) {
            let counter = Period.through(period.last, since: period.first)
            guard let report = search.stated(period) ?? search.stated(counter), let quantity = report.operand(search.element).quantity
            else { continue }
            let whole = Whole(
                element: search.resolved, unit: search.unit, time: period, quantity: quantity, document: report.snapshot.origin.document)
            let sum = difference(whole, report, search.sum(period), .periodSum) ?? excess(whole, report, search)
            if let finding = sum ?? difference(whole, report, search.fromCounters(period), .periodCounter) { return finding }
        }
        return falling(search, own)
    }

    /// The finding if some parts of a period in other documents exceed what is stated for it.
    private func excess(_ whole: Whole, _ report: Reported, _ search: CellSearch) -> Finding? {
        whole.time.kind.partKinds.lazy.filter { $0 != .day }.compactMap { kind in
            let parts = whole.time.parts(kind).map { search.whole($0) }
            let others = others(parts.compactMap(\.self).flatMap(\.reports), report)
            return others.isEmpty ? nil : whole.finding(Parts(parts.map { $0?.operand.quantity }), .periodSum, others)
        }.first
    }

    /// The finding if what other documents make of a period differs from what is stated for it.
    private func difference(_ whole: Whole, _ report: Reported, _ other: Timed?, _ check: RuleCode.Check) -> Finding? {
        guard let other, let quantity = other.operand.quantity, quantity.interval.isDisjoint(from: whole.quantity.interval, tolerance: 0)
        else { return nil }
        let others = others(other.reports, report)
        // Those of one document are that document's own contradiction.
        return others.isEmpty ? nil : whole.finding(check, quantity, "≠", others)
    }

    /// How many of the latest longer periods are compared with the sums of their parts.
    private static let longerPeriodLimit = 6

    /// A counter that is smaller than it was.
    private func falling(_ search: CellSearch, _ own: Reported) -> Finding? {
        let about = own.about(search.element)
        guard about.kind == .through, let now = own.operand(search.element).quantity,
            let before = search.counter(since: about.first, before: about.last + -1, through: nil), let earlier = before.operand.quantity,
            now.interval.liesBelow(earlier.interval, tolerance: 0), let last = before.reports.first,
            // What falls within one document is that document's own contradiction.
            last.snapshot !== own.snapshot
        else { return nil }
        let whole = Whole(
            element: search.resolved, unit: search.unit, time: about, quantity: earlier, document: own.snapshot.origin.document)
        return whole.finding(.counterFalls, now, "<", [last.snapshot.origin.document])
    }
}

extension CellSearch {
    /// The newest statements of the other feeds and reporting units, one each.
    func others(than own: Reported) -> [Reported] {
        feeds.flatMap { feed in
            sources.compactMap { source -> Reported? in
                let newest = source.series.newestFirst(at: asOf).first { $0.header.key.feed == feed && $0.values.position(of: unit) != nil }
                guard let newest, newest.header.key.feed != own.feed || newest.header.key.orgUnit != own.reporter else { return nil }
                return statement(about: own.about(element), source, feed) ?? newestNumber(in: newest)
            }
        }
    }

    private func newestNumber(in snapshot: Snapshot) -> Reported? {
        snapshot.statements(resolved.index, resolved.category, of: unit).filter { $0.value.number != nil }
            .max { $0.end(element) < $1.end(element) }
    }

    /// The day since which two sources have disagreed without a break, as far back as both speak of the same days.
    func conflictBegan(_ own: Reported, _ other: Reported, _ disagree: (Reported, Reported, DataElement) -> Bool) -> Day {
        var began = own.about(element).last
        guard element.overTime == .last, let mine = source(of: own), let theirs = source(of: other) else { return began }
        for _ in 0..<CellSearch.conflictLimit {
            let day = began + -1
            guard let first = statement(about: .day(day), mine, own.feed), let second = statement(about: .day(day), theirs, other.feed),
                disagree(first, second, element)
            else { break }
            began = day
        }
        return began
    }

    /// The days over which a conflict is followed back.
    private static let conflictLimit = 90

    private func source(of report: Reported) -> Source? {
        let reporters = [unit] + analysis.orgUnits.ancestors(of: unit)
        return sources.first { reporters[$0.distance] == report.reporter }
    }
}
