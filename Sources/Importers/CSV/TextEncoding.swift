/// The encoding of a text file.
public enum TextEncoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    /// The Kazakh code page of Windows: windows-1251 with Kazakh letters in place of Serbian and Ukrainian ones.
    case windows1251 = "windows-1251 (KZ-1048)"
}

/// A text file converted to UTF-8, with its original encoding.
struct DecodedText {
    /// UTF-8 without a byte order mark.
    var bytes: [UInt8]
    var encoding: TextEncoding

    /// The position of the first invalid byte in otherwise valid UTF-8.
    struct Damage: Error {
        var offset: Int
    }

    /// - Throws: `Damage` for text that is recognisably UTF-8 but not valid throughout.
    init(_ content: [UInt8]) throws(Damage) {
        if content.starts(with: [0xFF, 0xFE]) || content.starts(with: [0xFE, 0xFF]) {
            encoding = .utf16
            bytes = DecodedText.fromUTF16(content)
            return
        }
        let hasMark = content.starts(with: [0xEF, 0xBB, 0xBF])
        let text = hasMark ? Array(content.dropFirst(3)) : content
        let (fault, sequences) = DecodedText.scan(text)
        if let fault {
            if hasMark || sequences > 0 { throw Damage(offset: fault) }
            encoding = .windows1251
            bytes = DecodedText.fromWindows1251(text)
        } else {
            encoding = .utf8
            bytes = text
        }
    }

    private static func fromUTF16(_ content: [UInt8]) -> [UInt8] {
        let isLittle = content[0] == 0xFF
        var units: [UInt16] = []
        units.reserveCapacity(content.count / 2)
        for index in stride(from: 2, to: content.count - 1, by: 2) {
            let (first, second) = (UInt16(content[index]), UInt16(content[index + 1]))
            units.append(isLittle ? second << 8 | first : first << 8 | second)
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// The first byte that is not UTF-8, and the number of multi-byte characters before it.
    private static func scan(_ bytes: [UInt8]) -> (fault: Int?, sequences: Int) {
        var index = 0
        var sequences = 0
        while index < bytes.count {
            let length = sequenceLength(bytes, at: index)
            guard length > 0 else { return (index, sequences) }
            if length > 1 { sequences += 1 }
            index += length
        }
        return (nil, sequences)
    }

    /// 0 if no valid sequence begins here.
    private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
        let first = bytes[index]
        if first < 0x80 { return 1 }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return 0 }
        let rest = bytes[(index + 1)..<(index + length)]
        guard rest.allSatisfy({ $0 & 0xC0 == 0x80 }), let second = rest.first else { return 0 }
        switch first {
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return 0
        default: return length
        }
    }

    private static func fromWindows1251(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            if byte < 0x80 { text.append(byte) } else { text += KZ1048.upperHalf[Int(byte) - 0x80] }
        }
        return text
    }
}

/// The characters of code page KZ-1048 from 0x80 on.
enum KZ1048 {
    private static let letters = """
        ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏђ‘’“”•–—\u{FFFD}™љ›њқһџ
        \u{A0}ҰұӘ¤Ө¦§Ё©Ғ«¬\u{AD}®Ү°±Ііөµ¶·ё№ғ»әҢңү
        АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ
        абвгдежзийклмнопрстуфхцчшщъыьэюя
        """

    /// Encoded as UTF-8.
    static let upperHalf: [[UInt8]] = letters.unicodeScalars.filter { $0 != "\n" }.map { Array(String($0).utf8) }
}
