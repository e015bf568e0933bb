import HealthModel

/// Finds the codes of a list by code or by name in any language.
struct CodeNames {
    private var codes: [String: Set<Int>] = [:]
    private let names: [String]

    /// - Parameter given: codes of a mapping file by the texts that name them.
    init(_ list: CodeList, given: [String: String] = [:]) {
        names = list.items.flatMap { [$0.name.kk, $0.name.ru, $0.name.en] }
        for (index, item) in list.items.enumerated() {
            for text in [item.code, item.name.kk, item.name.ru, item.name.en] { codes[Words.fold(text), default: []].insert(index) }
        }
        for (text, code) in given { codes[Words.fold(text)] = list.index(of: code).map { [$0] } }
    }

    /// The position of the code; nil where no code or more than one is called so.
    func index(_ text: String) -> Int? {
        guard let found = codes[Words.fold(text)], found.count == 1 else { return nil }
        return found.first
    }

    func suggestion(_ text: String) -> String? { NearestName.find(text, among: names) }
}
