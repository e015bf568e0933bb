/// Properties of letters: their script, and the Cyrillic letters that Latin ones resemble.
package enum Letters {
    /// The nine letters that Kazakh adds to the Russian alphabet, lower case.
    package static func isKazakhOnly(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "ә", "і", "ң", "ғ", "ү", "ұ", "қ", "ө", "һ", "Ә", "І", "Ң", "Ғ", "Ү", "Ұ", "Қ", "Ө", "Һ": true
        default: false
        }
    }

    package static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x52F).contains(scalar.value) }

    /// Includes letters of Latin-1 and Latin Extended, but not the signs × and ÷ among them.
    package static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0xD7, 0xF7: false
        case 0xC0...0x24F: true
        default: false
        }
    }

    /// The lower-case form of a Latin or Cyrillic letter, avoiding Unicode tables.
    static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: shifted(scalar, by: 0x20)
        case 0x400...0x40F: shifted(scalar, by: 0x50)
        case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar.value % 2 == 0 ? shifted(scalar, by: 1) : scalar
        default: scalar
        }
    }

    private static func shifted(_ scalar: Unicode.Scalar, by distance: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(scalar.value + distance) ?? scalar
    }

    /// The Russian letter typed in place of a Kazakh one on keyboards without it. Lower case.
    static func russian(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "ә": "а"
        case "ғ": "г"
        case "қ": "к"
        case "ң": "н"
        case "ө": "о"
        case "ұ", "ү": "у"
        case "һ": "х"
        case "і": "и"
        case "ё": "е"
        default: scalar
        }
    }

    /// The Cyrillic letter that a Latin one resembles, or nil. Lower case.
    static func cyrillicLookAlike(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "a": "а"
        case "b": "в"
        case "c": "с"
        case "e": "е"
        case "h": "н"
        case "i": "и"
        case "k": "к"
        case "m": "м"
        case "o": "о"
        case "p": "р"
        case "t": "т"
        case "x": "х"
        case "y": "у"
        case "ə": "а"
        default: nil
        }
    }

    /// A combining mark above, below or through a letter.
    static func isAccent(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    /// Maps all spaces to one, all dashes to one, and all double quotes to one.
    static func unifiedSign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xA0, 0x2007, 0x2009, 0x202F: " "
        case 0x2010...0x2015, 0x2212: "-"
        case 0xAB, 0xBB, 0x201C...0x201F: "\""
        default: scalar
        }
    }
}
