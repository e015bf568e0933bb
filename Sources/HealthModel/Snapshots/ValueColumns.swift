/// The reported values of a snapshot as columns, grouped by unit.
///
/// The keys (unit, element, category, period) form a layout shared by the snapshots of a series; the numbers themselves mostly
/// take two or four bytes each. A lookup is a binary search for the unit and a scan of its values.
public struct ValueColumns: Sendable {
    /// Rarely used attributes of a value.
    public struct Remarks: Sendable, Hashable {
        public var precision: Double?
        /// The `id` of one of the sources in the header.
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

    private var layout = ValueLayout.empty
    /// The distinct periods in order of first appearance.
    public private(set) var periods: [Period] = []
    private var numbers = PackedNumbers()
    /// The content kind in the low bits, the qualifier above; empty if all are exact integers.
    private var tags: [UInt8] = []
    /// The number of digits after the decimal point, common to all decimals.
    private var decimals: UInt8 = 0
    private var remarks: [Int32: Remarks] = [:]

    public init() {}

    /// - Parameters:
    ///   - layout: the keys of the values.
    ///   - periods: the distinct periods that the layout refers to by position.
    ///   - bits: integers, and doubles as bit patterns.
    ///   - tags: the content kind and qualifier of each value.
    ///   - remarks: by value position.
    init(layout: ValueLayout, periods: [Period], bits: [UInt64], tags: [UInt8], remarks: [Int32: Remarks]) {
        self.layout = layout
        self.periods = periods
        self.remarks = remarks
        var tags = tags
        var numbers = bits.map { Int64(bitPattern: $0) }
        decimals = DecimalScale.scale(&numbers, &tags)
        self.numbers = PackedNumbers(numbers)
        self.tags = tags.contains { $0 != 0 } ? tags : []
    }

    public var units: [OrgUnitID] { layout.units }
    public var count: Int { layout.elements.count }
    public var isEmpty: Bool { count == 0 }

    /// The position of a unit in `units`, or nil if the snapshot has no values for it.
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
        return Int(layout.offsets[position])..<Int(layout.offsets[position + 1])
    }

    /// For each unit the elements it has values for, as `ElementBits`.
    public var reported: some Sequence<(unit: OrgUnitID, elements: UInt64)> {
        zip(layout.units, layout.reported).lazy.map { (unit: $0, elements: $1) }
    }

    /// The cells that have values.
    public var cells: some Sequence<ValueCell> {
        units.lazy.flatMap { unit in
            values(of: unit).lazy.map { ValueCell(orgUnit: unit, element: element(at: $0), category: category(at: $0)) }
        }
    }

    /// Whether both report the same keys in the same order; a pointer comparison, false if equal layouts are not shared.
    public func sharesLayout(with other: ValueColumns) -> Bool { layout === other.layout }

    /// The index of the data element within its definition.
    public func element(at index: Int) -> Int { Int(layout.elements[index]) }
    public func category(at index: Int) -> Category { Category(number: layout.categories[index]) }
    public func period(at index: Int) -> Period { periods[Int(layout.periods[index])] }
    public func detail(at index: Int) -> Remarks? { remarks.isEmpty ? nil : remarks[Int32(index)] }

    public func value(at index: Int) -> Value {
        let tag = tags.isEmpty ? 0 : tags[index]
        let qualifier = Qualifier(rawValue: tag >> 4) ?? .exact
        return Value(content(tag & 0xF, numbers[index]), qualifier: qualifier, precision: detail(at: index)?.precision)
    }

    private func content(_ kind: UInt8, _ number: Int64) -> Value.Content {
        switch kind {
        case ContentKind.integer: .number(.integer(number))
        case ContentKind.scaled: .number(.decimal(DecimalScale.double(number, decimals)))
        case ContentKind.double: .number(.decimal(Double(bitPattern: UInt64(bitPattern: number))))
        default: .missing(Missing(rawValue: kind - ContentKind.missing) ?? .notReported)
        }
    }

    // MARK: Memory

    /// Shares storage with an earlier snapshot of the series where the content is equal.
    mutating func share(with earlier: ValueColumns) {
        if layout.equals(earlier.layout) { layout = earlier.layout }
        if periods == earlier.periods { periods = earlier.periods }
        if tags == earlier.tags { tags = earlier.tags }
        if numbers == earlier.numbers { numbers = earlier.numbers }
    }

    /// The approximate size of unshared columns, in bytes.
    var ownBytes: Int {
        numbers.bytesUsed + periods.count * MemoryLayout<Period>.stride + remarks.count * MemoryLayout<Remarks>.stride
    }
}

/// The content kinds in a tag.
enum ContentKind {
    static let integer: UInt8 = 0
    static let double: UInt8 = 1
    /// An integer multiple of the last decimal digit.
    static let scaled: UInt8 = 2
    /// This and higher values encode the reason for a missing number.
    static let missing: UInt8 = 3
}

/// Decimals as integers of their last digit where that is exact: 86.4 as 864.
enum DecimalScale {
    private static let powers: [Double] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

    static func double(_ number: Int64, _ digits: UInt8) -> Double { Double(number) / powers[Int(digits)] }

    /// Converts all doubles to scaled integers if a single scale is exact for all of them, and returns its digits.
    static func scale(_ numbers: inout [Int64], _ tags: inout [UInt8]) -> UInt8 {
        let doubles = tags.indices.filter { tags[$0] & 0xF == ContentKind.double }
        if doubles.isEmpty { return 0 }
        for digits in powers.indices {
            let scaled = doubles.map { Self.scaled(Double(bitPattern: UInt64(bitPattern: numbers[$0])), digits) }
            guard scaled.allSatisfy({ $0 != nil }) else { continue }
            for (index, number) in zip(doubles, scaled) {
                numbers[index] = number ?? 0
                tags[index] = tags[index] & 0xF0 | ContentKind.scaled
            }
            return UInt8(digits)
        }
        return 0
    }

    private static func scaled(_ value: Double, _ digits: Int) -> Int64? {
        let product = (value * powers[digits]).rounded()
        guard abs(product) < 9e15, product / powers[digits] == value, product != 0 || value.sign == .plus else { return nil }
        return Int64(product)
    }
}
