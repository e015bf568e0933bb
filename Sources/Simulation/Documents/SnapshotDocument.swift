import HealthModel

/// Writes one snapshot file from simulated figures and records.
struct SnapshotDocument {
    let dataSet: DataSetSimulation
    let seed: UInt64
    let orgUnit: OrgUnitID
    let asOf: Day
    let generatedAt: Instant

    func document(rows: [(OrgUnitID, [PeriodFigures])], records: [SimulatedRecord]) -> SimulatedDocument {
        var json = JSONWriter(capacity: 16_384)
        json.object { json in
            writeHeader(&json)
            json.key("rows")
            json.array { json in
                for (unit, figures) in rows { for entry in figures { write(entry, of: unit, to: &json) } }
            }
            if !dataSet.definition.recordFields.isEmpty, !records.isEmpty {
                json.key("records")
                json.array { json in for record in records { json.record(record, fields: dataSet.definition.recordFields) } }
            }
        }
        json.endLine()
        return SimulatedDocument(path: "\(orgUnit)/\(dataSet.definition.code)/\(asOf).json", bytes: json.bytes)
    }

    private func writeHeader(_ json: inout JSONWriter) {
        let members = [
            ("format", "taqta-snapshot"), ("formatVersion", "1.0"), ("feed", FeedName.name(of: dataSet.definition.code)),
            ("contact", FeedName.contact), ("dataSet", dataSet.definition.code), ("orgUnit", orgUnit.description),
            ("asOf", asOf.description), ("generatedAt", generatedAt.withMilliseconds),
        ]
        for (name, value) in members {
            json.key(name)
            json.text(value)
        }
        json.key("synthetic")
        json.boolean(true)
        json.key("sources")
        json.array { json in
            json.object { json in
                json.key("id")
                json.text("simulation")
                json.key("title")
                json.text("taqta simulate --seed \(seed)")
                json.key("kind")
                json.text("simulation")
            }
        }
    }

    private func write(_ figures: PeriodFigures, of unit: OrgUnitID, to json: inout JSONWriter) {
        for slot in 0..<dataSet.layout.slotCount where !figures.table.isEmpty(slot: slot) {
            json.object { json in
                json.key("orgUnit")
                json.text(unit.description)
                write(figures.period, to: &json)
                if let breakdown = dataSet.layout.breakdowns[slot] {
                    json.key("by")
                    json.object { json in
                        json.key(breakdown.dimension)
                        json.text(breakdown.code)
                    }
                }
                json.key("values")
                json.object { json in write(figures.table, slot: slot, to: &json) }
            }
        }
    }

    private func write(_ period: Period, to json: inout JSONWriter) {
        guard period.kind == .through else {
            json.key("period")
            json.text(period.identifier)
            return
        }
        json.key("through")
        json.text(period.last.description)
        if period.first != Period.unknownStart {
            json.key("since")
            json.text(period.first.description)
        }
    }

    private func write(_ table: FigureTable, slot: Int, to json: inout JSONWriter) {
        for (column, element) in dataSet.definition.elements.enumerated() {
            if let number = table[column, slot] {
                json.key(element.code)
                if dataSet.layout.isInTenths(column) { json.tenths(number) } else { json.integer(number) }
            } else if let reason = table.missing(column, slot) {
                json.key(element.code)
                json.object { json in
                    json.key("missing")
                    json.text(reason.code)
                }
            }
        }
    }
}

extension Instant {
    /// RFC 3339 with milliseconds if not zero, so that two revisions in the same second differ.
    fileprivate var withMilliseconds: String {
        let rest = Int((milliseconds % 1000 + 1000) % 1000)
        guard rest != 0 else { return description }
        let fraction = String(1000 + rest).dropFirst()
        return "\(description.prefix(19)).\(fraction)\(description.suffix(6))"
    }
}
