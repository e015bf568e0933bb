import Dashboard
import Synchronization

/// The cancellation flag of the running export.
final class RunningExport: Sendable {
    private let flag = Mutex<StopFlag?>(nil)

    func begin() -> StopFlag {
        let new = StopFlag()
        flag.withLock { $0 = new }
        return new
    }

    func cancel() { _ = flag.withLock { $0 }?.raise() }
}

/// Reports the number of bytes written, but not after every block.
final class ExportProgress: Sendable {
    private let told = Atomic(0)
    private let step: Int
    private let report: @Sendable (ExportNews) -> Void

    init(step: Int, _ report: @escaping @Sendable (ExportNews) -> Void) {
        self.step = step
        self.report = report
    }

    func note(_ bytes: Int) {
        guard bytes - told.load(ordering: .relaxed) >= step else { return }
        told.store(bytes, ordering: .relaxed)
        report(.progress(bytes: bytes))
    }
}
