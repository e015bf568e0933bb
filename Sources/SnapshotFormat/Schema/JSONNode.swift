import SafeText

/// A JSON value for output. Members keep their order, so that equal values produce equal text.
indirect enum JSONNode: Equatable, Sendable {
    case null
    case flag(Bool)
    case integer(Int64)
    case decimal(Double)
    case text(String)
    case list([JSONNode])
    case object([Member])

    struct Member: Equatable, Sendable {
        var name: String
        var value: JSONNode
    }

    /// Returns this object's members followed by those of another.
    func merging(_ other: JSONNode) -> JSONNode {
        guard case .object(let mine) = self, case .object(let theirs) = other else { return other }
        return .object(mine + theirs)
    }
}

extension JSONNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int64) { self = .integer(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
    init(arrayLiteral elements: JSONNode...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, JSONNode)...) {
        self = .object(elements.map { Member(name: $0.0, value: $0.1) })
    }
}

extension JSONNode {
    /// The value indented by two spaces per level; a list of scalars that fits on one line stays on it.
    var prettyText: String {
        var text = ""
        write(to: &text, indentation: "")
        return text + "\n"
    }

    private func write(to text: inout String, indentation: String) {
        switch self {
        case .list(let items) where !items.isEmpty && !isShort:
            writeBlock("[", "]", items.count, to: &text, indentation) { index, text, inner in
                items[index].write(to: &text, indentation: inner)
            }
        case .object(let members) where !members.isEmpty:
            writeBlock("{", "}", members.count, to: &text, indentation) { index, text, inner in
                text += JSONString.literal(members[index].name) + ": "
                members[index].value.write(to: &text, indentation: inner)
            }
        default: text += inline
        }
    }

    private func writeBlock(
        _ opening: String, _ closing: String, _ count: Int, to text: inout String, _ indentation: String,
        _ item: (Int, inout String, String) -> Void
    ) {
        let inner = indentation + "  "
        text += opening
        for index in 0..<count {
            text += index == 0 ? "\n" : ",\n"
            text += inner
            item(index, &text, inner)
        }
        text += "\n" + indentation + closing
    }

    private var isShort: Bool {
        guard case .list(let items) = self else { return false }
        return items.allSatisfy(\.isPlain) && inline.count <= 100
    }

    private var isPlain: Bool {
        switch self {
        case .list, .object: false
        default: true
        }
    }

    /// The value on a single line.
    private var inline: String {
        switch self {
        case .null: "null"
        case .flag(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .decimal(let value): Int64(exactly: value).map(String.init) ?? String(value)
        case .text(let value): JSONString.literal(value)
        case .list(let items): "[" + items.map(\.inline).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { "\(JSONString.literal($0.name)): \($0.value.inline)" }.joined(separator: ", ") + "}"
        }
    }
}
