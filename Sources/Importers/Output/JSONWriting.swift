import SafeText

/// JSON text formatted for reading and comparing.
enum JSONWriting {
    /// An object on one line.
    static func object(_ members: [(name: String, value: String)]) -> String {
        "{" + members.map { "\(JSONString.literal($0.name)): \($0.value)" }.joined(separator: ", ") + "}"
    }

    static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

    /// An object with a member on each line.
    static func block(_ members: [(name: String, value: String)], indentation: String) -> String {
        block(members.map { "\(JSONString.literal($0.name)): \($0.value)" }, "{", "}", indentation)
    }

    /// A list with an item on each line.
    static func block(items: [String], indentation: String) -> String {
        items.isEmpty ? "[]" : block(items, "[", "]", indentation)
    }

    private static func block(_ lines: [String], _ opening: String, _ closing: String, _ indentation: String) -> String {
        let inner = indentation + "  "
        return "\(opening)\n\(inner)\(lines.joined(separator: ",\n" + inner))\n\(indentation)\(closing)"
    }
}
