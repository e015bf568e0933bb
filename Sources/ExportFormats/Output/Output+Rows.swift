import Dispatch
import Synchronization

extension Output {
    /// Rows of one block: enough that handing it to another thread costs nothing beside it.
    private static let rowsInBlock = 1024
    /// Blocks in the making at a time.
    private static let blocksAtATime = 4

    /// Writes rows in their order, made by several threads where there are many.
    ///
    /// - Parameter make: the bytes of a range of rows. It is called on any thread, and for several ranges at once.
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

    /// The bytes that are written into an output of its own.
    static func bytes(_ body: (inout Output) -> Void) -> [UInt8] {
        var output = Output { (_) throws(ExportError) in }
        body(&output)
        return output.bytes
    }
}
