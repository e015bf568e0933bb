import Testing

@testable import HealthModel

@Suite struct RecordColumnsTests {
    private static let stop = [
        RecordField("village", .text, kk: "v", ru: "v", en: "v"), RecordField("day", .date, kk: "d", ru: "d", en: "d"),
    ]
    private static let fields = [
        RecordField("name", .text, kk: "n", ru: "n", en: "n"), RecordField("unit", .orgUnit, kk: "u", ru: "u", en: "u"),
        RecordField("share", .decimal, kk: "s", ru: "s", en: "s"), RecordField("stops", .objects(stop), kk: "o", ru: "o", en: "o"),
    ]

    private func columns(_ records: [(id: String, values: [FieldValue])]) -> RecordColumns {
        var builder = RecordColumns.Builder(fields: Self.fields)
        for record in records { builder.append(id: record.id, unit: .country, values: record.values) }
        return builder.finish()
    }

    private func stops(_ villages: String...) -> FieldValue {
        .objects(
            villages.enumerated().map { index, name in
                RecordObject([.text(LocalizedText(verbatim: name)), .day(Day(ordinal: Int32(index)), .inferred)])
            })
    }

    private var records: [(id: String, values: [FieldValue])] {
        [
            (
                "a",
                [
                    .text(LocalizedText(kk: "Бір", ru: "Один", en: "One")), .orgUnit(OrgUnitID(kato: 311_000_000, local: "h-1")),
                    .number(.decimal(0.1)), stops("x", "y"),
                ]
            ),
            ("b", [.missing(.pending), .orgUnit(OrgUnitID(kato: 316_600_000)), .missing(.notReported), stops()]),
            ("c", [.text(LocalizedText(verbatim: "Үш")), .missing(.suppressed), .number(.decimal(-1.5)), stops("z")]),
        ]
    }

    private func values(_ columns: RecordColumns) -> [[FieldValue]] {
        (0..<columns.count).map { record in Self.fields.indices.map { columns.value($0, of: record) } }
    }

    @Test func everyFieldComesBackAsItWas() {
        #expect(values(columns(records)) == records.map(\.values))
    }

    @Test func sharingWithAnEarlierSnapshotChangesNoField() {
        let earlier = columns(records)
        let later = [
            ("new", records[2].values), records[1],
            ("a", [records[2].values[0], records[0].values[1], .number(.decimal(0.2)), stops("x", "w", "q")]),
        ]
        var shared = columns(later.map { (id: $0.0, values: $0.1) })
        shared.share(with: earlier)
        #expect(values(shared) == later.map(\.1))
        #expect(shared.ids == ["new", "b", "a"])
    }
}
