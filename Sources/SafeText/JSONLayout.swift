/// Formats JSON text for people: two spaces of indentation per level, with containers on one line if they fit.
public struct JSONLayout {
    /// The containers that may be put on one line.
    public enum Style: Sendable {
        /// Containers from the third level on, so that the rows of a document are one per line.
        case rows
        /// Lists of scalars only; objects are always broken.
        case tree
    }

    private let text: [UInt8]
    private let style: Style
    private let width: Int
    private var position = 0
    private var laidOut: [UInt8] = []

    private init(_ text: [UInt8], _ style: Style, width: Int) {
        (self.text, self.style, self.width) = (JSONLayout.withoutSpaces(text), style, width)
        laidOut.reserveCapacity(text.count * 3 / 2)
    }

    /// - Parameters:
    ///   - json: valid JSON text.
    ///   - width: the maximum length of a container on one line, in bytes without indentation.
    public static func readable(_ json: [UInt8], _ style: Style, width: Int) -> [UInt8] {
        var layout = JSONLayout(json, style, width: width)
        layout.value(level: 0)
        layout.laidOut.append(UInt8(ascii: "\n"))
        return layout.laidOut
    }

    private mutating func value(level: Int) {
        guard let first = peek else { return }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return scalar() }
        let inner = inline(from: position)
        if inner.isEmptyContainer || mayStayInline(inner, isObject: first == UInt8(ascii: "{"), level: level) {
            laidOut += inner.text
            position = inner.end
        } else {
            block(level: level)
        }
    }

    private func mayStayInline(_ inner: Inline, isObject: Bool, level: Int) -> Bool {
        guard inner.text.count <= width else { return false }
        return switch style {
        case .rows: level >= 2
        case .tree: !isObject && !inner.isNested
        }
    }

    /// Writes a container with one item per line.
    private mutating func block(level: Int) {
        copy()
        while true {
            laidOut.append(UInt8(ascii: "\n"))
            indent(level + 1)
            value(level: level + 1)
            if peek == UInt8(ascii: ":") {
                copy()
                laidOut.append(UInt8(ascii: " "))
                value(level: level + 1)
            }
            guard peek == UInt8(ascii: ",") else { break }
            copy()
        }
        laidOut.append(UInt8(ascii: "\n"))
        indent(level)
        copy()
    }

    // MARK: Parts

    /// A container on one line, with a space after each comma and colon.
    private struct Inline {
        var text: [UInt8] = []
        var end = 0
        var isNested = false
        var isEmptyContainer: Bool { text.count == 2 }
    }

    private func inline(from start: Int) -> Inline {
        var inline = Inline()
        var (depth, index) = (0, start)
        while index < text.count {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "\""):
                let end = endOfString(at: index)
                inline.text += text[index..<end]
                index = end
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                if depth > 1 { inline.isNested = true }
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            inline.text.append(byte)
            index += 1
            if depth == 0 { break }
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") { inline.text.append(UInt8(ascii: " ")) }
        }
        inline.end = index
        return inline
    }

    /// Copies a string, number or literal.
    private mutating func scalar() {
        let start = position
        if peek == UInt8(ascii: "\"") {
            position = endOfString(at: start)
        } else {
            while let byte = peek, !",:]}".utf8.contains(byte) { position += 1 }
        }
        laidOut += text[start..<position]
    }

    /// JSON text without whitespace between its tokens.
    private static func withoutSpaces(_ json: [UInt8]) -> [UInt8] {
        var (isString, isEscaped) = (false, false)
        return json.filter { byte in
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\"") {
                isString.toggle()
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = isString
            }
            return isString || byte > UInt8(ascii: " ")
        }
    }

    private func endOfString(at start: Int) -> Int {
        var index = start + 1
        while index < text.count, text[index] != UInt8(ascii: "\"") { index += text[index] == UInt8(ascii: "\\") ? 2 : 1 }
        return min(index + 1, text.count)
    }

    private var peek: UInt8? { position < text.count ? text[position] : nil }

    private mutating func copy() {
        if let byte = peek { laidOut.append(byte) }
        position += 1
    }

    private mutating func indent(_ level: Int) { laidOut += [UInt8](repeating: UInt8(ascii: " "), count: level * 2) }
}
