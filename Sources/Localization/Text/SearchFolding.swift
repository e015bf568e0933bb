/// Makes texts comparable for search: `Қордай`, `кордай` and `Kopдaй` with Latin look-alikes fold to the same letters.
///
/// Foundation's diacritic folding is of no use here: it turns й into и and leaves қ alone.
public enum SearchFolding {
    /// The text in lower case, with Kazakh letters as Russian ones, ё as е, and Latin look-alikes as Cyrillic letters
    /// inside words that hold Cyrillic ones. Quotes, dashes and spaces are unified, and accents left out.
    public static func fold(_ text: String) -> String {
        var folder = Folder(capacity: text.utf8.count)
        for scalar in text.unicodeScalars { folder.add(scalar) }
        folder.endWord()
        let scalars = folder.scalars
        return String(unsafeUninitializedCapacity: scalars.count * 4) { buffer in
            var length = 0
            for scalar in scalars {
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    buffer[length] = byte
                    length += 1
                }
            }
            return length
        }
    }

    /// Where a folded query stands in a text: the ranges to highlight, without overlaps.
    ///
    /// - Parameter query: the result of `fold`; an empty one stands nowhere.
    public static func ranges(of query: String, in text: String) -> [Range<String.Index>] {
        let wanted = Array(query.unicodeScalars)
        var folder = Folder(capacity: text.utf8.count)
        var starts: [String.Index] = []
        for index in text.unicodeScalars.indices {
            folder.add(text.unicodeScalars[index])
            if folder.scalars.count > starts.count { starts.append(index) }
        }
        folder.endWord()
        starts.append(text.endIndex)
        return positions(of: wanted, in: folder.scalars).map { starts[$0]..<starts[$0 + wanted.count] }
    }

    private static func positions(of wanted: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> [Int] {
        guard let first = wanted.first else { return [] }
        var found: [Int] = []
        var start = 0
        while start + wanted.count <= scalars.count {
            if scalars[start] == first, scalars[start..<start + wanted.count].elementsEqual(wanted) {
                found.append(start)
                start += wanted.count
            } else {
                start += 1
            }
        }
        return found
    }
}

/// Folds scalar by scalar; a word's look-alikes can be told only at its end.
private struct Folder {
    private(set) var scalars: [Unicode.Scalar] = []
    private var wordStart = 0
    private var wordHoldsCyrillic = false
    private var wordHoldsLatin = false

    init(capacity: Int) {
        scalars.reserveCapacity(capacity)
    }

    mutating func add(_ scalar: Unicode.Scalar) {
        let lower = Letters.lowercased(scalar)
        if Letters.isCyrillic(lower) {
            wordHoldsCyrillic = true
        } else if Letters.isLatin(lower) {
            wordHoldsLatin = true
        } else if Letters.isAccent(lower) {
            // A decomposed й is й; every other accent, also that of ё, is left out.
            if lower.value == 0x306, scalars.last == "и" { scalars[scalars.count - 1] = "й" }
            return
        } else {
            endWord()
            scalars.append(Letters.unifiedSign(lower))
            wordStart = scalars.count
            return
        }
        scalars.append(Letters.russian(lower))
    }

    /// Replaces the look-alikes of a word that holds letters of both scripts.
    mutating func endWord() {
        if wordHoldsCyrillic, wordHoldsLatin {
            for index in wordStart..<scalars.count {
                if let cyrillic = Letters.cyrillicLookAlike(scalars[index]) { scalars[index] = cyrillic }
            }
        }
        (wordStart, wordHoldsCyrillic, wordHoldsLatin) = (scalars.count, false, false)
    }
}
