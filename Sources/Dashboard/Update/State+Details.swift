import HealthModel

/// The detail of a figure, and the documents' hashes that it shows.
extension State {
    mutating func showDetail() -> [Effect] {
        guard let figure = selectedSubject.figure, let detail = provider.detail(of: figure, in: page.request) else {
            say("note.noDetail")
            return []
        }
        overlay = Overlay(.figure(detail))
        let documents = Set(detail.versions.map(\.document)).subtracting(hashes.keys)
        return documents.sorted().map { .hashDocument($0) }
    }
}
