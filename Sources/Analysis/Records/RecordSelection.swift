import HealthModel
import History

extension Record {
    func context(_ analysis: Analysis) -> RecordContext { RecordContext(record: self, analysis: analysis) }
}

extension Analysis {
    /// The latest records of a data set located in a unit, in snapshot order: those of the newest regular list, and of all publications
    /// since.
    ///
    /// A unit's own report takes precedence over records that a unit above reports for it.
    public func records(_ dataSet: DataSetDefinition, in unit: OrgUnitID) -> [Record] {
        guard !dataSet.recordFields.isEmpty else { return [] }
        return shared.records.content(of: RecordsKey(dataSet: dataSet.code, orgUnit: unit)) { findRecords(dataSet, in: unit) }
    }

    private func findRecords(_ dataSet: DataSetDefinition, in unit: OrgUnitID) -> [Record] {
        let reporters = reporters(of: dataSet, touching: unit)
        let found = reporters.flatMap { reporter, feeds -> [Record] in
            let below = reporters.map(\.reporter).filter { orgUnits.isAncestor(reporter, of: $0) }
            let isPlace = { (place: OrgUnitID) in contains(unit, place) && !below.contains { contains($0, place) } }
            let listed = feeds.map { newest(in: $0, at: isPlace) }
            return feeds.count > 1 ? newestOfEach(listed.flatMap(\.self)) : listed.flatMap(\.self)
        }
        guard let day = dataSet.eventDay else { return found }
        return found + happened(day, dataSet, in: unit, besides: Set(found.map(\.id)))
    }

    /// Of one record that several feeds have, the newest.
    private func newestOfEach(_ records: [Record]) -> [Record] {
        var newest: [RecordID: Record] = [:]
        for record in records where newest[record.id].map({ record.snapshot.isNewer(than: $0.snapshot) }) ?? true {
            newest[record.id] = record
        }
        return records.filter { record in newest[record.id].map { $0.snapshot === record.snapshot } ?? false }
    }

    /// What earlier lists said to have happened by their day, and later lists leave out. What was only planned counts no more.
    private func happened(
        _ day: RecordField, _ dataSet: DataSetDefinition, in unit: OrgUnitID, besides known: Set<RecordID>
    ) -> [Record] {
        var known = known
        return earlierLists(of: dataSet, touching: unit).flatMap { list -> [Record] in
            (0..<list.records.count).lazy.map { Record(snapshot: list, index: $0) }.filter { record in
                contains(unit, record.unit) && record.day(day.code).map { $0 <= list.header.key.asOf.day } ?? false
                    && known.insert(record.id).inserted
            }
        }
    }

    /// The regular lists before the newest ones, newest first.
    private func earlierLists(of dataSet: DataSetDefinition, touching unit: OrgUnitID) -> [Snapshot] {
        let ancestors = orgUnits.ancestors(of: unit)
        return history.reporters(of: dataSet.code).sorted().flatMap { reporter -> [Snapshot] in
            guard contains(unit, reporter) || ancestors.contains(reporter), let series = history.series(dataSet.code, of: reporter)
            else { return [] }
            return series.newestFirst(at: asOf).filter { !$0.records.isEmpty }
        }
    }

    /// The objects in a list field of a record, with those that earlier lists said to have happened by their day.
    ///
    /// - Returns: the newest list's objects with their positions, then the others, which have none.
    public func objects(in field: RecordField, of record: Record) -> [(position: Int?, object: RecordObject)] {
        guard case .objects(let fields) = field.type, case .objects(let own) = record[field.code] else { return [] }
        let listed = own.enumerated().map { (position: Optional($0.offset), object: $0.element) }
        guard let day = fields.firstIndex(where: \.isEvent),
            let series = history.series(record.dataSet.code, of: record.snapshot.header.key.orgUnit)
        else { return listed }
        // The day and the place tell which event it is; what is told of it may be corrected later.
        let telling = fields.indices.filter { [.date, .text, .orgUnit].contains(fields[$0].type) }
        let identity = { (object: RecordObject) in telling.map { object.values[$0] } }
        var known = Set(own.map(identity))
        var earlier: [RecordObject] = []
        for list in series.newestFirst(at: record.snapshot.header.key.asOf) where list.header.key.feed == record.snapshot.header.key.feed {
            guard let version = list.records.ids.firstIndex(of: record.code), list.records.units[version] == record.unit,
                case .objects(let objects) = Record(snapshot: list, index: version)[field.code]
            else { continue }
            for object in objects {
                guard case .day(let date, _) = object.values[day], date <= list.header.key.asOf.day, known.insert(identity(object)).inserted
                else {
                    continue
                }
                earlier.append(object)
            }
        }
        return listed + earlier.map { (position: nil, object: $0) }
    }

    /// The records of a feed's lists in some places. Of one record that several lists have, the newest counts.
    ///
    /// - Parameter lists: newest first.
    private func newest(in lists: [Snapshot], at isPlace: (OrgUnitID) -> Bool) -> [Record] {
        var found: [Record] = []
        for list in lists {
            let newer = list === lists.first ? [] : Set(found.map(\.id))
            for index in 0..<list.records.count where isPlace(list.records.units[index]) {
                let record = Record(snapshot: list, index: index)
                if newer.isEmpty || !newer.contains(record.id) { found.append(record) }
            }
        }
        return found
    }

    /// The lists of each reporter that is a unit, one above it or one below it, by feed.
    private func reporters(of dataSet: DataSetDefinition, touching unit: OrgUnitID) -> [(reporter: OrgUnitID, feeds: [[Snapshot]])] {
        let ancestors = orgUnits.ancestors(of: unit)
        return history.reporters(of: dataSet.code).sorted().compactMap { reporter in
            guard contains(unit, reporter) || ancestors.contains(reporter),
                let feeds = history.series(dataSet.code, of: reporter)?.lists(at: asOf), !feeds.isEmpty
            else { return nil }
            return (reporter, feeds)
        }
    }

    /// The lists that a unit's records are taken from.
    func lists(of dataSet: DataSetDefinition, in unit: OrgUnitID) -> [Snapshot] {
        dataSet.recordFields.isEmpty ? [] : reporters(of: dataSet, touching: unit).flatMap { $0.feeds.joined() }
    }

    /// Whether a regular list of a unit above says where below it its records are, so that it has none in a unit that it does not name.
    func isListed(_ unit: OrgUnitID, in dataSet: DataSetDefinition) -> Bool {
        orgUnits.ancestors(of: unit).contains { reporter in
            let feeds = history.series(dataSet.code, of: reporter)?.lists(at: asOf) ?? []
            return feeds.joined().contains { list in !list.header.isOnce && list.records.units.contains { $0 != reporter } }
        }
    }

    /// Whether `other` is the unit itself or lies within it.
    public func contains(_ unit: OrgUnitID, _ other: OrgUnitID) -> Bool {
        if unit == other || unit == .country { return true }
        if unit.isOrganisation { return false }
        if unit == unit.region { return other.region == unit }
        return other.place == unit || orgUnits.resolve(other.place) == unit
    }
}

/// A data set's records in a unit.
struct RecordsKey: Hashable, Sendable {
    var dataSet: String
    var orgUnit: OrgUnitID
}

extension DataSetDefinition {
    /// The day on which a record's event happens; nil if its records are no events.
    fileprivate var eventDay: RecordField? { recordFields.first(where: \.isEvent) }
}

extension Series {
    /// The lists of records that count, by feed, newest first: its newest regular list and the one-off publications since.
    ///
    /// A regular list says all there is on its day. A publication says something of its own and stands beside the others.
    fileprivate func lists(at asOf: AsOf?) -> [[Snapshot]] {
        var found: [String: [Snapshot]] = [:]
        var order: [String] = []
        var finished: Set<String> = []
        for snapshot in newestFirst(at: asOf) where !finished.contains(snapshot.header.key.feed) {
            let feed = snapshot.header.key.feed
            if found[feed] == nil { order.append(feed) }
            if !snapshot.header.isOnce { finished.insert(feed) }
            found[feed, default: []] += snapshot.records.isEmpty ? [] : [snapshot]
            if finished.count == feedCount { break }
        }
        return order.compactMap { found[$0] }.filter { !$0.isEmpty }
    }
}

/// Supplies a condition with the fields of a record.
struct RecordContext: FormulaContext {
    let record: Record
    let analysis: Analysis

    var isRecord: Bool { true }

    func field(_ code: String) -> Operand {
        switch record[code] {
        case .missing(let missing): .missing(missing)
        case .text(let text): .code(text.kk)
        case .day(let day, _): .day(day)
        case .number(let number): .quantity(Quantity(number))
        case .boolean(let flag): .truth(flag)
        case .orgUnit(let unit): .code(unit.description)
        case .code: record.code(code).map { .code($0) } ?? .missing(.notReported)
        case .codes(let set): .quantity(Quantity(.integer(Int64(set.nonzeroBitCount))))
        case .objects(let objects): .quantity(Quantity(.integer(Int64(objects.count))))
        }
    }

    func value(of reference: ElementReference) -> Operand { field(reference.element) }
    func previous(_ reference: ElementReference, years: Int) -> Operand { .missing(.notApplicable) }
    func children(_ reference: ElementReference) -> Operand { .missing(.notApplicable) }
    func count(where condition: Expression?) -> Operand { .missing(.notApplicable) }
    func every(where condition: Expression) -> Operand { .missing(.notApplicable) }
    func target(_ indicator: String) -> Operand { .missing(.notApplicable) }

    /// The organisation in the record's `organisation` field, else the record's own unit.
    func organisation(_ field: String) -> Operand {
        guard let reference = analysis.metadata.organisationRegister else { return .missing(.notApplicable) }
        var unit = record.unit
        if case .orgUnit(let named) = record["organisation"] { unit = named }
        guard let entry = analysis.shared.register.entry(of: unit, in: reference, analysis) else { return .missing(.notReported) }
        return RecordContext(record: entry, analysis: analysis).field(field)
    }

    func parameter(_ code: String) -> Operand {
        let parameter = record.dataSet.parameters.first { $0.code == code }
        return parameter.map { .quantity(Quantity($0.number)) } ?? .missing(.notApplicable)
    }

    var days: Operand { .missing(.notApplicable) }
    var today: Operand { .day(analysis.referenceDay) }
}
