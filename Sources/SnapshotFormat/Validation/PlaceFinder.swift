import HealthModel

/// Maps tape positions to locations in the text by walking both in parallel.
///
/// simdjson's tape has no locations, so that reading costs nothing extra; only documents with diagnostics are walked.
/// The text is known to be valid at this point.
struct PlaceFinder {
    /// A container enclosing the current position.
    private struct Level {
        var isObject: Bool
        var ordinal = -1
        var key = 0
        var expectsKey = true
    }

    private let tape: JSONTape
    private let bytes: UnsafeRawBufferPointer
    private var position: Int
    private var offset = 0
    private var line = 1
    private var lineStart = 0
    private var levels: [Level] = []

    init(tape: JSONTape, bytes: UnsafeRawBufferPointer) {
        self.tape = tape
        self.bytes = bytes
        position = tape.root
    }

    /// - Parameter wanted: positions of values or keys, in ascending order.
    mutating func places(of wanted: [Int]) -> [DocumentPlace] {
        var found: [DocumentPlace] = []
        found.reserveCapacity(wanted.count)
        while found.count < wanted.count, position < tape.end {
            skipSeparators()
            let kind = tape.kind(position)
            if kind == .objectEnd || kind == .arrayEnd {
                levels.removeLast()
                offset += 1
                position += 1
                continue
            }
            let isKey = enter()
            while found.count < wanted.count, wanted[found.count] <= position { found.append(place) }
            pass(kind, isKey: isKey)
        }
        return found
    }

    private var place: DocumentPlace {
        DocumentPlace(pointer: pointer, line: line, column: offset - lineStart + 1)
    }

    private var pointer: String {
        var text = ""
        for level in levels {
            text += "/"
            text += level.isObject ? PlaceFinder.escaped(tape.text(level.key).string) : String(level.ordinal)
        }
        return text
    }

    /// A reference token of RFC 6901.
    private static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
        return name.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
    }

    /// Records the key or index of the current element. Returns true for a key.
    private mutating func enter() -> Bool {
        guard var level = levels.last else { return false }
        let isKey = level.isObject && level.expectsKey
        if isKey { level.key = position }
        if !level.isObject { level.ordinal += 1 }
        level.expectsKey = !isKey
        levels[levels.count - 1] = level
        return isKey
    }

    private mutating func pass(_ kind: JSONKind, isKey: Bool) {
        switch kind {
        case .object, .array:
            levels.append(Level(isObject: kind == .object))
            offset += 1
            position += 1
        case .string:
            skipString()
            position += 1
        default:
            while offset < bytes.count, !PlaceFinder.endsScalar(bytes[offset]) { offset += 1 }
            position = tape.after(position)
        }
    }

    private mutating func skipSeparators() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\n"):
                line += 1
                lineStart = offset + 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ","), UInt8(ascii: ":"): break
            default: return
            }
            offset += 1
        }
    }

    private mutating func skipString() {
        offset += 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        offset += 1
    }

    private static func endsScalar(_ byte: UInt8) -> Bool {
        byte <= UInt8(ascii: " ") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
    }
}
