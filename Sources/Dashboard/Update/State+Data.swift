import HealthModel

/// What the source of the snapshots and the archive report.
extension State {
    mutating func take(_ event: DataEvent) -> [Effect] {
        switch event {
        case .accepted(let snapshot, let diagnostics):
            guard data.defines(snapshot) else { return [.reread([snapshot.origin.name])] }
            forget(snapshot.origin.name)
            if diagnostics.contains(where: { $0.severity > .info }) { flawed[snapshot.origin.name] = diagnostics }
            data.accept(snapshot)
            if sources.isComplete { changes.add(snapshot, at: now) }
        case .rejected(let document, let diagnostics):
            rejected[document] = diagnostics
            if namesKnownDataSet(diagnostics) { return [.reread([document])] }
        case .removed(let document):
            forget(document)
            data.remove(document: document)
        case .defined(let edition):
            return take(edition)
        case .status(let summary, let memory):
            sources = summary
            memoryBytes = memory
        case .archive(let status):
            take(status)
        case .recalled(let snapshot):
            data.recall(snapshot)
        }
        return []
    }

    /// Says when the archive falls out or a new one takes its place: the screen shows all data in any case.
    private mutating func take(_ status: ArchiveStatus) {
        if let name = status.setAside, name != archive.setAside {
            say("archive.setAside", .text(name))
        } else if let problem = status.problem, status.state != archive.state {
            say("archive.without", .message(problem))
        }
        archive = status
    }

    /// What was known of an earlier content of a document.
    mutating func forget(_ document: String) {
        rejected[document] = nil
        flawed[document] = nil
        hashes[document] = nil
    }
}
