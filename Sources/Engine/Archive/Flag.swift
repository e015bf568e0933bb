import Synchronization

/// Something that happens once.
final class Flag: Sendable {
    private let value = Atomic(false)

    var isRaised: Bool { value.load(ordering: .acquiring) }

    /// Returns whether this call was the one that raised it.
    func raise() -> Bool { !value.exchange(true, ordering: .acquiringAndReleasing) }
}
