import HealthModel

/// Parses the embedded table of the KATO classifier.
enum Classifier {
    /// The country and all units of the table, parents before children.
    static func units(of table: String) -> [OrgUnit] {
        var table = table
        return [country]
            + table.withUTF8 { bytes in
                bytes.split(separator: UInt8(ascii: "\n")).compactMap { unit(Fields($0)) }
            }
    }

    private static let country = OrgUnit(
        id: .country, level: .country, parent: nil, name: LocalizedText(kk: "Қазақстан", ru: "Казахстан", en: "Kazakhstan"),
        aliases: ["Қазақстан Республикасы", "Республика Казахстан"])

    /// The unit of one line; nil if the line has no code or too few names.
    private static func unit(_ line: Fields) -> OrgUnit? {
        var line = line
        guard let code = line.next().flatMap({ UInt32($0) }), let name = line.names(), let shortName = line.names() else { return nil }
        let id = OrgUnitID(kato: code)
        let isRegion = id == id.region
        return OrgUnit(
            id: id, level: isRegion ? .region : .district, parent: isRegion ? .country : id.region, name: name, shortName: shortName,
            aliases: line.next()?.split(separator: ";").map(String.init) ?? [],
            validFrom: line.next().flatMap { Day(iso: $0) }, bordersChanged: line.next().flatMap { Day(iso: $0) })
    }
}

/// Iterates over the fields of a line.
private struct Fields {
    private var rest: Slice<UnsafeBufferPointer<UInt8>>?

    init(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        rest = line
    }

    /// Nil after the last field.
    mutating func next() -> String? {
        guard let line = rest else { return nil }
        guard let end = line.firstIndex(of: UInt8(ascii: "|")) else {
            rest = nil
            return String(decoding: line, as: UTF8.self)
        }
        rest = line[(end + 1)...]
        return String(decoding: line[..<end], as: UTF8.self)
    }

    /// The next three fields as a name in the three languages.
    mutating func names() -> LocalizedText? {
        guard let kk = next(), let ru = next(), let en = next() else { return nil }
        return LocalizedText(kk: kk, ru: ru, en: en)
    }
}
