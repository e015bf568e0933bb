/// One field of all the records of a snapshot, in the form that its type needs.
struct RecordColumn: Sendable {
    private let type: RecordField.FieldType
    /// For each record a qualifier, or `missingMark` plus the reason why there is no value; empty where all are exact.
    private var marks: [UInt8]
    /// Numbers, days, flags, codes and sets of codes; for decimals their bits.
    private var numbers: PackedNumbers
    private var texts: [String]
    /// The translations of those texts that have any.
    private var translations: [UInt32: LocalizedText]
    private var units: [OrgUnitID]
    private var objects: ObjectColumns?

    private static let missingMark: UInt8 = 0x10

    init(type: RecordField.FieldType, _ values: [FieldValue]) {
        self.type = type
        let marks = values.map { Self.mark($0, type) }
        self.marks = marks.contains { $0 != 0 } ? marks : []
        (numbers, texts, translations, units, objects) = (PackedNumbers(), [], [:], [], nil)
        switch type {
        case .text: (texts, translations) = Self.texts(values)
        case .orgUnit: units = values.map { if case .orgUnit(let unit) = $0 { unit } else { .country } }
        case .objects(let fields): objects = ObjectColumns(fields: fields, values)
        default: numbers = PackedNumbers(values.map { Self.word($0, type) })
        }
    }

    subscript(record: Int) -> FieldValue {
        let mark = marks.isEmpty ? 0 : marks[record]
        if mark & Self.missingMark != 0 { return .missing(Missing(rawValue: mark & 0xF) ?? .notReported) }
        switch type {
        case .text: return .text(translations[UInt32(record)] ?? LocalizedText(verbatim: texts[record]))
        case .date: return .day(Day(ordinal: Int32(truncatingIfNeeded: numbers[record])), Qualifier(rawValue: mark) ?? .exact)
        case .integer: return .number(.integer(numbers[record]))
        case .decimal: return .number(.decimal(Double(bitPattern: UInt64(bitPattern: numbers[record]))))
        case .boolean: return .boolean(numbers[record] != 0)
        case .orgUnit: return .orgUnit(units[record])
        case .code: return .code(Int(numbers[record]))
        case .codes: return .codes(UInt64(bitPattern: numbers[record]))
        case .objects: return .objects(objects?[record] ?? [])
        }
    }

    // MARK: Building

    /// A value of another type than the column's counts as not reported.
    private static func mark(_ value: FieldValue, _ type: RecordField.FieldType) -> UInt8 {
        switch (type, value) {
        case (.date, .day(_, let qualifier)): qualifier.rawValue
        case (.text, .text), (.integer, .number(.integer)), (.decimal, .number), (.boolean, .boolean), (.orgUnit, .orgUnit),
            (.code, .code), (.codes, .codes), (.objects, .objects):
            0
        case (_, .missing(let missing)): missingMark | missing.rawValue
        default: missingMark | Missing.notReported.rawValue
        }
    }

    private static func word(_ value: FieldValue, _ type: RecordField.FieldType) -> Int64 {
        switch (type, value) {
        case (.date, .day(let day, _)): Int64(day.ordinal)
        case (.integer, .number(.integer(let number))): number
        case (.decimal, .number(let number)): Int64(bitPattern: number.double.bitPattern)
        case (.boolean, .boolean(let flag)): flag ? 1 : 0
        case (.code, .code(let code)): Int64(code)
        case (.codes, .codes(let set)): Int64(bitPattern: set)
        default: 0
        }
    }

    private static func texts(_ values: [FieldValue]) -> ([String], [UInt32: LocalizedText]) {
        var translations: [UInt32: LocalizedText] = [:]
        let texts = values.enumerated().map { index, value -> String in
            guard case .text(let text) = value else { return "" }
            if text.ru != text.kk || text.en != text.kk { translations[UInt32(index)] = text }
            return text.kk
        }
        return (texts, translations)
    }

    // MARK: Memory

    /// Takes over what is the same as in an earlier snapshot of the series.
    mutating func share(with earlier: RecordColumn) {
        if marks == earlier.marks { marks = earlier.marks }
        if numbers == earlier.numbers { numbers = earlier.numbers }
        if units == earlier.units { units = earlier.units }
        texts.share(with: earlier.texts)
        if translations == earlier.translations { translations = earlier.translations }
        if let other = earlier.objects { objects?.share(with: other) }
    }

    var ownBytes: Int {
        numbers.bytesUsed + texts.count * MemoryLayout<String>.stride + units.count * MemoryLayout<OrgUnitID>.stride
            + (objects?.ownBytes ?? 0)
    }
}

/// The objects of a field that lists them, for all records one after the other, as columns.
struct ObjectColumns: Sendable {
    /// Where each record's objects begin, and behind the last record their count.
    private var starts: PackedNumbers
    private var columns: [RecordColumn]

    init(fields: [RecordField], _ values: [FieldValue]) {
        var starts: [Int64] = [0]
        var all: [RecordObject] = []
        for value in values {
            if case .objects(let objects) = value { all += objects }
            starts.append(Int64(all.count))
        }
        self.starts = PackedNumbers(starts)
        columns = fields.enumerated().map { index, field in
            RecordColumn(type: field.type, all.map { index < $0.values.count ? $0.values[index] : .missing(.notReported) })
        }
    }

    subscript(record: Int) -> [RecordObject] {
        (Int(starts[record])..<Int(starts[record + 1])).map { index in RecordObject(columns.map { $0[index] }) }
    }

    mutating func share(with earlier: ObjectColumns) {
        if starts == earlier.starts { starts = earlier.starts }
        for (index, column) in zip(columns.indices, earlier.columns) { columns[index].share(with: column) }
    }

    var ownBytes: Int { starts.bytesUsed + columns.reduce(0) { $0 + $1.ownBytes } }
}

extension [String] {
    /// Takes over the texts that are the same at the same place, and the whole where all are.
    mutating func share(with earlier: [String]) {
        if self == earlier { return self = earlier }
        for index in indices.prefix(earlier.count) where self[index] == earlier[index] { self[index] = earlier[index] }
    }
}
