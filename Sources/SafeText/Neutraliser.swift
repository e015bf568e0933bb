/// Neutralises text from files, names and configuration, so that it cannot control a terminal or hide anything.
///
/// Control characters become their symbols (`␛`, `␊`); C1 controls, bidirectional controls, zero-width, tag and other format
/// characters become `�`; from the fifth combining mark on one base on, the marks become one `�`. Nothing is dropped silently
/// except the two variation selectors for emoji and text style.
public struct Neutraliser {
    /// The result for an input scalar.
    public enum Output: Equatable {
        case nothing
        /// A character of 1 or 2 columns.
        case character(Unicode.Scalar, columns: Int)
        /// A combining mark for the preceding character.
        case mark(Unicode.Scalar)
    }

    /// Replaces anything that must not reach a terminal and has no symbol.
    public static let placeholder: Unicode.Scalar = "\u{FFFD}"
    /// Further marks on one base are dropped and replaced by one placeholder.
    public static let mostMarks = 4

    private var hasBase = false
    private var markCount = 0

    /// Creates a neutraliser for a new text; it must be fed the scalars in order.
    public init() {}

    public mutating func feed(_ scalar: Unicode.Scalar) -> Output {
        let value = scalar.value
        if (value >= 0x20 && value < 0x7F) || (value >= 0x3A0 && value < 0x483) { return character(scalar, 1) }
        if value == 0xFE0E || value == 0xFE0F { return .nothing }
        if let substitute = Neutraliser.substitute(for: scalar) { return character(substitute, 1) }
        let columns = TextWidth.columns(scalar)
        return columns == 0 ? mark(scalar) : character(scalar, columns)
    }

    /// The columns that a scalar adds to the text so far.
    mutating func columns(of scalar: Unicode.Scalar) -> Int {
        if case .character(_, let columns) = feed(scalar) { columns } else { 0 }
    }

    /// Neutralises a whole text: for logs, exports and messages not drawn on a frame.
    public static func neutralise(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var neutraliser = Neutraliser()
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch neutraliser.feed(scalar) {
            case .nothing: break
            case .character(let scalar, _), .mark(let scalar): result.append(scalar)
            }
        }
        return String(result)
    }

    private mutating func character(_ scalar: Unicode.Scalar, _ columns: Int) -> Output {
        hasBase = true
        markCount = 0
        return .character(scalar, columns: columns)
    }

    private mutating func mark(_ scalar: Unicode.Scalar) -> Output {
        guard hasBase else { return character(Neutraliser.placeholder, 1) }
        markCount += 1
        if markCount <= Neutraliser.mostMarks { return .mark(scalar) }
        return markCount == Neutraliser.mostMarks + 1 ? .character(Neutraliser.placeholder, columns: 1) : .nothing
    }

    /// The substitute for a scalar that must not be shown, or nil if it may be.
    static func substitute(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0, 0xAD: placeholder
        case 0x1F3FB...0x1F3FF: placeholder  // skin tones: terminals disagree on whether they take columns
        case 0xE0000...0xE0FFF, 0xFE00...0xFE0F: placeholder
        case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800: placeholder  // letters that look like nothing
        case 0x2028, 0x2029: placeholder
        default: isFormat(scalar) ? placeholder : nil
        }
    }

    private static func isFormat(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x370..<0x600, 0x2010..<0x2028, 0x2030..<0x2060, 0x20A0..<0x2E00: return false
        default:
            switch scalar.properties.generalCategory {
            case .format, .control, .surrogate, .privateUse, .unassigned: return true
            default: return false
            }
        }
    }
}

extension String {
    /// The neutralised text, used by every format except the lossless one.
    public var neutralised: String {
        var copy = self
        let isPlain = copy.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte >= 0x20, byte < 0x7F {
                    index += 1
                } else if byte == 0xD0 || byte == 0xD1 || byte == 0xD2, index + 1 < bytes.count, byte != 0xD2 || bytes[index + 1] > 0x89 {
                    // Cyrillic letters, except the combining marks among them.
                    index += 2
                } else {
                    return false
                }
            }
            return true
        }
        return isPlain ? self : Neutraliser.neutralise(self)
    }
}
