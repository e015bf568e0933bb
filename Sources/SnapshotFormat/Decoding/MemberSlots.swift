/// The positions of an object's known members: for each member of the vocabulary that of its value, 0 if absent.
struct MemberSlots {
    private var positions = InlineArray<16, UInt32>(repeating: 0)

    subscript(member: Int) -> Int? {
        get { positions[member] == 0 ? nil : Int(positions[member]) }
        set { positions[member] = UInt32(truncatingIfNeeded: newValue ?? 0) }
    }

    subscript<Member: MemberVocabulary>(member: Member) -> Int? { self[member.rawValue] }
}

/// The members allowed in an object of the format, at most sixteen.
protocol MemberVocabulary: RawRepresentable<Int>, CaseIterable {
    static var table: NameTable { get }
}

extension MemberVocabulary {
    /// The table for an enumeration whose cases are named like the members.
    static func makeTable() -> NameTable { NameTable(allCases.map { "\($0)" }) }
}

enum HeaderMember: Int, MemberVocabulary {
    case format, formatVersion, feed, contact, dataSet, orgUnit, asOf, generatedAt, sources, cadence, withdrawn, synthetic
    case rows, records, extensions

    static let table = makeTable()
    static let required: [HeaderMember] = [.format, .formatVersion, .feed, .dataSet, .orgUnit, .asOf, .generatedAt]
}

enum SourceMember: Int, MemberVocabulary {
    case id, title, publisher, publishedAt, kind, extensions

    static let table = makeTable()
    static let required: [SourceMember] = [.id, .title]
}

enum RowMember: Int, MemberVocabulary {
    case orgUnit, period, through, since, by, values, extensions

    static let table = makeTable()
    static let required: [RowMember] = [.orgUnit, .values]
}

enum ValueMember: Int, MemberVocabulary {
    case value, missing, qualifier, precision, source, quote, note, extensions

    static let table = makeTable()
}

enum TextMember: Int, MemberVocabulary {
    case kk, ru, en

    static let table = makeTable()
}
