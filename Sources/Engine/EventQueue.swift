import Dashboard

/// Events in order of arrival. A burst of thousands is neither moved nor copied when events are added or taken.
struct EventQueue {
    private var batches: [[Event]] = []
    /// The number of events taken from the first batch.
    private var taken = 0

    var isEmpty: Bool { batches.isEmpty }

    mutating func append(_ events: [Event]) {
        if !events.isEmpty { batches.append(events) }
    }

    mutating func next() -> Event? {
        guard let first = batches.first else { return nil }
        defer {
            taken += 1
            if taken == first.count {
                batches.removeFirst()
                taken = 0
            }
        }
        return first[taken]
    }
}
