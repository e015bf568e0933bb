/// Folds texts for search: `Қордай`, `кордай` and `Kopдaй` with Latin look-alikes become equal.
///
/// Foundation's diacritic folding is unsuitable: it turns й into и and leaves қ unchanged.
public enum SearchFolding {
    /// The text in lower case, with Kazakh letters as Russian ones, ё as е, and Latin look-alikes as Cyrillic letters in words
    /// that contain Cyrillic ones. Quotes, dashes and spaces are unified, and accents removed.
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

    /// Returns the occurrences of a folded query in a text, without overlaps, for highlighting.
    ///
    /// - Parameter query: the result of `fold`; an empty one has no occurrences.
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

/// Folds scalar by scalar; look-alikes can only be replaced at the end of a word.
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
            // A decomposed й becomes й; all other accents, including that of ё, are dropped.
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

    /// Replaces the look-alikes in a word with letters of both scripts.
    mutating func endWord() {
        if wordHoldsCyrillic, wordHoldsLatin {
            for index in wordStart..<scalars.count {
                if let cyrillic = Letters.cyrillicLookAlike(scalars[index]) { scalars[index] = cyrillic }
            }
        }
        (wordStart, wordHoldsCyrillic, wordHoldsLatin) = (scalars.count, false, false)
    }
}
