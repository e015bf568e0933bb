import HealthModel

/// What the source of the snapshots reports.
extension State {
    mutating func take(_ event: DataEvent) -> [Effect] {
        switch event {
        case .accepted(let snapshot, _):
            rejected[snapshot.origin.name] = nil
            hashes[snapshot.origin.name] = nil
            data.accept(snapshot)
            if status.isComplete { changes.add(snapshot, at: now) }
        case .rejected(let document, let diagnostics):
            rejected[document] = diagnostics
        case .removed(let document):
            rejected[document] = nil
            hashes[document] = nil
            data.remove(document: document)
        case .status(let status):
            self.status = status
        }
        return []
    }
}
