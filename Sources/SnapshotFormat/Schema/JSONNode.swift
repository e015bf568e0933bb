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
    /// The value laid out for people: an object's members and the objects of a list each on their own lines.
    var prettyText: String {
        var json = JSONWriter()
        write(to: &json)
        return String(decoding: JSONLayout.readable(json.bytes, .tree, width: 100), as: UTF8.self)
    }

    private func write(to json: inout JSONWriter) {
        switch self {
        case .null: json.null()
        case .flag(let value): json.value(value)
        case .integer(let value): json.value(value)
        case .decimal(let value): json.value(literal: Int64(exactly: value).map(String.init) ?? String(value))
        case .text(let value): json.value(value)
        case .list(let items):
            json.openArray()
            for item in items { item.write(to: &json) }
            json.closeArray()
        case .object(let members):
            json.openObject()
            for member in members {
                json.name(member.name)
                member.value.write(to: &json)
            }
            json.closeObject()
        }
    }
}
