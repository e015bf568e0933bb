/// Checks a valid document for I-JSON and limits: no duplicate keys in an object, no overlong strings.
///
/// One pass over the tape; keys are compared as unescaped bytes, so `"a"` and `"\u0061"` are the same key.
struct DocumentCheck {
    private let tape: JSONTape
    private let stringLimit: Int
    /// Keys of larger objects are compared using a set.
    private static let smallObject = 32

    init(tape: JSONTape, stringLimit: Int) {
        self.tape = tape
        self.stringLimit = stringLimit
    }

    func run(_ issues: inout IssueList) {
        var position = tape.root
        while position < tape.end {
            switch tape.kind(position) {
            case .object:
                if tape.count(position) <= DocumentCheck.smallObject {
                    checkFewKeys(of: position, &issues)
                } else {
                    checkManyKeys(of: position, &issues)
                }
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

    /// A small Bloom filter over the keys' ends: earlier keys are only searched if a key's bit is already set.
    private func checkFewKeys(of object: Int, _ issues: inout IssueList) {
        var seen: UInt128 = 0
        for key in tape.members(object) {
            let bit: UInt128 = 1 &<< UInt128(truncatingIfNeeded: DocumentCheck.hash(tape.text(key)) >> 57)
            if seen & bit != 0, isRepeated(key, in: object) { report(key, &issues) }
            seen |= bit
        }
    }

    private func checkManyKeys(of object: Int, _ issues: inout IssueList) {
        var keys: Set<Key> = []
        for key in tape.members(object) where !keys.insert(Key(text: tape.text(key))).inserted { report(key, &issues) }
    }

    private func report(_ key: Int, _ issues: inout IssueList) {
        issues.report(.duplicateKey, at: key, [.text(tape.text(key).quoted)])
    }

    /// Whether the key already occurred in the object.
    private func isRepeated(_ key: Int, in object: Int) -> Bool {
        for earlier in tape.members(object) {
            if earlier == key { return false }
            if tape.text(earlier) == tape.text(key) { return true }
        }
        return false
    }

    private static func hash(_ text: JSONText) -> UInt64 {
        let (head, tail) = text.ends
        return (head ^ tail &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: text.count)) &* 0xD6E8_FEB8_6659_FD93
    }

    /// A key in a set, hashed with Swift's per-process seed, so that files cannot provoke collisions.
    private struct Key: Hashable {
        let text: JSONText

        func hash(into hasher: inout Hasher) { hasher.combine(bytes: UnsafeRawBufferPointer(text.bytes)) }
    }
}
