import HealthModel

/// A small untidy world, reproducible by its seed: late, partial, corrected, withdrawn and contradictory documents.
///
/// No two numbers are the same, and they are no round ones, so that a wrong choice shows.
struct RandomWorld {
    /// Formulas over the elements of the data set `d`, which every world has. Those of the second list are told by month.
    static let formulas: [Formula] = [
        "stock - other", "100 * stock / other", "stock - before", "stock - previous(stock, year)", "flow / money", "money - flow",
        "flow - previous(flow, year)", "flow / stock", "stated - flow", "stock * days()", "flow / days()", "100 * flow / plan",
        "flow + money - plan", "stock - plan", "100 * flow / plan - 100 * previous(flow, year) / previous(plan, year)",
        "flow * parameter(rate)",
    ]
    static let monthlyFormulas: [Formula] = ["money / flow", "flow / stock", "(stock * days() - flow) / money"]

    private var dice: ReferenceDice
    private var nextNumber: Int64 = 101
    private var units: [OrgUnit] = []
    private let dataSet: DataSetDefinition
    private var documents: [ReferenceWorld.Document] = []

    static func world(seed: UInt64) -> ReferenceWorld {
        var random = RandomWorld(seed: seed)
        return random.world()
    }

    private init(seed: UInt64) {
        dice = ReferenceDice(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        dataSet = RandomWorld.definition(&dice)
        units = RandomWorld.units(&dice)
    }

    private mutating func world() -> ReferenceWorld {
        let count = Int.random(in: 1...10, using: &dice)
        while documents.count < count { add() }
        documents = Array(documents.prefix(count))
        for index in documents.indices { documents[index].name = "\(Int.random(in: 0...9, using: &dice))-\(index).json" }
        return ReferenceWorld(units: units, dataSets: [dataSet], documents: documents)
    }

    private mutating func one(in chances: Int) -> Bool { Int.random(in: 0..<chances, using: &dice) == 0 }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[Int.random(in: 0..<elements.count, using: &dice)] }

    // MARK: Definitions

    private static func definition(_ dice: inout ReferenceDice) -> DataSetDefinition {
        let rhythm = pick([Cadence.Rhythm.daily, .weekly, .monthly, .quarterly, .yearly], &dice)
        let cadence = Cadence(
            rhythm, dueDays: pick([0, 1, 5, 15, 30], &dice), validityDays: pick([3, 14, 40, 100, 400], &dice))
        let rate = Parameter(
            "rate", 3, .number, source: LocalizedText(verbatim: "rate"), validFrom: pick([nil, Day(year: 2025, month: 7, day: 1)], &dice))
        return DataSetDefinition(
            "d", kk: "d", ru: "d", en: "d", reportsAt: pick([.region, .district, .district, .organisation], &dice), cadence: cadence,
            elements: elements(&dice), indicators: indicators, parameters: [rate])
    }

    /// The formulas as indicators `i0`, `i1` …, the monthly ones as `m0` …
    private static let indicators =
        formulas.enumerated().map { Indicator("i\($0)", unit: .number, .formula($1), kk: "i", ru: "i", en: "i") }
        + monthlyFormulas.enumerated().map { Indicator("m\($0)", unit: .number, .formula($1), isMonthly: true, kk: "m", ru: "m", en: "m") }

    private static func elements(_ dice: inout ReferenceDice) -> [DataElement] {
        let space: [DataElement.SpaceAggregation] = [.sum, .sum, .sum, .sum, .max]
        func element(_ code: String, _ time: DataElement.TimeAggregation, _ role: DataElement.Role = .actual) -> DataElement {
            DataElement(
                code, name: LocalizedText(verbatim: code), unit: .number, role: role, overTime: time,
                overSpace: time == .none ? .none : pick(space, &dice), validityDays: pick([nil, nil, 2, 60], &dice))
        }
        return [
            element("stock", .last), element("other", .last), element("before", .last, .baseline), element("flow", .sum),
            element("money", .sum), element("plan", pick([.sum, .sum, .last], &dice), .plan), element("stated", .none),
        ]
    }

    private static func pick<Element>(_ elements: [Element], _ dice: inout ReferenceDice) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &dice)]
    }

    // MARK: Units

    private static func units(_ dice: inout ReferenceDice) -> [OrgUnit] {
        var units = [unit(.country, .country, nil)]
        for region in 1...Int.random(in: 1...3, using: &dice) {
            let regionID = OrgUnitID(kato: UInt32(region) * 100_000_000)
            units.append(unit(regionID, .region, .country, &dice))
            let districts = Int.random(in: 0...3, using: &dice)
            for district in 0..<districts {
                let districtID = OrgUnitID(kato: regionID.kato + UInt32(district + 1) * 1_000_000)
                units.append(unit(districtID, .district, regionID, &dice))
                let organisations = Int.random(in: 0...2, using: &dice)
                for name in ["a", "b"].prefix(organisations) {
                    let id = OrgUnitID(kato: districtID.kato, local: name)
                    units.append(unit(id, .organisation, districtID))
                }
            }
        }
        return units
    }

    private static func unit(
        _ id: OrgUnitID, _ level: OrgUnitLevel, _ parent: OrgUnitID?, from: Day? = nil, to: Day? = nil
    ) -> OrgUnit {
        OrgUnit(id: id, level: level, parent: parent, name: LocalizedText(verbatim: "\(id)"), validFrom: from, validTo: to)
    }

    /// Some places begin or end within the time of the documents.
    private static func unit(
        _ id: OrgUnitID, _ level: OrgUnitLevel, _ parent: OrgUnitID?, _ dice: inout ReferenceDice
    ) -> OrgUnit {
        let change = Day(year: 2025, month: Int.random(in: 1...12, using: &dice), day: 1)
        switch Int.random(in: 0..<12, using: &dice) {
        case 0: return unit(id, level, parent, from: change)
        case 1: return unit(id, level, parent, to: change)
        default: return unit(id, level, parent)
        }
    }

    /// The unit and all units below it, sites of its organisations among them.
    private mutating func reported(by unit: OrgUnitID) -> [OrgUnitID] {
        let tree = OrgUnitTree(units)
        let below = units.map(\.id).filter { $0 == unit || tree.isAncestor(unit, of: $0) }
        return below + below.filter(\.isOrganisation).map { OrgUnitID(kato: $0.kato, local: $0.local + "/1") }.filter { _ in one(in: 6) }
    }

    // MARK: Documents

    private mutating func add() {
        switch Int.random(in: 0..<14, using: &dice) {
        case 0, 1: addSeries()
        case 2, 3: addRegister()
        case 4, 5: addRevision()
        case 6: addRound()
        case 7, 8: addRollOver()
        case 9: addCounters()
        case 10: addNewcomers()
        case 11, 12: addDivided()
        default: addMixture()
        }
    }

    private mutating func document(_ unit: OrgUnitID, _ rows: [ReferenceWorld.Row], asOf: Day) -> ReferenceWorld.Document {
        ReferenceWorld.Document(
            name: "", feed: pick(["p", "p", "q", "r"]), dataSet: dataSet.code, reportingUnit: unit, asOf: asOf,
            generatedSecond: Int.random(in: 0...2, using: &dice), isOnce: one(in: 8), isWithdrawn: one(in: 14), rows: distinct(rows))
    }

    /// A document states each value once.
    private func distinct(_ rows: [ReferenceWorld.Row]) -> [ReferenceWorld.Row] {
        rows.enumerated().filter { index, row in
            !rows.prefix(index).contains { $0.unit == row.unit && $0.element == row.element && $0.period == row.period }
        }.map(\.element)
    }

    /// Rows of any units and periods.
    private mutating func addMixture() {
        let (unit, asOf) = (pick(units).id, asOf())
        let below = reported(by: unit)
        let rows = (0..<Int.random(in: 1...8, using: &dice)).compactMap { _ in row(pick(below), pick(dataSet.elements), asOf) }
        documents.append(document(unit, rows, asOf: asOf))
    }

    /// Consecutive periods of one type, as after a year; sometimes one is missing.
    private mutating func addSeries() {
        let (unit, asOf) = (pick(units).id, asOf())
        let target = pick(reported(by: unit))
        let kind = pick([Period.Kind.day, .month, .quarter, .quarter, .half, .year])
        let elements = [pick(["flow", "money"]), pick(["flow", "money", "stock"])]
        var rows: [ReferenceWorld.Row] = []
        var period = calendarPeriod(kind, asOf)?.preceding
        for _ in 0..<(kind == .day ? 32 : kind == .month ? 14 : 6) {
            guard let current = period else { break }
            if !one(in: 12) { rows += elements.map { ReferenceWorld.Row(target, $0, current, content()) } }
            period = current.preceding
        }
        rows += row(target, dataSet.element("plan") ?? dataSet.elements[0], asOf).map { [$0] } ?? []
        documents.append(document(unit, rows, asOf: asOf))
    }

    /// One period of two elements for all units below.
    private mutating func addRegister() {
        let (unit, asOf) = (pick(units).id, asOf())
        let pairs = pick([["stock", "other"], ["stock", "before"], ["flow", "money"], ["flow", "plan"], ["flow", "stock"]])
        let some = reported(by: unit).filter { _ in !one(in: 5) }
        guard let period = dataSet.element(pairs[0]).flatMap({ self.period($0, asOf) }) else { return }
        let rows = pairs.flatMap { code in some.map { ReferenceWorld.Row($0, code, period, content()) } }
        documents.append(document(unit, rows, asOf: asOf))
    }

    /// Two periods of flows from each region for all places of one level, and a third, just over, for some.
    private mutating func addRollOver() {
        let kind = dataSet.cadence.rhythm.type ?? .month
        let level = pick([OrgUnitLevel.region, .district, .district])
        guard let newest = calendarPeriod(one(in: 3) ? .month : kind, asOf())?.preceding else { return }
        let asOf = newest.last + pick([0, 1, 3, 10])
        for region in units.filter({ $0.level == .region }) {
            let places = reported(by: region.id).filter { id in units.contains { $0.id == id && $0.level == level } }
            var rows: [ReferenceWorld.Row] = []
            for place in places {
                let periods = [newest.preceding?.preceding, newest.preceding, one(in: 2) ? newest : nil].compactMap { $0 }
                for code in ["flow", "money"] where !one(in: 8) {
                    rows += periods.map { ReferenceWorld.Row(place, code, $0, content()) }
                }
            }
            documents.append(document(region.id, rows, asOf: asOf))
        }
    }

    /// Counters since the first day of a year through the ends of its months, some of which are missing.
    private mutating func addCounters() {
        let (unit, asOf) = (pick(units).id, asOf())
        let targets = reported(by: unit)
        guard let january = Period.month(1, of: (asOf + -31).year) else { return }
        var rows: [ReferenceWorld.Row] = []
        for target in targets where one(in: 2) || target == unit {
            for months in 1...12 {
                let last = january.first.adding(months: months) + -1
                if last > asOf || one(in: 4) { continue }
                rows += ["flow", "money"].map { ReferenceWorld.Row(target, $0, .through(last, since: january.first), content()) }
            }
        }
        documents.append(document(unit, rows, asOf: asOf))
    }

    /// A period with its plan from all places of one level, each of which divides it in another way; the last parts of some are missing.
    private mutating func addDivided() {
        let (asOf, level) = (asOf(), pick([OrgUnitLevel.region, .district]))
        let kind = pick([Period.Kind.year, .year, .half, .quarter])
        guard let period = calendarPeriod(kind, one(in: 2) ? asOf : asOf + -200) else { return }
        let (elements, hasGaps) = (pick([["flow"], ["flow", "money"]]), one(in: 3))
        for place in units.filter({ $0.level == level }) where !one(in: 8) {
            var parts = divided(period, depth: 0).filter { $0.last <= asOf }
            if one(in: 4) { parts.removeLast(min(parts.count, Int.random(in: 1...2, using: &dice))) }
            if hasGaps, one(in: 3), !parts.isEmpty { parts.remove(at: Int.random(in: 0..<parts.count, using: &dice)) }
            var rows = parts.flatMap { part in
                let about = one(in: 6) ? Period.through(part.last, since: pick([part.first, period.first])) : part
                return elements.map { ReferenceWorld.Row(place.id, $0, about, content()) }
            }
            if one(in: 4) { rows += [ReferenceWorld.Row(place.id, "flow", .through(asOf, since: period.first), content())] }
            if !one(in: 5) { rows.append(ReferenceWorld.Row(place.id, "plan", period, content())) }
            documents.append(document(place.id, rows, asOf: asOf + pick([0, 0, 10, 40])))
        }
    }

    /// Parts of several types that make up a period. Months of days are rare: they are many rows.
    private mutating func divided(_ period: Period, depth: Int) -> [Period] {
        let kinds = Reference.partTypes(period.kind).filter { $0 != .day || period.kind == .month && one(in: 12) }
        guard let kind = kinds.isEmpty ? nil : pick(kinds), kind == .day || !one(in: depth == 0 ? 8 : 2) else { return [period] }
        return Reference.parts(kind, of: period).flatMap { divided($0, depth: depth + 1) }
    }

    /// Stocks and flows of all places of one level from one feed, at two times; some reported for the first time, some no more.
    private mutating func addNewcomers() {
        let (now, feed) = (asOf(), pick(["p", "q"]))
        let (before, level) = (now + -pick([1, 7, 31, 200]), pick([OrgUnitLevel.region, .district]))
        let kind = pick([Period.Kind.day, .month, .quarter])
        for place in units.filter({ $0.level == level }) {
            for asOf in [before, now] where !one(in: 4) {
                guard let period = calendarPeriod(kind, asOf)?.preceding else { continue }
                let rows = [
                    ReferenceWorld.Row(place.id, "stock", .day(asOf), content()), ReferenceWorld.Row(place.id, "flow", period, content()),
                ]
                var document = document(place.id, rows, asOf: asOf)
                (document.feed, document.isOnce) = (feed, false)
                documents.append(document)
            }
        }
    }

    /// The same period from each of some units, on days of their own.
    private mutating func addRound() {
        let base = asOf()
        let element = pick(dataSet.elements)
        let level = pick([OrgUnitLevel.region, .district, .organisation])
        guard let period = period(element, base) else { return }
        for unit in units.filter({ $0.level == level }) where !one(in: 5) {
            let rows = [ReferenceWorld.Row(unit.id, element.code, period, content())] + (row(unit.id, element, base).map { [$0] } ?? [])
            documents.append(document(unit.id, rows, asOf: base + Int.random(in: 0...2, using: &dice)))
        }
    }

    /// An earlier document again, of the same edition or a later one, with some other numbers.
    private mutating func addRevision() {
        guard !documents.isEmpty else { return }
        var copy = pick(documents)
        copy.generatedSecond = Int.random(in: 0...3, using: &dice)
        copy.isWithdrawn = one(in: 5)
        if one(in: 2) { copy.asOf = copy.asOf + Int.random(in: 1...60, using: &dice) }
        if one(in: 4) { copy.feed = pick(["p", "q", "r"]) }
        for index in copy.rows.indices where one(in: 2) { copy.rows[index].content = content() }
        documents.append(copy)
    }

    // MARK: Rows

    private mutating func asOf() -> Day {
        let end = Day(year: 2026, month: 2, day: 4) ?? Day(ordinal: 20_488)
        let back = pick([0, 0, 1, 2, 3, 7, 20, 35, 95, 200, 400])
        let more = one(in: 3) ? Int.random(in: 0...30, using: &dice) : 0
        return end + -back + -more
    }

    private mutating func row(_ unit: OrgUnitID, _ element: DataElement, _ asOf: Day) -> ReferenceWorld.Row? {
        period(element, asOf).map { ReferenceWorld.Row(unit, element.code, $0, content()) }
    }

    private mutating func content() -> Value.Content {
        if one(in: 9) { return .missing(pick([.notReported, .pending, .suppressed, .notApplicable, .ambiguous])) }
        nextNumber += Int64.random(in: 1...9, using: &dice)
        return .number(.integer(nextNumber))
    }

    /// A period that a document of that as-of may tell of: begun, and over if it is a day or a counter. Plans may lie ahead.
    private mutating func period(_ element: DataElement, _ asOf: Day) -> Period? {
        if element.role == .plan {
            let day = asOf + pick([0, 0, 0, -100, -366, 100])
            return calendarPeriod(pick([.month, .quarter, .half, .year, .year]), day)
        }
        if element.overTime == .sum, one(in: 3) { return counter(asOf) }
        let day = asOf + -pick([0, 0, 1, 2, 3, 5, 10, 31, 60, 92, 365])
        let kinds = element.overTime == .last ? [Period.Kind.day, .day, .day, .month, .year] : Period.Kind.allCases
        return calendarPeriod(pick(kinds), day)
    }

    private mutating func counter(_ asOf: Day) -> Period? {
        let last = asOf + -pick([0, 0, 0, 1, 2, 30])
        if one(in: 6) { return .through(last) }
        let inMonth = one(in: 4)
        // Some counters end with a month, so that they stand for it or give a month by difference.
        let end = one(in: 2) ? Period.month(last.month, of: last.year)?.preceding?.last ?? last : last
        let since = Day(year: end.year, month: inMonth ? end.month : 1, day: 1)
        return .through(end, since: since)
    }

    private mutating func calendarPeriod(_ kind: Period.Kind, _ day: Day) -> Period? {
        switch kind {
        case .day: .day(day)
        case .week: Period(kind: .week, first: day + (1 - day.weekday), last: day + (7 - day.weekday))
        case .month: .month(day.month, of: day.year)
        case .quarter: .quarter((day.month + 2) / 3, of: day.year)
        case .half: .half(day.month > 6 ? 2 : 1, of: day.year)
        case .year: .year(day.year)
        case .through: .through(day, since: Day(year: day.year, month: 1, day: 1))
        // Nine days beginning on a Tuesday are no calendar period.
        case .interval: Period(kind: .interval, first: day + (2 - day.weekday - 7), last: day + (2 - day.weekday + 1))
        }
    }
}

/// A reproducible random number generator.
struct ReferenceDice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
