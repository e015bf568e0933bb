import HealthModel

@testable import History

/// Snapshots of one figure for one district, from documents with given names.
enum Fixture {
    static let unit = OrgUnitID(kato: 311_000_000)

    static func history(memoryLimit: Int = .max) -> History {
        let country = OrgUnit(id: .country, level: .country, parent: nil, name: LocalizedText(verbatim: "KZ"))
        let district = OrgUnit(id: unit, level: .district, parent: .country, name: LocalizedText(verbatim: "d"))
        return History(orgUnits: OrgUnitTree([country, district]), memoryLimit: memoryLimit)
    }

    /// The default definition of all data sets here.
    static let definition = makeDefinition()

    static func makeDefinition() -> DataSetDefinition {
        DataSetDefinition(
            "coverage", kk: "c", ru: "c", en: "c", reportsAt: .district, cadence: Cadence(.daily, dueDays: 1, validityDays: 7),
            elements: [.stock("insured", .person, kk: "i", ru: "i", en: "i")])
    }

    /// - Parameters:
    ///   - day: the as-of, in days.
    ///   - hour: the as-of's hour, if it is a moment.
    ///   - generated: the generation time, in milliseconds.
    static func snapshot(
        _ document: String, day: Int32, hour: Int64? = nil, value: Int64, generated: Int64 = 0, feed: String = "feed",
        dataSet: String = "coverage", withdrawn: Bool = false, definition: DataSetDefinition = definition
    ) -> Snapshot {
        var builder = ValueColumns.Builder()
        let index = builder.unitIndex(unit)
        let period = builder.periodIndex(.day(Day(ordinal: day))) ?? 0
        builder.append(unit: index, element: 0, category: .total, period: period, content: .number(.integer(value)))
        let asOf =
            hour.map { AsOf(Instant(milliseconds: Instant(startOf: Day(ordinal: day)).milliseconds + $0 * 3_600_000)) }
            ?? AsOf(Day(ordinal: day))
        let key = SnapshotKey(feed: feed, dataSet: dataSet, orgUnit: unit, asOf: asOf)
        // The same content always has the same header.
        let parts = [value, Int64(day), hour ?? 24, generated, withdrawn ? 1 : 0]
        let fingerprint = parts.reduce(1) { ($0 as UInt64) &* 1_000_003 &+ UInt64(bitPattern: $1) }
        return Snapshot(
            definition: definition, header: SnapshotHeader(key: key, generatedAt: Instant(milliseconds: generated), isWithdrawn: withdrawn),
            values: builder.finish(), records: RecordColumns(),
            origin: SnapshotOrigin(
                document: DocumentID(name: document), bytes: 100, received: Instant(milliseconds: generated),
                fingerprint: fingerprint))
    }

    /// The effective figures, oldest as-of first.
    static func figures(_ history: History, dataSet: String = "coverage") -> [Int64] {
        (history.series(dataSet, of: unit)?.editions ?? []).compactMap(\.current).map(figure)
    }

    static func figure(_ snapshot: Snapshot) -> Int64 {
        if case .number(.integer(let value)) = snapshot.values.value(at: 0).content { value } else { -1 }
    }
}
