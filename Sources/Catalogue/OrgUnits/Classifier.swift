import HealthModel

/// Reads the embedded table of the KATO classifier.
enum Classifier {
    /// The country and every unit of the table, parents before children.
    static func units(of table: String) -> [OrgUnit] {
        [country] + table.utf8.split(separator: UInt8(ascii: "\n")).compactMap(unit)
    }

    private static let country = OrgUnit(
        id: .country, level: .country, parent: nil, name: LocalizedText(kk: "Қазақстан", ru: "Казахстан", en: "Kazakhstan"),
        aliases: ["Қазақстан Республикасы", "Республика Казахстан"])

    /// The unit of one line; nil where the line has no code or too few names.
    private static func unit(_ line: Substring.UTF8View) -> OrgUnit? {
        let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map(Substring.init)
        guard fields.count >= 7, let id = OrgUnitID(fields[0]) else { return nil }
        let isRegion = id == id.region
        return OrgUnit(
            id: id, level: isRegion ? .region : .district, parent: isRegion ? .country : id.region,
            name: names(fields[1...3]), shortName: names(fields[4...6]),
            aliases: fields.count > 7 ? fields[7].utf8.split(separator: UInt8(ascii: ";")).map { String(Substring($0)) } : [],
            validFrom: fields.count > 8 ? Day(iso: fields[8]) : nil,
            bordersChanged: fields.count > 9 ? Day(iso: fields[9]) : nil)
    }

    private static func names(_ columns: ArraySlice<Substring>) -> LocalizedText {
        let texts = columns.map(String.init)
        return LocalizedText(kk: texts[0], ru: texts[1], en: texts[2])
    }
}
