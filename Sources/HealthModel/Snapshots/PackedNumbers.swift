/// Integers packed into as few bytes as most of them need.
///
/// A number is stored as its offset from the smallest, in 0, 1, 2, 4 or 8 bytes; the few outliers are stored separately with
/// their positions. Reading a number is a multiplication and, for outliers, a binary search.
struct PackedNumbers: Sendable, Equatable {
    private(set) var count = 0
    private var width = 0
    private var base: Int64 = 0
    private var bytes: [UInt8] = []
    private var farPositions: [UInt32] = []
    private var farNumbers: [Int64] = []

    /// An outlier costs eight bytes plus four for its position.
    private static let farCost = 12

    init() {}

    init(_ numbers: [Int64]) {
        guard let smallest = numbers.min(), let largest = numbers.max() else { return }
        count = numbers.count
        base = smallest
        width = Self.width(for: numbers, span: Self.distance(largest, smallest), from: smallest)
        guard width > 0 else { return }
        bytes = [UInt8](unsafeUninitializedCapacity: count * width) { buffer, filled in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            for (index, number) in numbers.enumerated() { store(number, at: index, in: raw) }
            filled = count * width
        }
    }

    subscript(index: Int) -> Int64 {
        if width == 0 { return base }
        let distance = bytes.withUnsafeBytes { raw -> UInt64 in
            switch width {
            case 1: UInt64(raw[index])
            case 2: UInt64(raw.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))
            case 4: UInt64(raw.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
            default: raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
            }
        }
        if distance == farMark, let far = farNumber(at: index) { return far }
        return Int64(bitPattern: UInt64(bitPattern: base) &+ distance)
    }

    /// The heap memory in use, in bytes.
    var bytesUsed: Int { bytes.count + farPositions.count * Self.farCost }

    // MARK: Packing

    /// Marks a number that is stored as an outlier.
    private var farMark: UInt64 { width >= 8 ? .max : (1 << UInt64(width * 8)) - 1 }

    private mutating func store(_ number: Int64, at index: Int, in raw: UnsafeMutableRawBufferPointer) {
        var distance = Self.distance(number, base)
        if distance >= farMark {
            farPositions.append(UInt32(index))
            farNumbers.append(number)
            distance = farMark
        }
        switch width {
        case 1: raw[index] = UInt8(truncatingIfNeeded: distance)
        case 2: raw.storeBytes(of: UInt16(truncatingIfNeeded: distance), toByteOffset: index * 2, as: UInt16.self)
        case 4: raw.storeBytes(of: UInt32(truncatingIfNeeded: distance), toByteOffset: index * 4, as: UInt32.self)
        default: raw.storeBytes(of: distance, toByteOffset: index * 8, as: UInt64.self)
        }
    }

    private func farNumber(at index: Int) -> Int64? {
        var (low, high) = (0, farPositions.count)
        while low < high {
            let middle = (low + high) / 2
            if farPositions[middle] < index { low = middle + 1 } else { high = middle }
        }
        return low < farPositions.count && farPositions[low] == index ? farNumbers[low] : nil
    }

    private static func distance(_ number: Int64, _ base: Int64) -> UInt64 {
        UInt64(bitPattern: number) &- UInt64(bitPattern: base)
    }

    /// The width with the smallest total size.
    private static func width(for numbers: [Int64], span: UInt64, from base: Int64) -> Int {
        if span == 0 { return 0 }
        if span < 0xFF { return 1 }
        // How many numbers do not fit into one, two and four bytes.
        var far = (0, 0, 0)
        for number in numbers {
            let distance = distance(number, base)
            if distance >= 0xFF { far.0 += 1 }
            if distance >= 0xFFFF { far.1 += 1 }
            if distance >= 0xFFFF_FFFF { far.2 += 1 }
        }
        let costs = [(1, far.0), (2, far.1), (4, far.2), (8, 0)].map { (width: $0, bytes: numbers.count * $0 + $1 * farCost) }
        return costs.min { $0.bytes < $1.bytes }?.width ?? 8
    }
}
