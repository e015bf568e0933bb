import HealthModel
import SnapshotFormat

/// A small world for reading: a region with two districts, and data sets that together use every part of the format.
enum Sample {
    static let region = OrgUnitID(kato: 310_000_000)
    static let korday = OrgUnitID(kato: 314_800_000)

    static let metadata = Metadata(
        dataSets: [figures, cases, records], orgUnits: OrgUnitTree(units))

    static let units = [
        unit(0, .country, parent: nil, "Қазақстан"),
        unit(310_000_000, .region, parent: .country, "Жамбыл облысы"),
        unit(311_000_000, .district, parent: region, "Тараз қаласы"),
        unit(314_800_000, .district, parent: region, "Қордай ауданы"),
        unit(750_000_000, .region, parent: .country, "Алматы қаласы"),
    ]

    private static func unit(_ kato: UInt32, _ level: OrgUnitLevel, parent: OrgUnitID?, _ name: String) -> OrgUnit {
        OrgUnit(id: OrgUnitID(kato: kato), level: level, parent: parent, name: LocalizedText(verbatim: name))
    }

    static let figures = DataSetDefinition(
        "figures", kk: "figures", ru: "figures", en: "figures", reportsAt: .district,
        cadence: Cadence(.monthly, dueDays: 5, validityDays: 45),
        elements: [
            .stock("attached", .person, kk: "a", ru: "a", en: "a"),
            .stock("insured", .person, kk: "i", ru: "i", en: "i"),
            .stock("occupied", .bed, kk: "o", ru: "o", en: "o"),
            .flow("amount", .tenge, kk: "t", ru: "t", en: "t"),
            .stated("share", .percent, precision: 0.1, kk: "s", ru: "s", en: "s").within(0...100),
            .stated("growth", .percent, precision: 1, kk: "g", ru: "g", en: "g"),
        ])

    static let cases = DataSetDefinition(
        "cases", kk: "cases", ru: "cases", en: "cases", reportsAt: .region,
        cadence: Cadence(.once, dueDays: 0, validityDays: 365),
        elements: [.stock("patients", .person, kk: "p", ru: "p", en: "p")],
        dimensions: [
            dimension("disease", ["diabetes", "glomerular"]), dimension("sex", ["female", "male"]),
        ])

    private static func dimension(_ code: String, _ codes: [String]) -> Dimension {
        Dimension(code, name: LocalizedText(verbatim: code), codes: list(codes), isAdditive: true)
    }

    private static func list(_ codes: [String]) -> CodeList {
        CodeList(codes.map { CodeList.Item($0, kk: $0, ru: $0, en: $0) })
    }

    static let records = DataSetDefinition(
        "records", kk: "records", ru: "records", en: "records", reportsAt: .region,
        cadence: Cadence(.daily, dueDays: 1, validityDays: 7),
        recordFields: [
            field("title", .text), field("status", .code(list(["planned", "done"]))), field("date", .date),
            field("count", .integer), field("rate", .decimal), field("open", .boolean), field("place", .orgUnit),
            field("profiles", .codes(list(["surgery", "neurology", "cardiology"]))),
            field("stops", .objects([field("place", .orgUnit, required: true), field("date", .date)])),
        ])

    private static func field(_ code: String, _ type: RecordField.FieldType, required: Bool = false) -> RecordField {
        RecordField(code, type, required: required, kk: code, ru: code, en: code)
    }

    // MARK: Documents

    static func read(_ text: String, limits: ReadingLimits = .standard) -> ReadingResult {
        read(Array(text.utf8), limits: limits)
    }

    static func read(_ bytes: [UInt8], limits: ReadingLimits = .standard) -> ReadingResult {
        SnapshotReader(metadata: metadata, limits: limits).read(bytes, document: "test.json", received: Instant(milliseconds: 0))
    }

    /// A document with a valid header on one line and the given further members on the second.
    static func document(_ dataSet: String, header: String = "", _ members: String) -> String {
        """
        {"format":"taqta-snapshot","formatVersion":"1.0","feed":"f","dataSet":"\(dataSet)","orgUnit":"310000000",\
        "asOf":"2026-02-04","generatedAt":"2026-02-04T09:00:00+05:00"\(header),
        \(members)}
        """
    }

    static func document(header: String = "", _ members: String) -> String {
        document("figures", header: header, members)
    }

    /// A document with one row of the region.
    static func row(_ values: String, period: String = #""period":"20260204""#, dataSet: String = "figures") -> String {
        document(dataSet, #""rows":[{"orgUnit":"310000000",\#(period),"values":{\#(values)}}]"#)
    }

    /// A document with one record.
    static func record(_ fields: String) -> String {
        document("records", #""records":[{"id":"r1",\#(fields)}]"#)
    }
}

extension ReadingResult {
    var codes: [String] { diagnostics.map(\.code) }
    var pointers: [String] { diagnostics.map(\.place.pointer) }
    var places: [String] { diagnostics.map { "\($0.place.line ?? 0):\($0.place.column ?? 0)" } }
}

extension Snapshot {
    /// The values of a unit by element code; the last one if a code occurs several times.
    func figures(_ definition: DataSetDefinition = Sample.figures, of unit: OrgUnitID = Sample.region) -> [String: Value] {
        var found: [String: Value] = [:]
        for index in values.values(of: unit) {
            found[definition.elements[values.element(at: index)].code] = values.value(at: index)
        }
        return found
    }
}
