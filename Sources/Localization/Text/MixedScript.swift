/// Finds words that mix Latin and Cyrillic letters: look-alikes that make two spellings of one name.
public enum MixedScript {
    /// Words that hold both Latin and Cyrillic letters, as they stand in the text.
    ///
    /// Letters joined by digits or signs are words of their own, so `COVID-19` and `LED-экран` are not found.
    public static func words(in text: String) -> [Substring] {
        text.unicodeScalars.split { !isLetter($0) }.filter { word in
            word.contains { Letters.isLatin($0) } && word.contains { Letters.isCyrillic($0) }
        }.map { Substring($0) }
    }

    /// Whether any word of the text mixes scripts.
    public static func occurs(in text: String) -> Bool {
        !text.utf8.allSatisfy { $0 < 0x80 } && !words(in: text).isEmpty
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        Letters.isLatin(scalar) || Letters.isCyrillic(scalar)
    }
}
