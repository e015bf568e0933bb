/// One field of all the records of a snapshot: a word and a mark for each record, and what does not fit a word beside them.
struct RecordColumn: Sendable {
    private let type: RecordField.FieldType
    /// The number, day, flag, code or set of codes itself, or a position in one of the side arrays.
    private var words: [UInt64] = []
    /// A qualifier, or `missingMark` plus the reason why there is no value.
    private var marks: [UInt8] = []
    private var texts: [String] = []
    private var translations: [UInt64: LocalizedText] = [:]
    private var units: [OrgUnitID] = []
    private var objects: [[RecordObject]] = []

    private static let missingMark: UInt8 = 0x10

    init(type: RecordField.FieldType) {
        self.type = type
    }

    subscript(record: Int) -> FieldValue {
        let mark = marks[record]
        if mark & RecordColumn.missingMark != 0 { return .missing(Missing(rawValue: mark & 0xF) ?? .notReported) }
        let word = words[record]
        switch type {
        case .text: return .text(translations[word] ?? LocalizedText(verbatim: texts[Int(word)]))
        case .date: return .day(Day(ordinal: Int32(truncatingIfNeeded: word)), Qualifier(rawValue: mark) ?? .exact)
        case .integer: return .number(.integer(Int64(bitPattern: word)))
        case .decimal: return .number(.decimal(Double(bitPattern: word)))
        case .boolean: return .boolean(word != 0)
        case .orgUnit: return .orgUnit(units[Int(word)])
        case .code: return .code(Int(word))
        case .codes: return .codes(word)
        case .objects: return .objects(objects[Int(word)])
        }
    }

    mutating func reserve(_ count: Int) {
        words.reserveCapacity(count)
        marks.reserveCapacity(count)
    }

    /// A value of another type than the column's counts as not reported.
    mutating func append(_ value: FieldValue) {
        var mark: UInt8 = 0
        var word: UInt64 = 0
        switch (type, value) {
        case (.text, .text(let text)): word = store(text)
        case (.date, .day(let day, let qualifier)):
            word = UInt64(bitPattern: Int64(day.ordinal))
            mark = qualifier.rawValue
        case (.integer, .number(.integer(let number))): word = UInt64(bitPattern: number)
        case (.decimal, .number(let number)): word = number.double.bitPattern
        case (.boolean, .boolean(let flag)): word = flag ? 1 : 0
        case (.orgUnit, .orgUnit(let unit)):
            word = UInt64(units.count)
            units.append(unit)
        case (.code, .code(let code)): word = UInt64(code)
        case (.codes, .codes(let set)): word = set
        case (.objects, .objects(let list)):
            word = UInt64(objects.count)
            objects.append(list)
        case (_, .missing(let missing)): mark = RecordColumn.missingMark | missing.rawValue
        default: mark = RecordColumn.missingMark | Missing.notReported.rawValue
        }
        words.append(word)
        marks.append(mark)
    }

    private mutating func store(_ text: LocalizedText) -> UInt64 {
        let position = UInt64(texts.count)
        texts.append(text.kk)
        if text.ru != text.kk || text.en != text.kk { translations[position] = text }
        return position
    }
}
