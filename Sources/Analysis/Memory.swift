import HealthModel
import Synchronization

/// What is known of figures whose calculation takes long: a table's trend, its change and a chart ask for the same series.
final class Memory<Key: Hashable & Sendable, Content: Sendable>: Sendable {
    private let known = Mutex<[Key: Content]>([:])
    private let made = Mutex(0)

    /// How often something was calculated.
    var count: Int { made.withLock { $0 } }

    /// Two threads that ask at once may both calculate: the lock is not held meanwhile, since a calculation may ask for other figures.
    func content(of id: Key, _ make: () -> Content) -> Content {
        if let content = known.withLock({ $0[id] }) { return content }
        let content = make()
        made.withLock { $0 += 1 }
        known.withLock { $0[id] = content }
        return content
    }
}
