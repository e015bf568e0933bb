import SnapshotFormat

/// The name that a misspelt one was probably meant to be, counted in letters: a quarter of them may be wrong.
enum NearestName {
    static func find(_ name: String, among candidates: [String]) -> String? {
        let typed = Array(Words.fold(name).unicodeScalars)
        guard (2...80).contains(typed.count) else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(Words.fold(candidate).unicodeScalars)
            let allowed = max(1, min(typed.count, letters.count) / 4)
            guard abs(letters.count - typed.count) <= allowed else { continue }
            let distance = Suggestion.distance(typed, letters)
            if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }
}
