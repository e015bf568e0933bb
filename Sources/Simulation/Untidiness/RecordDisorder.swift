import HealthModel

/// Lists that change overnight, and stops that are told twice.
struct RecordDisorder {
    /// The last day of the history.
    let end: Day
    let chance: Chance

    func apply(to document: inout SnapshotDocument) {
        guard !document.records.isEmpty else { return }
        switch document.dataSet.definition.code {
        case "resumption" where document.asOf >= end: postpone(&document.records, after: document.asOf)
        case "organisations" where document.asOf >= end: dropOne(&document.records)
        case "mobile": repeatStop(&document.records, until: document.asOf)
        default: break
        }
    }

    /// On the last day, one resumption that was still to come is put off by three weeks.
    private func postpone(_ records: inout [SimulatedRecord], after day: Day) {
        let coming = records.indices.filter { records[$0].date("resumptionDate").map { $0 > day } ?? false }
        guard !coming.isEmpty else { return }
        let index = chance.of("postponed").pick(coming)
        guard let date = records[index].date("resumptionDate") else { return }
        records[index].set("resumptionDate", .date(date + 21))
    }

    private func dropOne(_ records: inout [SimulatedRecord]) {
        records.remove(at: chance.of("dropped").integer(in: 0...(records.count - 1)))
    }

    /// One complex lists its first past stop twice.
    private func repeatStop(_ records: inout [SimulatedRecord], until day: Day) {
        let index = chance.of("repeated").integer(in: 0...(records.count - 1))
        guard case .objects(let stops)? = records[index].fields.first(where: { $0.code == "stops" })?.content,
            let past = stops.first(where: { stop in stop.contains { $0.isDate(until: day) } })
        else { return }
        records[index].set("stops", .objects([past] + stops))
    }
}

extension SimulatedRecord {
    fileprivate func date(_ code: String) -> Day? {
        guard case .date(let day)? = fields.first(where: { $0.code == code })?.content else { return nil }
        return day
    }

    fileprivate mutating func set(_ code: String, _ content: FieldContent) {
        guard let index = fields.firstIndex(where: { $0.code == code }) else { return }
        fields[index] = Field(code, content)
    }
}

extension SimulatedRecord.Field {
    fileprivate func isDate(until day: Day) -> Bool {
        if case .date(let date) = content { date <= day } else { false }
    }
}
