import HealthModel

/// How `docs/figures.md` chooses, sums and compares figures: by brute force over all that is stated, without cleverness.
///
/// It shares no code with the program beyond the vocabulary of `HealthModel`. Each decision about what the page leaves open stands
/// in one place and begins with "Ruling:".
struct Reference {
    let world: ReferenceWorld
    let tree: OrgUnitTree
    /// The day at which the page looks; later documents do not exist.
    let asOf: Day
    /// The documents that count.
    let editions: [ReferenceWorld.Document]
    /// What they say about each figure, gathered once.
    private var said: [Key: ReferenceEvidence] = [:]

    /// Answers to questions that are asked again and again; each depends on nothing but the question.
    let memory = ReferenceMemory()

    struct Key: Hashable {
        var dataSet: String
        var element: String
        var unit: OrgUnitID
    }

    /// - Parameter asOf: nil for the newest.
    init(_ world: ReferenceWorld, asOf: Day? = nil) {
        self.world = world
        tree = world.tree
        // Ruling: a withdrawn document does not move the page, because it states nothing.
        let day = asOf ?? Reference.editions(world.documents).map(\.asOf).max() ?? Day(ordinal: 0)
        self.asOf = day
        editions = Reference.editions(world.documents.filter { $0.asOf <= day })
        for document in editions {
            for row in document.rows {
                guard let subject = subject(document.dataSet, row.element, row.unit) else { continue }
                said[key(subject)] = said[key(subject)] ?? gathered(subject)
            }
        }
    }

    func key(_ subject: Subject) -> Key {
        Key(dataSet: subject.dataSet.code, element: subject.element.code, unit: subject.unit)
    }

    func evidence(_ subject: Subject) -> ReferenceEvidence {
        said[key(subject)] ?? ReferenceEvidence(ever: [], newest: [], numbers: [])
    }

    /// The organisations and their sites with a row of an element, about whatever period.
    func organisations(_ subject: Subject) -> [OrgUnitID] {
        let keys = said.filter { !$0.value.ever.isEmpty }.keys
        return keys.filter { key(subject.of($0.unit)) == $0 && $0.unit.isOrganisation }.map(\.unit)
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

/// What `Reference` has answered already.
final class ReferenceMemory {
    struct Question: Hashable {
        var key: Reference.Key
        var moment: ReferenceMoment
    }

    var figures: [Reference.Key: ReferenceFigure] = [:]
    var numbers: [Question: Double?] = [:]
    var wholes: [Question: ReferenceFigure?] = [:]
    var plains: [Question: ReferenceFigure?] = [:]
    var coverages: [Question: ReferenceCoverage?] = [:]
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
    /// How many levels the reporting unit lies above the unit.
    var distance: Int
    /// The calendar period that a counter covers exactly.
    var coveredPeriod: Period?
    /// What makes it a version of another: for a stock its day.
    var about: Period

    init(
        document: ReferenceWorld.Document, row: ReferenceWorld.Row, period: Period, end: Day, distance: Int, isStock: Bool, isPlan: Bool
    ) {
        self.document = document
        self.row = row
        self.period = period
        self.end = end
        self.distance = distance
        about = isStock ? .day(end) : period
        coveredPeriod = isPlan ? nil : period.coveredByCounter
    }

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
}

extension Period {
    /// The calendar period that a counter covers exactly; nil for anything else.
    var coveredByCounter: Period? {
        guard kind == .through, first != Period.unknownStart else { return nil }
        // An interval as the exchange format writes it is read as the calendar period of the same days, if there is one.
        let span = Period(identifier: "\(first)/P\(last - first + 1)D")
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
    /// The feeds with a regular number, by who reported it first.
    var feeds: [String] = []
    /// Those of them that are not late.
    var punctualFeeds: [String] = []
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

    static func isGenerated(_ one: ReferenceWorld.Document, after other: ReferenceWorld.Document) -> Bool {
        (one.generatedSecond, one.name) > (other.generatedSecond, other.name)
    }

    private func gathered(_ subject: Subject) -> ReferenceEvidence {
        let speakers = [subject.unit] + above(subject.unit)
        var ever: [ReferenceStatement] = []
        for document in editions where document.dataSet == subject.dataSet.code {
            guard let distance = speakers.firstIndex(of: document.reportingUnit) else { continue }
            let rows = document.rows.filter { $0.unit == subject.unit && $0.element == subject.element.code }
            ever += rows.compactMap { statement(document, $0, distance, of: subject) }
        }
        let newest = ever.filter { statement in
            !ever.contains { isSameKey($0, statement) && isNewer($0, than: statement, subject) }
        }
        let numbers = newest.filter { $0.number != nil && !isRetracted($0, by: newest) }
        var evidence = ReferenceEvidence(ever: ever, newest: newest, numbers: numbers)
        evidence.feeds = feedsByFirstReport(evidence)
        evidence.punctualFeeds = evidence.feeds.filter { !isLate($0, evidence, subject) }
        return evidence
    }

    /// A one-off of the same feed and reporting unit is a version like any other.
    private func isSameKey(_ one: ReferenceStatement, _ other: ReferenceStatement) -> Bool {
        one.feed == other.feed && one.reportingUnit == other.reportingUnit && one.about == other.about
    }

    /// Of two that one document states about one time, a number stands before a missing kind, then the type of the rhythm, then the
    /// shorter period.
    private func isNewer(_ one: ReferenceStatement, than other: ReferenceStatement, _ subject: Subject) -> Bool {
        if one.document.asOf != other.document.asOf { return one.document.asOf > other.document.asOf }
        func rank(_ statement: ReferenceStatement) -> (Int, Int, Int, UInt8) {
            let period = statement.row.period
            return (
                statement.number == nil ? 1 : 0, period.kind == subject.dataSet.cadence.rhythm.type ? 0 : 1, length(period),
                period.kind.rawValue
            )
        }
        return rank(one) < rank(other)
    }

    /// Ruling: a missing kind of a nearer reporting unit (of the same feed, for the same period) silences those further above;
    /// only `notReported` "leaves what another reporting unit says".
    private func isRetracted(_ statement: ReferenceStatement, by newest: [ReferenceStatement]) -> Bool {
        newest.contains { other in
            guard let missing = other.missing, missing != .notReported, other.feed == statement.feed else { return false }
            return other.about == statement.about && other.distance < statement.distance
        }
    }

    // MARK: Ends

    /// Nil for a row that is kept aside, because it tells of days after its as-of (rule 16).
    private func statement(
        _ document: ReferenceWorld.Document, _ row: ReferenceWorld.Row, _ distance: Int, of subject: Subject
    ) -> ReferenceStatement? {
        func stated(_ period: Period, _ end: Day) -> ReferenceStatement {
            ReferenceStatement(
                document: document, row: row, period: period, end: end, distance: distance, isStock: subject.isStock && !subject.isPlan,
                isPlan: subject.isPlan)
        }
        let period = row.period
        if subject.isPlan { return stated(period, period.last) }
        if period.first > document.asOf { return nil }
        if period.last <= document.asOf { return stated(period, period.last) }
        if period.kind == .day || period.kind == .through { return nil }
        let isOpen = subject.element.overTime == .sum
        return stated(isOpen ? .through(document.asOf, since: period.first) : period, document.asOf)
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
}

extension OrgUnitID {
    /// The organisation that a site belongs to; an organisation itself.
    var organisation: OrgUnitID {
        OrgUnitID(kato: kato, local: String(local.prefix { $0 != "/" }))
    }
}
