import Analysis
import HealthModel
import PanelContent

/// Which organisations admit planned patients again, which will and when, and what holds the others back.
struct ResumptionPanel: DataSetPanel {
    let code = "resumption"

    func figures(_ page: Page) -> [Figure] {
        let states = ResumptionState.counts(of: records(page), analysis: page.analysis)
        let published = page.figure("organisationsResumed")
        guard !states.isEmpty else { return [published].compactMap { $0 } }
        let counted = ResumptionState.allCases.map { state in
            Figure(
                id: page.id("records.\(state.rawValue)"), name: state.name,
                reading: Reading(.integer(Int64(states[state] ?? 0)), unit: .organisation), judgement: state.judgement)
        }
        return (published?.reading.number == nil ? [] : [published].compactMap { $0 }) + counted
    }

    func sections(_ page: Page) -> [PanelContent.Section] {
        var sections: [PanelContent.Section] = []
        let records = records(page)
        if !records.isEmpty { sections += [.table(table(records, page)), .chart(timeline(records, page))] }
        if let units = page.unitTable(
            [.number("organisationsResumed", rank: 0)], sort: Table.Sort(column: "organisationsResumed", isDescending: true))
        {
            sections.insert(
                .table(units), at: records.isEmpty || page.analysis.orgUnits.level(of: page.unit) < .region ? 0 : sections.count)
        }
        if let chart = page.unitChart("organisationsResumed") { sections.append(.chart(chart)) }
        return sections
    }

    func tileChart(_ page: Page) -> Chart? {
        let records = records(page)
        return records.isEmpty ? page.unitChart("organisationsResumed", limit: 3) : timeline(records, page)
    }

    private func records(_ page: Page) -> [Record] { page.analysis.records(page.dataSet, in: page.unit) }

    private func table(_ records: [Record], _ page: Page) -> Table {
        let analysis = page.analysis
        let slips = analysis.slips(of: "resumptionDate", records)
        let status = RecordStatus(name: Message("table.status")) { ResumptionState(of: $0, on: analysis.referenceDay).status }
        var table = page.recordTable(
            records, fields: ["resumptionDate", "planStatus", "sanitaryPermit", "covid", "profiles"],
            title: Message("table.organisations"), status: status, sort: Table.Sort(column: "resumptionDate"))
        table.add(Column("daysLeft", name: Message("table.daysLeft"), kind: .number, rank: 1), after: "resumptionDate") { row in
            let state = ResumptionState(of: records[row], on: analysis.referenceDay)
            guard let day = records[row].day("resumptionDate") else { return .missing(.notReported) }
            return state == .resumed ? .empty : .daysLeft(day - analysis.referenceDay, state.judgement)
        }
        table.add(Column("slips", name: Message("resumption.slips"), kind: .number, rank: 3), after: "daysLeft") { row in
            guard let slip = slips[RecordKey(records[row])], slip.count > 0 else { return .empty }
            return .message(Message("resumption.slip", .number(.integer(Int64(slip.count))), .number(.integer(Int64(slip.days)))))
        }
        return table
    }

    /// How many organisations resume on each day around now.
    private func timeline(_ records: [Record], _ page: Page) -> Chart {
        let today = page.analysis.referenceDay
        let days = Dictionary(grouping: records.compactMap { $0.day("resumptionDate") }) { $0 }
        let events = days.keys.sorted().map { day in
            Chart.Event(day: day, count: days[day]?.count ?? 0, judgement: day <= today ? .good : .caution)
        }
        return Chart(
            id: "timeline", title: Message("resumption.timeline"), unit: .organisation, form: .timeline(events, today: today))
    }
}

/// Where an organisation stands on its way back to planned admissions.
enum ResumptionState: String, CaseIterable {
    case resumed, planned, overdue, blocked, undated

    /// COVID care or a missing permit holds an organisation back whatever its date; once that has passed it is overdue.
    init(of record: Record, on today: Day) {
        let isHeldBack = record.flag("covid") == true || record.flag("sanitaryPermit") == false
        switch (record.day("resumptionDate"), isHeldBack) {
        case (let day?, true): self = day <= today ? .overdue : .blocked
        case (nil, true): self = .blocked
        case (let day?, false): self = day <= today ? .resumed : .planned
        case (nil, false): self = .undated
        }
    }

    var name: Message { Message("resumption.state.\(rawValue)") }

    var judgement: Judgement {
        switch self {
        case .resumed: .good
        case .planned: .none
        case .overdue: .bad
        case .blocked, .undated: .caution
        }
    }

    var status: Status { Status(name, judgement) }

    static func counts(of records: [Record], analysis: Analysis) -> [ResumptionState: Int] {
        var counts: [ResumptionState: Int] = [:]
        for record in records { counts[ResumptionState(of: record, on: analysis.referenceDay), default: 0] += 1 }
        return counts
    }
}
