import Feeds
import HealthModel

/// News from the sources and the archive.
extension State {
    mutating func take(_ news: SourceNews) -> [Effect] {
        let outcome = data.take(news)
        switch news {
        case .accepted(let snapshot, _):
            if outcome.reread.isEmpty, sources.isComplete { shift.changes.add(snapshot, at: now) }
        case .defined:
            let place = navigation.pageID
            navigation.keep(to: data.panels.map(\.code))
            if navigation.pageID != place { paging.waiting = [] }
        case .rejected, .removed, .recalled, .status: break
        }
        return outcome.reread.isEmpty ? [] : [.reread(outcome.reread)]
    }

    /// Notifies the operator when the archive fails or is replaced: the screen shows all data in either case.
    mutating func take(_ status: ArchiveStatus) {
        if let name = status.setAside, name != archive.setAside {
            say("archive.setAside", .text(name))
        } else if let problem = status.problem, status.state != archive.state {
            say("archive.without", .message(problem))
        }
        archive = status
    }
}
