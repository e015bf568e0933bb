import Dashboard

/// Events in the order in which they came. A burst of thousands is neither moved nor copied when more come or some are taken.
struct EventQueue {
    private var batches: [[Event]] = []
    /// How many of the first batch are taken.
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
