import HealthModel

/// The detail of a figure, and the documents' hashes that it shows.
extension State {
    mutating func showDetail() -> [Effect] {
        guard let figure = selectedSubject.figure, let detail = provider.detail(of: figure, in: page.request) else {
            say("note.noDetail")
            return []
        }
        overlay = Overlay(.figure(detail))
        var asked: Set<DocumentContentID> = []
        return detail.versions.map(\.content).filter { !isHashKnown($0) && asked.insert($0).inserted }.map { .hash($0) }
    }

    /// What is not kept now may be, once the archive has caught up.
    private func isHashKnown(_ content: DocumentContentID) -> Bool {
        if case .known = hashes[content] { true } else { false }
    }
}
