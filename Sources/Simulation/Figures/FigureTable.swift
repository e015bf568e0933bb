import HealthModel

/// The figures of one place and period: a flat array of numbers, most of them absent.
struct FigureTable: Sendable {
    private static let absent = Int64.min
    /// Words from this value on are numbers; lower ones encode the reason for a missing number.
    private static let firstNumber = Int64.min + 16

    private var words: [Int64]
    private let slots: Int

    init(elements: Int, slots: Int) {
        words = Array(repeating: FigureTable.absent, count: elements * slots)
        self.slots = slots
    }

    /// A number, or nil if there is none. Without a column or slot, reads return nil and writes do nothing.
    subscript(column: Int?, slot: Int? = 0) -> Int64? {
        get {
            guard let column, let slot else { return nil }
            let word = words[column * slots + slot]
            return word >= FigureTable.firstNumber ? word : nil
        }
        set {
            guard let column, let slot else { return }
            words[column * slots + slot] = newValue ?? FigureTable.absent
        }
    }

    /// The reason why a figure is reported as missing, or nil if it is a number or not mentioned.
    func missing(_ column: Int, _ slot: Int) -> Missing? {
        let word = words[column * slots + slot]
        guard word != FigureTable.absent, word < FigureTable.firstNumber else { return nil }
        return Missing(rawValue: UInt8(word - Int64.min - 1))
    }

    mutating func markMissing(_ column: Int?, _ reason: Missing) {
        guard let column else { return }
        words[column * slots] = Int64.min + 1 + Int64(reason.rawValue)
    }

    /// Adds another place's figures, combining each element as defined for units.
    mutating func combine(_ other: FigureTable, elements: [DataElement]) {
        for index in words.indices where other.words[index] >= FigureTable.firstNumber {
            let word = other.words[index]
            let hasNumber = words[index] >= FigureTable.firstNumber
            switch elements[index / slots].overSpace {
            case .sum: words[index] = hasNumber ? words[index] + word : word
            case .max: words[index] = hasNumber ? max(words[index], word) : word
            case .none: break
            }
        }
    }

    func isEmpty(slot: Int) -> Bool {
        stride(from: slot, to: words.count, by: slots).allSatisfy { words[$0] == FigureTable.absent }
    }

    /// Removes unwanted slots.
    mutating func remove(slots unwanted: [Int]) {
        for slot in unwanted {
            for index in stride(from: slot, to: words.count, by: slots) { words[index] = FigureTable.absent }
        }
    }

    /// The totals of some columns, changed; nothing else is kept.
    func totals(of columns: [Int], _ change: (Int64) -> Int64 = { $0 }) -> FigureTable {
        var table = self
        table.words = Array(repeating: FigureTable.absent, count: words.count)
        for column in columns { table[column] = self[column].map(change) }
        return table
    }

    /// Splits a total over slots in proportion to weights; the last slot absorbs the rounding error.
    mutating func split(_ column: Int?, into parts: [Int], weights: [Double]) {
        guard let total = self[column], !parts.isEmpty else { return }
        let sum = weights.reduce(0, +)
        var rest = total
        for (part, weight) in zip(parts.dropLast(), weights) {
            let share = min(rest, Int64(Double(total) * weight / sum))
            self[column, part] = share
            rest -= share
        }
        self[column, parts[parts.count - 1]] = rest
    }
}
