import HealthModel
import History
import Settings
import Synchronization

/// Keeps what was calculated for one state of the history, so that the next page of the same state need not begin anew.
public final class AnalysisMemory: Sendable {
    /// Everything that a figure depends on.
    struct Key: Equatable, Sendable {
        private let history: HistoryIdentity
        private let definitions: [ObjectIdentifier]
        private let asOf: AsOf?
        private let today: Day
        private let settings: FigureSettings

        init(_ history: History, _ metadata: Metadata, _ asOf: AsOf?, _ today: Day, _ settings: FigureSettings) {
            self.history = history.identity
            definitions = metadata.dataSets.map(ObjectIdentifier.init)
            (self.asOf, self.today, self.settings) = (asOf, today, settings)
        }

        static func == (left: Key, right: Key) -> Bool {
            left.history === right.history && left.definitions == right.definitions && left.asOf == right.asOf
                && left.today == right.today && left.settings == right.settings
        }
    }

    private let last = Mutex<(key: Key, content: SharedByCopies)?>(nil)

    public init() {}

    /// What is known of a state; something new for any other than the last.
    func content(of key: Key, _ settings: FigureSettings) -> SharedByCopies {
        last.withLock { last in
            if let known = last, known.key == key { return known.content }
            let content = SharedByCopies(settings: settings)
            last = (key, content)
            return content
        }
    }
}
