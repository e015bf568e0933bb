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
    private var details: [Int32: Detail] = [:]

    public init() {}

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

    /// Collects values in the order of a file and groups them by unit.
    public struct Builder {
        private var columns = ValueColumns()
        private var unitPositions: [UInt32] = []
        private var periodLookup: [Period: UInt16] = [:]
        private var lastPeriod: (period: Period, index: UInt16)?
        private var unitLookup: [OrgUnitID: UInt32] = [:]

        public init() {}

        public var count: Int { unitPositions.count }

        public mutating func reserve(_ count: Int) {
            unitPositions.reserveCapacity(count)
            columns.elements.reserveCapacity(count)
            columns.categories.reserveCapacity(count)
            columns.periodIndexes.reserveCapacity(count)
            columns.bits.reserveCapacity(count)
            columns.tags.reserveCapacity(count)
        }

        /// The index to give to `append` for a unit.
        public mutating func unitIndex(_ unit: OrgUnitID) -> UInt32 {
            if let index = unitLookup[unit] { return index }
            let index = UInt32(columns.units.count)
            columns.units.append(unit)
            unitLookup[unit] = index
            return index
        }

        /// The index to give to `append` for a period; nil beyond 65,535 distinct periods.
        public mutating func periodIndex(_ period: Period) -> UInt16? {
            if let lastPeriod, lastPeriod.period == period { return lastPeriod.index }
            if let index = periodLookup[period] {
                lastPeriod = (period, index)
                return index
            }
            guard columns.periods.count < Int(UInt16.max) else { return nil }
            let index = UInt16(columns.periods.count)
            columns.periods.append(period)
            periodLookup[period] = index
            lastPeriod = (period, index)
            return index
        }

        public mutating func append(
            unit: UInt32, element: Int, category: Category, period: UInt16, content: Value.Content,
            qualifier: Qualifier = .exact, detail: Detail? = nil
        ) {
            let (word, kind): (UInt64, UInt8)
            switch content {
            case .number(.integer(let value)): (word, kind) = (UInt64(bitPattern: value), 0)
            case .number(.decimal(let value)): (word, kind) = (value.bitPattern, 1)
            case .missing(let missing): (word, kind) = (0, missing.rawValue + 2)
            }
            if let detail { columns.details[Int32(columns.bits.count)] = detail }
            unitPositions.append(unit)
            columns.elements.append(UInt16(element))
            columns.categories.append(category.number)
            columns.periodIndexes.append(period)
            columns.bits.append(word)
            columns.tags.append(kind | qualifier.rawValue << 4)
        }

        public consuming func finish() -> ValueColumns {
            let order = columns.units.indices.sorted { columns.units[$0] < columns.units[$1] }
            var rank = [UInt32](repeating: 0, count: order.count)
            for (position, index) in order.enumerated() { rank[index] = UInt32(position) }
            var offsets = [UInt32](repeating: 0, count: order.count + 1)
            for unit in unitPositions { offsets[Int(rank[Int(unit)]) + 1] += 1 }
            for index in offsets.indices.dropFirst() { offsets[index] += offsets[index - 1] }
            var result = columns
            result.units = order.map { columns.units[$0] }
            result.offsets = offsets
            if !unitPositions.indices.dropFirst().allSatisfy({ rank[Int(unitPositions[$0 - 1])] <= rank[Int(unitPositions[$0])] }) {
                result.reorder(from: columns, positions: unitPositions.map { rank[Int($0)] }, offsets: offsets)
            }
            return result
        }
    }

    /// Moves every value to its unit's range, keeping the order of the file inside each range.
    private mutating func reorder(from source: ValueColumns, positions: [UInt32], offsets: [UInt32]) {
        var next = offsets
        details = [:]
        for index in positions.indices {
            let target = Int(next[Int(positions[index])])
            next[Int(positions[index])] += 1
            elements[target] = source.elements[index]
            categories[target] = source.categories[index]
            periodIndexes[target] = source.periodIndexes[index]
            bits[target] = source.bits[index]
            tags[target] = source.tags[index]
            if let detail = source.details[Int32(index)] { details[Int32(target)] = detail }
        }
    }
}
