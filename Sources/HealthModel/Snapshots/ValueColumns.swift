/// The reported values of a snapshot as columns, grouped by unit.
///
/// One value costs 17 bytes. Units are sorted, and the values of unit `u` stand at `offsets[u]..<offsets[u + 1]`, in the
/// order of the file; a lookup is a binary search for the unit and a scan of its values.
public struct ValueColumns: Sendable {
    /// The parts of a value that few values have.
    public struct Detail: Sendable, Hashable {
        public var precision: Double?
        /// The `id` of one of the header's sources.
        public var source: String?
        public var quote: String?
        public var note: String?

        public init(precision: Double? = nil, source: String? = nil, quote: String? = nil, note: String? = nil) {
            self.precision = precision
            self.source = source
            self.quote = quote
            self.note = note
        }
    }

    /// The distinct units, sorted.
    public private(set) var units: [OrgUnitID] = []
    public private(set) var offsets: [UInt32] = [0]
    /// The distinct periods, in the order of first appearance.
    public private(set) var periods: [Period] = []
    private var elements: [UInt16] = []
    private var categories: [UInt16] = []
    private var periodIndexes: [UInt16] = []
    private var bits: [UInt64] = []
    private var tags: [UInt8] = []
    var details: [Int32: Detail] = [:]

    public init() {}

    /// - Parameters:
    ///   - offsets: the first value of each unit, and behind the last unit the count of values.
    ///   - entries: the values in the order of the file.
    ///   - places: where each of them goes.
    init(units: [OrgUnitID], offsets: [UInt32], periods: [Period], entries: [Entry], places: [UInt32]) {
        self.units = units
        self.offsets = offsets
        self.periods = periods
        elements = ValueColumns.column(entries, places, 0) { $0.element }
        categories = ValueColumns.column(entries, places, 0) { $0.category }
        periodIndexes = ValueColumns.column(entries, places, 0) { $0.period }
        bits = ValueColumns.column(entries, places, 0) { $0.bits }
        tags = ValueColumns.column(entries, places, 0) { $0.tag }
    }

    /// A column without slack: it is kept as long as the snapshot is.
    @inline(__always)
    private static func column<Word>(
        _ entries: [Entry], _ places: [UInt32], _ empty: Word, _ word: (Entry) -> Word
    ) -> [Word] {
        var column = [Word](repeating: empty, count: entries.count)
        for index in entries.indices { column[Int(places[index])] = word(entries[index]) }
        return column
    }

    public var count: Int { bits.count }
    public var isEmpty: Bool { bits.isEmpty }

    /// The position of a unit in `units`, or nil where the snapshot has no values for it.
    public func position(of unit: OrgUnitID) -> Int? {
        var low = 0
        var high = units.count
        while low < high {
            let middle = (low + high) / 2
            if units[middle] < unit { low = middle + 1 } else { high = middle }
        }
        return low < units.count && units[low] == unit ? low : nil
    }

    /// The positions of a unit's values.
    public func values(of unit: OrgUnitID) -> Range<Int> {
        guard let position = position(of: unit) else { return 0..<0 }
        return Int(offsets[position])..<Int(offsets[position + 1])
    }

    /// The index of the data element within its definition.
    public func element(at index: Int) -> Int { Int(elements[index]) }
    public func category(at index: Int) -> Category { Category(number: categories[index]) }
    public func period(at index: Int) -> Period { periods[Int(periodIndexes[index])] }
    public func detail(at index: Int) -> Detail? { details.isEmpty ? nil : details[Int32(index)] }

    public func value(at index: Int) -> Value {
        let tag = tags[index]
        let qualifier = Qualifier(rawValue: tag >> 4) ?? .exact
        let content: Value.Content
        switch tag & 0xF {
        case 0: content = .number(.integer(Int64(bitPattern: bits[index])))
        case 1: content = .number(.decimal(Double(bitPattern: bits[index])))
        default: content = .missing(Missing(rawValue: (tag & 0xF) - 2) ?? .notReported)
        }
        return Value(content, qualifier: qualifier, precision: detail(at: index)?.precision)
    }
}
