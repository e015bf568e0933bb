/// Makes texts comparable for search: `Қордай`, `кордай` and `Kopдaй` with Latin look-alikes fold to the same letters.
///
/// Foundation's diacritic folding is of no use here: it turns й into и and leaves қ alone.
public enum SearchFolding {
    /// The text in lower case, with Kazakh letters as Russian ones, ё as е, and Latin look-alikes as Cyrillic letters
    /// inside words that hold Cyrillic ones. Quotes, dashes and spaces are unified, and accents left out.
    public static func fold(_ text: String) -> String {
        var result = ""
        result.unicodeScalars.reserveCapacity(text.utf8.count)
        for folded in scalars(of: text) { result.unicodeScalars.append(folded.scalar) }
        return result
    }

    /// Where a folded query stands in a text: the ranges to highlight, without overlaps.
    ///
    /// - Parameter query: the result of `fold`; an empty one stands nowhere.
    public static func ranges(of query: String, in text: String) -> [Range<String.Index>] {
        let wanted = Array(query.unicodeScalars)
        let folded = scalars(of: text)
        guard !wanted.isEmpty, folded.count >= wanted.count else { return [] }
        var found: [Range<String.Index>] = []
        var start = 0
        while start + wanted.count <= folded.count {
            if folded[start..<start + wanted.count].elementsEqual(wanted, by: { $0.scalar == $1 }) {
                found.append(folded[start].range.lowerBound..<folded[start + wanted.count - 1].range.upperBound)
                start += wanted.count
            } else {
                start += 1
            }
        }
        return found
    }

    /// A folded letter and the part of the text it stands for.
    private struct Folded {
        var scalar: Unicode.Scalar
        var range: Range<String.Index>
    }

    private static func scalars(of text: String) -> [Folded] {
        var result: [Folded] = []
        result.reserveCapacity(text.utf8.count)
        var wordStart = 0
        var wordHoldsCyrillic = false
        var index = text.unicodeScalars.startIndex
        while index < text.unicodeScalars.endIndex {
            let next = text.unicodeScalars.index(after: index)
            let scalar = Letters.lowercased(text.unicodeScalars[index])
            append(scalar, index..<next, to: &result)
            if Letters.isCyrillic(scalar) {
                wordHoldsCyrillic = true
            } else if !Letters.isLatin(scalar), !isMark(scalar) {
                if wordHoldsCyrillic { replaceLookAlikes(in: &result[wordStart...]) }
                (wordStart, wordHoldsCyrillic) = (result.count, false)
            }
            index = next
        }
        if wordHoldsCyrillic { replaceLookAlikes(in: &result[wordStart...]) }
        return result
    }

    private static func append(_ scalar: Unicode.Scalar, _ range: Range<String.Index>, to result: inout [Folded]) {
        if isMark(scalar) {
            guard let last = result.indices.last else { return }
            result[last].range = result[last].range.lowerBound..<range.upperBound
            // A decomposed й is й; every other accent, also that of ё, is left out.
            if scalar.value == 0x306, result[last].scalar == "и" { result[last].scalar = "й" }
        } else {
            result.append(Folded(scalar: unified(Letters.russian(scalar)), range: range))
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    private static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xA0, 0x2007, 0x202F, 0x2009: " "
        case 0x2010...0x2015, 0x2212: "-"
        case 0xAB, 0xBB, 0x201C...0x201F: "\""
        default: scalar
        }
    }

    private static func replaceLookAlikes(in word: inout ArraySlice<Folded>) {
        for index in word.indices {
            if let cyrillic = Letters.cyrillicLookAlike(word[index].scalar) { word[index].scalar = cyrillic }
        }
    }
}
