/// Suggests the likely intended name for a misspelled one.
public enum Suggestion {
    /// The nearest candidate within two edits, or one edit for names of up to four letters.
    package static func nearest(to name: String, among candidates: [String]) -> String? {
        let typed = Array(name.utf8)
        guard typed.count <= 64 else { return nil }
        let allowed = typed.count <= 4 ? 1 : 2
        let measured = candidates.map { (name: $0, distance: distance(typed, Array($0.utf8))) }
        guard let best = measured.min(by: { $0.distance < $1.distance }), best.distance <= allowed else { return nil }
        return best.name
    }

    /// `; did you mean …?` as a message argument, or empty.
    package static func argument(for name: String, among candidates: [String]) -> Message.Argument {
        guard let nearest = nearest(to: name, among: candidates) else { return .text("") }
        return .message(Message("diagnostic.suggestion", .text(nearest)))
    }

    /// The number of insertions, deletions, replacements and transpositions of neighbours (optimal string alignment).
    public static func distance<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
                var best = min(replaced, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, beforeLast[j - 1] + 1) }
                row.append(best)
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }
}
