/// Checks that a valid document keeps to I-JSON and to the limits: no key twice in an object, no endless string.
///
/// One pass over the tape; every key is compared as bytes with escapes resolved, so `"a"` and `"\u0061"` are the same key.
struct DocumentCheck {
    private struct Slot {
        var object = 0
        var key = 0
    }

    private let tape: JSONTape
    private let stringLimit: Int
    private var slots = [Slot](repeating: Slot(), count: 64)
    /// Differs in each run of the program, so that no file can be made to collide.
    private static let seed = UInt64.random(in: .min ... .max) | 1

    init(tape: JSONTape, stringLimit: Int) {
        self.tape = tape
        self.stringLimit = stringLimit
    }

    mutating func run(_ issues: inout IssueList) {
        var position = tape.root
        while position < tape.end {
            switch tape.kind(position) {
            case .object:
                checkKeys(of: position, &issues)
                position += 1
            case .string:
                if tape.text(position).count > stringLimit {
                    issues.report(.stringLength, at: position, [.number(.integer(Int64(stringLimit)))])
                }
                position += 1
            case .integer, .unsigned, .decimal: position += 2
            default: position += 1
            }
        }
    }

    private mutating func checkKeys(of object: Int, _ issues: inout IssueList) {
        var room = slots.count / 2
        for key in tape.members(object) {
            if room == 0 {
                grow(object: object)
                room = slots.count / 4
            }
            room -= 1
            if !insert(key, object: object) { issues.report(.duplicateKey, at: key, [.text(tape.text(key).quoted)]) }
        }
    }

    /// False where the object already has the key. A slot that belongs to another object is free.
    private mutating func insert(_ key: Int, object: Int) -> Bool {
        let text = tape.text(key)
        var slot = DocumentCheck.hash(text) & (slots.count - 1)
        while slots[slot].object == object {
            if equal(tape.text(slots[slot].key), text) { return false }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Slot(object: object, key: key)
        return true
    }

    private mutating func grow(object: Int) {
        let keys = slots.filter { $0.object == object }.map(\.key)
        slots = Array(repeating: Slot(), count: slots.count * 2)
        for key in keys { _ = insert(key, object: object) }
    }

    private func equal(_ left: JSONText, _ right: JSONText) -> Bool {
        left.count == right.count && left.bytes.elementsEqual(right.bytes)
    }

    private static func hash(_ text: JSONText) -> Int {
        var hash = seed ^ UInt64(truncatingIfNeeded: text.count)
        var index = 0
        let raw = UnsafeRawPointer(text.start)
        while index + 8 <= text.count {
            hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        var rest: UInt64 = 0
        while index < text.count {
            rest = rest << 8 | UInt64(text[index])
            index += 1
        }
        return Int(truncatingIfNeeded: mixed(hash ^ rest) >> 1)
    }

    /// Folds the product of 64 by 64 bits, as wyhash does.
    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: seed)
        return product.high ^ product.low
    }
}
