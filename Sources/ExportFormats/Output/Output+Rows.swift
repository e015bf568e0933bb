import Dispatch
import Synchronization

extension Output {
    /// Rows per block: enough to make the cost of passing it to another thread negligible.
    private static let rowsInBlock = 1024
    /// The number of blocks made concurrently.
    private static let blocksAtATime = 4

    /// Writes rows in order, using several threads if there are many.
    ///
    /// - Parameter make: returns the bytes of a range of rows. Called on any thread, for several ranges concurrently.
    mutating func writeRows(_ count: Int, _ make: @escaping @Sendable (Range<Int>) -> [UInt8]) throws(ExportError) {
        let step = Output.rowsInBlock * Output.blocksAtATime
        for start in stride(from: 0, to: count, by: step) {
            for block in Output.blocks(of: start..<min(start + step, count), make) { write(bytes: block) }
            try flushIfFull()
        }
    }

    private static func blocks(of rows: Range<Int>, _ make: @escaping @Sendable (Range<Int>) -> [UInt8]) -> [[UInt8]] {
        let starts = Array(stride(from: rows.lowerBound, to: rows.upperBound, by: rowsInBlock))
        let ranges = starts.map { $0..<min($0 + rowsInBlock, rows.upperBound) }
        if ranges.count < 2 { return ranges.map { make($0) } }
        let made = Mutex([[UInt8]](repeating: [], count: ranges.count))
        DispatchQueue.concurrentPerform(iterations: ranges.count) { index in
            let block = make(ranges[index])
            made.withLock { $0[index] = block }
        }
        return made.withLock { $0 }
    }

    /// Returns the bytes written to a separate output.
    static func bytes(_ body: (inout Output) -> Void) -> [UInt8] {
        var output = Output { (_) throws(ExportError) in }
        body(&output)
        return output.bytes
    }
}
