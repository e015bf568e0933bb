import HealthModel

/// How `docs/figures.md` chooses, sums and compares figures: by brute force over all documents, without any index or cache.
///
/// It shares no code with the program beyond the vocabulary of `HealthModel`. Each decision about what the page leaves open stands
/// in one place and begins with "Ruling:".
struct Reference {
    let world: ReferenceWorld
    let tree: OrgUnitTree
    /// The day at which the page looks; later documents do not exist.
    let asOf: Day

    /// - Parameter asOf: nil for the newest.
    init(_ world: ReferenceWorld, asOf: Day? = nil) {
        self.world = world
        tree = world.tree
        // Ruling: a withdrawn document does not move the page, because it states nothing.
        self.asOf = asOf ?? Reference.editions(world.documents).map(\.asOf).max() ?? Day(ordinal: 0)
    }

    /// An element of a data set for a unit.
    struct Subject {
        var dataSet: DataSetDefinition
        var element: DataElement
        var unit: OrgUnitID

        func of(_ other: OrgUnitID) -> Subject { Subject(dataSet: dataSet, element: element, unit: other) }

        var isPlan: Bool { element.role == .plan }
        var isStock: Bool { element.overTime == .last }
        var validityDays: Int { element.validityDays ?? dataSet.cadence.validityDays }
    }

    func subject(_ dataSet: String, _ element: String, _ unit: OrgUnitID) -> Subject? {
        guard let definition = world.dataSets.first(where: { $0.code == dataSet }), let found = definition.element(element) else {
            return nil
        }
        return Subject(dataSet: definition, element: found, unit: unit)
    }

    /// The figure of an element for a unit, as a page shows it.
    func value(_ dataSet: String, _ element: String, _ unit: OrgUnitID) -> ReferenceFigure {
        guard let subject = subject(dataSet, element, unit) else { return .absent(.notApplicable) }
        return figure(subject)
    }

    /// The figure of a flow for a period: whole, to date, or at least.
    func value(_ dataSet: String, _ element: String, _ unit: OrgUnitID, for period: Period) -> ReferenceFigure {
        guard let subject = subject(dataSet, element, unit) else { return .absent(.notApplicable) }
        return figure(subject, for: period)
    }
}

// MARK: Versions

/// A stated number or missing kind with the document that states it.
struct ReferenceStatement: Equatable {
    var document: ReferenceWorld.Document
    var row: ReferenceWorld.Row
    /// The period that it counts for: a counter, if the period in the document is not over.
    var period: Period
    /// The last day that it covers.
    var end: Day

    var feed: String { document.feed }
    var reportingUnit: OrgUnitID { document.reportingUnit }

    var number: Double? {
        if case .number(let number) = row.content { number.double } else { nil }
    }

    var missing: Missing? {
        if case .missing(let missing) = row.content { missing } else { nil }
    }

    var report: ReferenceReport {
        ReferenceReport(feed: document.feed, reportingUnit: document.reportingUnit, document: document.name)
    }

    /// The calendar period that a counter covers exactly; nil for anything else.
    var coveredPeriod: Period? {
        guard period.kind == .through, period.first != Period.unknownStart else { return nil }
        // An interval as the exchange format writes it is read as the calendar period of the same days, if there is one.
        let span = Period(identifier: "\(period.first)/P\(period.last - period.first + 1)D")
        return span?.kind == .interval ? nil : span
    }
}

/// What is said about one element of one unit.
struct ReferenceEvidence {
    /// In all editions, so that it is known who reported first.
    var ever: [ReferenceStatement]
    /// The newest version of each key.
    var newest: [ReferenceStatement]
    /// The newest versions that are numbers, and which no nearer reporting unit retracted.
    var numbers: [ReferenceStatement]
}

extension Reference {
    /// The document that counts of each edition, unless it is withdrawn.
    static func editions(_ documents: [ReferenceWorld.Document]) -> [ReferenceWorld.Document] {
        documents.filter { document in
            let rivals = documents.filter { isSameEdition($0, document) }
            return !document.isWithdrawn && !rivals.contains { isGenerated($0, after: document) }
        }
    }

    /// Ruling: editions of different data sets are different editions.
    private static func isSameEdition(_ one: ReferenceWorld.Document, _ other: ReferenceWorld.Document) -> Bool {
        one.feed == other.feed && one.dataSet == other.dataSet && one.reportingUnit == other.reportingUnit && one.asOf == other.asOf
    }

    private static func isGenerated(_ one: ReferenceWorld.Document, after other: ReferenceWorld.Document) -> Bool {
        (one.generatedSecond, one.name) > (other.generatedSecond, other.name)
    }

    func editions(of dataSet: DataSetDefinition) -> [ReferenceWorld.Document] {
        Reference.editions(world.documents.filter { $0.asOf <= asOf && $0.dataSet == dataSet.code })
    }

    func evidence(_ subject: Subject) -> ReferenceEvidence {
        let speakers = [subject.unit] + above(subject.unit)
        let ever = editions(of: subject.dataSet).filter { speakers.contains($0.reportingUnit) }.flatMap { document in
            document.rows.filter { $0.unit == subject.unit && $0.element == subject.element.code }.compactMap {
                statement(document, $0, of: subject)
            }
        }
        let newest = ever.filter { statement in
            !ever.contains { isSameKey($0, statement) && $0.document.asOf > statement.document.asOf }
        }
        let numbers = newest.filter { $0.number != nil && !isRetracted($0, by: newest, of: subject) }
        return ReferenceEvidence(ever: ever, newest: newest, numbers: numbers)
    }

    /// Ruling: the key has the period as written, so that an open `2026` of today replaces the one of yesterday. A one-off of the
    /// same feed and reporting unit is a version like any other.
    private func isSameKey(_ one: ReferenceStatement, _ other: ReferenceStatement) -> Bool {
        one.feed == other.feed && one.reportingUnit == other.reportingUnit && one.row.period == other.row.period
    }

    /// Ruling: a missing kind of a nearer reporting unit (of the same feed, for the same period) silences those further above;
    /// only `notReported` "leaves what another reporting unit says".
    private func isRetracted(_ statement: ReferenceStatement, by newest: [ReferenceStatement], of subject: Subject) -> Bool {
        newest.contains { other in
            guard let missing = other.missing, missing != .notReported, other.feed == statement.feed else { return false }
            return other.row.period == statement.row.period
                && distance(other.reportingUnit, subject) < distance(statement.reportingUnit, subject)
        }
    }

    // MARK: Ends

    /// Nil for a row that is kept aside, because it tells of days after its as-of (rule 16).
    private func statement(
        _ document: ReferenceWorld.Document, _ row: ReferenceWorld.Row, of subject: Subject
    ) -> ReferenceStatement? {
        let period = row.period
        if subject.isPlan { return ReferenceStatement(document: document, row: row, period: period, end: period.last) }
        if period.first > document.asOf { return nil }
        if period.last <= document.asOf { return ReferenceStatement(document: document, row: row, period: period, end: period.last) }
        if period.kind == .day || period.kind == .through { return nil }
        let isOpen = subject.element.overTime == .sum
        let counted = isOpen ? Period.through(document.asOf, since: period.first) : period
        return ReferenceStatement(document: document, row: row, period: counted, end: document.asOf)
    }

    // MARK: Units

    /// The units above, nearest first. A site belongs to its organisation, an organisation to its place.
    func above(_ unit: OrgUnitID) -> [OrgUnitID] {
        if unit.isOrganisation {
            let container = unit.organisation == unit ? unit.place : unit.organisation
            return [container] + above(container)
        }
        return tree.ancestors(of: unit)
    }

    /// How many levels the reporting unit lies above the unit.
    func distance(_ reportingUnit: OrgUnitID, _ subject: Subject) -> Int {
        ([subject.unit] + above(subject.unit)).firstIndex(of: reportingUnit) ?? Int.max
    }
}

extension OrgUnitID {
    /// The organisation that a site belongs to; an organisation itself.
    var organisation: OrgUnitID {
        OrgUnitID(kato: kato, local: String(local.prefix { $0 != "/" }))
    }
}
