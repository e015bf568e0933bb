import Dispatch
import Synchronization

/// Makes parts of a page on several threads at once. What one has found of a figure the others use (`AnalysisMemory`); two that look for
/// the same at the same moment both find it.
enum SideBySide {
    static func make<Item: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Item?) -> [Item] {
        let made = Mutex([Item?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let item = make(index)
            made.withLock { $0[index] = item }
        }
        return made.withLock { $0.compactMap(\.self) }
    }

    static func make<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First, _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let made = Mutex<(first: First?, second: Second?)>((nil, nil))
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            if index == 0 {
                let item = first()
                made.withLock { $0.first = item }
            } else {
                let item = second()
                made.withLock { $0.second = item }
            }
        }
        return made.withLock { ($0.first ?? first(), $0.second ?? second()) }
    }
}
