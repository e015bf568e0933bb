import SafeText
import Canvas
import HealthModel

/// Bytes on their way to a file, collected into blocks.
public struct Output {
    /// Takes a block; throws what kept it from being written.
    public typealias Sink = ([UInt8]) throws(ExportError) -> Void

    private static let block = 1 << 16

    private(set) var bytes: [UInt8] = []
    private let sink: Sink
    private let isCancelled: @Sendable () -> Bool

    /// - Parameter isCancelled: whether the operator gave up; asked before each block.
    public init(isCancelled: @escaping @Sendable () -> Bool = { false }, _ sink: @escaping Sink) {
        self.sink = sink
        self.isCancelled = isCancelled
        bytes.reserveCapacity(Output.block + 4096)
    }

    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func write(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func write(_ byte: UInt8) { bytes.append(byte) }

    mutating func write(bytes more: [UInt8]) { bytes += more }

    /// A text as a string of JSON.
    mutating func write(json text: String) { JSONString.append(text, to: &bytes) }

    /// Hands a full block on. Formats call it after each row, so that a long file never lies in memory whole.
    mutating func flushIfFull() throws(ExportError) {
        if bytes.count >= Output.block { try flush() }
    }

    /// For formats that wait for others between two blocks.
    func checkCancelled() throws(ExportError) {
        if isCancelled() { throw ExportError(.cancelled, Message("export.cancelled")) }
    }

    package mutating func flush() throws(ExportError) {
        try checkCancelled()
        guard !bytes.isEmpty else { return }
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
