/// One field of all records of a snapshot, stored according to its type.
struct RecordColumn: Sendable {
    private let type: RecordField.FieldType
    /// Per record a qualifier, or `missingMark` plus the reason for the missing value; empty if all are exact.
    private var marks: [UInt8]
    /// Numbers, days, flags, codes and code sets; decimals as bit patterns, units as the places they belong to.
    private var numbers: PackedNumbers
    /// Texts in Kazakh, or in their only language; for units the part that distinguishes organisations of a place.
    private var texts: [String]
    /// The Russian and English texts; empty if none differs.
    private var russian: [String]
    private var english: [String]
    private var objects: ObjectColumns?

    private static let missingMark: UInt8 = 0x10

    init(type: RecordField.FieldType, _ values: [FieldValue]) {
        self.type = type
        let marks = values.map { Self.mark($0, type) }
        self.marks = marks.contains { $0 != 0 } ? marks : []
        (numbers, texts, russian, english, objects) = (PackedNumbers(), [], [], [], nil)
        switch type {
        case .text: (texts, russian, english) = Self.texts(values)
        case .orgUnit: (numbers, texts) = Self.units(values)
        case .objects(let fields): objects = ObjectColumns(fields: fields, values)
        default: numbers = PackedNumbers(values.map { Self.word($0, type) })
        }
    }

    subscript(record: Int) -> FieldValue {
        let mark = marks.isEmpty ? 0 : marks[record]
        if mark & Self.missingMark != 0 { return .missing(Missing(rawValue: mark & 0xF) ?? .notReported) }
        switch type {
        case .text: return .text(text(record))
        case .date: return .day(Day(ordinal: Int32(truncatingIfNeeded: numbers[record])), Qualifier(rawValue: mark) ?? .exact)
        case .integer: return .number(.integer(numbers[record]))
        case .decimal: return .number(.decimal(Double(bitPattern: UInt64(bitPattern: numbers[record]))))
        case .boolean: return .boolean(numbers[record] != 0)
        case .orgUnit:
            return .orgUnit(OrgUnitID(kato: UInt32(truncatingIfNeeded: numbers[record]), local: texts.isEmpty ? "" : texts[record]))
        case .code: return .code(Int(numbers[record]))
        case .codes: return .codes(UInt64(bitPattern: numbers[record]))
        case .objects: return .objects(objects?[record] ?? [])
        }
    }

    /// The bare number of a number, a day or a list of objects.
    func number(_ record: Int) -> Double? {
        guard !isMissing(record) else { return nil }
        switch type {
        case .date, .integer: return Double(numbers[record])
        case .decimal: return Double(bitPattern: UInt64(bitPattern: numbers[record]))
        case .objects: return Double(objects?.count(record) ?? 0)
        case .text, .boolean, .orgUnit, .code, .codes: return nil
        }
    }

    func knownText(_ record: Int) -> LocalizedText? {
        guard case .text = type, !isMissing(record) else { return nil }
        return text(record)
    }

    private func isMissing(_ record: Int) -> Bool { !marks.isEmpty && marks[record] & Self.missingMark != 0 }

    // MARK: Building

    /// A value whose type differs from the column's counts as not reported.
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

    private static func texts(_ values: [FieldValue]) -> (kk: [String], ru: [String], en: [String]) {
        let none = LocalizedText(verbatim: "")
        let texts = values.map { if case .text(let text) = $0 { text } else { none } }
        let areTranslated = texts.contains { $0.ru != $0.kk || $0.en != $0.kk }
        return (texts.map(\.kk), areTranslated ? texts.map(\.ru) : [], areTranslated ? texts.map(\.en) : [])
    }

    private func text(_ record: Int) -> LocalizedText {
        if russian.isEmpty { return LocalizedText(verbatim: texts[record]) }
        return LocalizedText(kk: texts[record], ru: russian[record], en: english[record])
    }

    private static func units(_ values: [FieldValue]) -> (places: PackedNumbers, locals: [String]) {
        let units = values.map { if case .orgUnit(let unit) = $0 { unit } else { OrgUnitID.country } }
        let hasOrganisations = units.contains { $0.isOrganisation }
        return (PackedNumbers(units.map { Int64($0.kato) }), hasOrganisations ? units.map(\.local) : [])
    }

    // MARK: Memory

    /// Shares storage with an earlier snapshot of the series where the content is equal.
    ///
    /// - Parameter matches: per record its position in `earlier`, -1 if it is new.
    mutating func share(with earlier: RecordColumn, _ matches: [Int]) {
        if marks == earlier.marks { marks = earlier.marks }
        if numbers == earlier.numbers { numbers = earlier.numbers }
        texts.share(with: earlier.texts, matches)
        russian.share(with: earlier.russian, matches)
        english.share(with: earlier.english, matches)
        if let other = earlier.objects { objects?.share(with: other, matches) }
    }

    var ownBytes: Int {
        numbers.bytesUsed + (texts.count + russian.count + english.count) * MemoryLayout<String>.stride + (objects?.ownBytes ?? 0)
    }
}

/// The objects of a list field, concatenated over all records, as columns.
struct ObjectColumns: Sendable {
    /// The index of each record's first object, followed by the total count.
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

    func count(_ record: Int) -> Int { Int(starts[record + 1] - starts[record]) }

    /// Matches the objects of a record with those of its counterpart one by one.
    mutating func share(with earlier: ObjectColumns, _ records: [Int]) {
        var matches: [Int] = []
        for (record, match) in records.enumerated() {
            let count = Int(starts[record + 1] - starts[record])
            let first = match < 0 ? 0 : Int(earlier.starts[match])
            let known = match < 0 ? 0 : Int(earlier.starts[match + 1]) - first
            for index in 0..<count { matches.append(index < known ? first + index : -1) }
        }
        if starts == earlier.starts { starts = earlier.starts }
        for (index, column) in zip(columns.indices, earlier.columns) { columns[index].share(with: column, matches) }
    }

    var ownBytes: Int { starts.bytesUsed + columns.reduce(0) { $0 + $1.ownBytes } }
}

extension [String] {
    /// Shares equal texts with an earlier list, and the whole array if all are equal.
    ///
    /// - Parameter matches: per text its position in `earlier`, -1 if it has none.
    mutating func share(with earlier: [String], _ matches: [Int]) {
        if isEmpty || earlier.isEmpty { return }
        if self == earlier { return self = earlier }
        for (index, match) in zip(indices, matches) where match >= 0 && self[index] == earlier[match] { self[index] = earlier[match] }
    }
}
