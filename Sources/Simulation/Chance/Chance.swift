/// Stateless randomness: every draw is a function of a seed and its purpose.
///
/// A day's figures therefore never depend on the days simulated before, and years of history can be written in any order.
struct Chance: Sendable {
    let seed: UInt64

    init(seed: UInt64) {
        self.seed = seed
    }

    /// Returns an independent chance for a part of the world: a district, an organisation, a data set.
    func of(_ part: UInt64) -> Chance {
        Chance(seed: SplitMix64.mix(seed &+ 0x9E37_79B9_7F4A_7C15 &* (part &+ 1)))
    }

    func of(_ part: Int) -> Chance { of(UInt64(bitPattern: Int64(part))) }

    /// Returns an independent chance for a name, hashed with FNV-1a so that it is the same in every process.
    func of(_ name: String) -> Chance {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return of(hash)
    }

    /// A number in [0, 1).
    func unit(_ index: Int = 0) -> Double {
        Double(of(index).seed >> 11) * 0x1p-53
    }

    func number(in range: ClosedRange<Double>, _ index: Int = 0) -> Double {
        range.lowerBound + unit(index) * (range.upperBound - range.lowerBound)
    }

    func integer(in range: ClosedRange<Int>, _ index: Int = 0) -> Int {
        range.lowerBound + Int(of(index).seed % UInt64(range.count))
    }

    func happens(_ probability: Double, _ index: Int = 0) -> Bool { unit(index) < probability }

    /// One of the elements, which must not be empty.
    func pick<Element>(_ elements: [Element], _ index: Int = 0) -> Element {
        elements[integer(in: 0...(elements.count - 1), index)]
    }
}

extension Chance {
    /// A smooth curve between −1 and 1 over time, with a new turning point every `days` days.
    func wave(_ time: Double, days: Double) -> Double {
        let position = time / days
        let knot = position.rounded(.down)
        let fraction = position - knot
        let eased = fraction * fraction * (3 - 2 * fraction)
        let (left, right) = (unit(Int(knot)), unit(Int(knot) + 1))
        return (left + (right - left) * eased) * 2 - 1
    }
}

/// Sebastiano Vigna's SplitMix64: a single 64-bit word of state, and the same sequence on every machine.
///
/// Published with its constants at https://prng.di.unimi.it/splitmix64.c (public domain).
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return SplitMix64.mix(state)
    }

    /// The output function on its own: a good hash of one word.
    static func mix(_ word: UInt64) -> UInt64 {
        var mixed = word
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
