import Analysis
import HealthModel
import PanelContent

/// The organisations that have resumed planned admissions, those that will, and what delays the others.
struct ResumptionPanel: DataSetPanel {
    let code = "resumption"

    func figures(_ page: DataSetPage) -> [Figure] {
        let states = ResumptionState.counts(of: records(page), analysis: page.analysis)
        let published = page.figure("organisationsResumed")
        guard !states.isEmpty else { return [published, privateResumed(page)].compactMap { $0 } }
        let counted = ResumptionState.allCases.filter { $0 != .unclear || states[$0] != nil }.map { state in
            Figure(
                id: .records(ResumptionState.count(state, page)), name: state.name,
                reading: Reading(.integer(Int64(states[state] ?? 0)), unit: .organisation), judgement: state.judgement)
        }
        return (published?.reading.number == nil ? [] : [published].compactMap { $0 }) + counted
    }

    /// The private clinics among the published total; named without a number, they are missing and not absent.
    private func privateResumed(_ page: DataSetPage) -> Figure? {
        guard let category = page.dataSet.category("ownership", "private"), let element = page.dataSet.element("organisationsResumed")
        else { return nil }
        return page.figure(element.code, category, caption: Message(name: element.name))
    }

    func sections(_ page: DataSetPage) -> [PanelContent.Section] {
        var sections: [PanelContent.Section] = []
        let records = records(page)
        if !records.isEmpty { sections += [.table(table(records, page)), .chart(timeline(records, page))] }
        if let units = page.unitTable(
            [.number("organisationsResumed", rank: 0)], sort: page.descending("organisationsResumed"))
        {
            sections.insert(
                .table(units), at: records.isEmpty || page.analysis.orgUnits.level(of: page.unit) < .region ? 0 : sections.count)
        }
        if let chart = page.unitChart("organisationsResumed") { sections.append(.chart(chart)) }
        return sections
    }

    func tileChart(_ page: DataSetPage) -> Chart? {
        let records = records(page)
        return records.isEmpty ? page.unitChart("organisationsResumed", limit: 3) : timeline(records, page)
    }

    private func records(_ page: DataSetPage) -> [Record] { page.analysis.records(page.dataSet, in: page.unit) }

    /// The records in the state counted by a headline.
    func records(counted count: RecordCountID, _ page: DataSetPage) -> [Record] {
        records(page).filter { ResumptionState(of: $0, on: page.analysis.referenceDay).rawValue == count.state }
    }

    private func table(_ records: [Record], _ page: DataSetPage) -> Table {
        let date = page.dataSet.field("resumptionDate")
        let states = records.map { ResumptionState(of: $0, on: page.analysis.referenceDay) }
        var table = page.recordTable(
            records, fields: ["resumptionDate", "planStatus", "sanitaryPermit", "covid", "profiles"],
            title: Message("table.organisations"), status: statuses(states, page), sort: Table.Sort(column: .field(date)))
        let daysLeft = daysLeft(records, states, page)
        table.add(daysLeft, after: .field(date))
        table.add(slips(records, of: date, page), after: daysLeft.id)
        return table
    }

    private func statuses(_ states: [ResumptionState], _ page: DataSetPage) -> Column {
        Column(
            .derived(.status, from: ResumptionState.fields(of: page.dataSet)), name: Message("table.status"), kind: .status, rank: 0,
            values: .statuses(IndexedValues(states) { $0.status }))
    }

    private func daysLeft(_ records: [Record], _ states: [ResumptionState], _ page: DataSetPage) -> Column {
        let today = page.analysis.referenceDay
        let days = zip(records, states).map { record, state -> DaysLeft in
            guard let day = record.day("resumptionDate") else { return .undated }
            return state == .resumed ? .over : .days(Int32(day - today), state.judgement)
        }
        return Column(
            .derived("daysLeft", from: ResumptionState.fields(of: page.dataSet)), name: Message("table.daysLeft"), kind: .number,
            values: .daysLeft(days))
    }

    /// How often the date of a record was moved, and by how many days in total.
    private func slips(_ records: [Record], of date: FieldID, _ page: DataSetPage) -> Column {
        let slips = page.analysis.slips(of: date.code, records)
        let words = slips.isEmpty ? records.map { _ in nil } : records.map { slips[$0.id].map(ResumptionPanel.word) }
        return Column(
            .derived("slips", from: [date]), name: Message("resumption.slips"), kind: .number, rank: 3, values: .messages(words))
    }

    private static func word(_ slip: Slip) -> Message {
        Message("resumption.slip", .number(.integer(Int64(slip.count))), .number(.integer(Int64(slip.days))))
    }

    /// The number of organisations resuming on each day around now.
    private func timeline(_ records: [Record], _ page: DataSetPage) -> Chart {
        let today = page.analysis.referenceDay
        let days = Dictionary(grouping: records.compactMap { $0.day("resumptionDate") }) { $0 }
        let events = days.keys.sorted().map { day in
            Chart.Event(day: day, count: days[day]?.count ?? 0, judgement: day <= today ? .good : .caution)
        }
        return Chart(
            id: "timeline", title: Message("resumption.timeline"), unit: .organisation, form: .timeline(events, today: today))
    }
}

/// An organisation's progress towards resuming planned admissions.
enum ResumptionState: String, CaseIterable {
    case resumed, planned, overdue, blocked, undated
    /// Its day has come, but it is not known whether it takes part in COVID care or has a permit.
    case unclear

    /// COVID care or a missing permit blocks an organisation regardless of its date; otherwise a past date means overdue.
    init(of record: Record, on today: Day) {
        let isHeldBack = record.flag("covid") == true || record.flag("sanitaryPermit") == false
        let isFree = record.flag("covid") == false && record.flag("sanitaryPermit") == true
        switch (record.day("resumptionDate"), isHeldBack) {
        case (let day?, true): self = day <= today ? .overdue : .blocked
        case (nil, true): self = .blocked
        case (let day?, false): self = day > today ? .planned : isFree ? .resumed : .unclear
        case (nil, false): self = .undated
        }
    }

    /// The fields that determine the state.
    static func fields(of dataSet: DataSetDefinition) -> [FieldID] {
        ["resumptionDate", "covid", "sanitaryPermit"].map(dataSet.field)
    }

    static func count(_ state: ResumptionState, _ page: DataSetPage) -> RecordCountID {
        RecordCountID(dataSet: page.dataSet.code, orgUnit: page.unit, state: state.rawValue, fields: fields(of: page.dataSet))
    }

    var name: Message { Message("resumption.state.\(rawValue)") }

    var judgement: Judgement {
        switch self {
        case .resumed: .good
        case .planned: .none
        case .overdue: .bad
        case .blocked, .undated, .unclear: .caution
        }
    }

    var status: Status { Status(name, judgement) }

    static func counts(of records: [Record], analysis: Analysis) -> [ResumptionState: Int] {
        var counts: [ResumptionState: Int] = [:]
        for record in records { counts[ResumptionState(of: record, on: analysis.referenceDay), default: 0] += 1 }
        return counts
    }
}
