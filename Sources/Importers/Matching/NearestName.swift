import HealthModel
import SnapshotFormat

/// Suggests the likely intended name for a misspelled one; up to a quarter of its letters may be wrong.
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

/// Finds codes of a list by code or by name in any language.
struct CodeNames {
    private var codes: [String: Set<Int>] = [:]
    private let names: [String]

    /// - Parameter given: codes in a mapping file by the texts that represent them.
    init(_ list: CodeList, given: [String: String] = [:]) {
        names = list.items.flatMap { [$0.name.kk, $0.name.ru, $0.name.en] }
        for (index, item) in list.items.enumerated() {
            for text in [item.code, item.name.kk, item.name.ru, item.name.en] { codes[Words.fold(text), default: []].insert(index) }
        }
        for (text, code) in given { codes[Words.fold(text)] = list.index(of: code).map { [$0] } }
    }

    /// The index of the code; nil if none or several match.
    func index(_ text: String) -> Int? {
        guard let found = codes[Words.fold(text)], found.count == 1 else { return nil }
        return found.first
    }

    func suggestion(_ text: String) -> String? { NearestName.find(text, among: names) }
}
