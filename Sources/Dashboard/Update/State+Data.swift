import Feeds
import HealthModel

/// What the sources of the snapshots and the archive report.
extension State {
    mutating func take(_ news: SourceNews) -> [Effect] {
        let outcome = data.take(news)
        switch news {
        case .accepted(let snapshot, _):
            if outcome.reread.isEmpty, sources.isComplete { shift.changes.add(snapshot, at: now) }
        case .defined:
            let place = navigation.place
            navigation.keep(to: data.panels.map(\.code))
            if navigation.place != place { paging.waiting = [] }
        case .rejected, .removed, .recalled, .status: break
        }
        return outcome.reread.isEmpty ? [] : [.reread(outcome.reread)]
    }

    /// Says when the archive falls out or a new one takes its place: the screen shows all data in any case.
    mutating func take(_ status: ArchiveStatus) {
        if let name = status.setAside, name != archive.setAside {
            say("archive.setAside", .text(name))
        } else if let problem = status.problem, status.state != archive.state {
            say("archive.without", .message(problem))
        }
        archive = status
    }
}
