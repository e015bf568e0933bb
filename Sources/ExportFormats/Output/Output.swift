import SafeText
import Canvas
import HealthModel

/// Output to a file, buffered in blocks.
public struct Output {
    /// Consumes a block; throws if it cannot be written.
    public typealias Sink = ([UInt8]) throws(ExportError) -> Void

    static let block = 1 << 16

    private(set) var bytes: [UInt8] = []
    private let sink: Sink
    private let isCancelled: @Sendable () -> Bool

    /// - Parameter isCancelled: whether the operator cancelled; checked before each block.
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

    /// Takes the text from a JSON writer.
    mutating func take(_ json: inout JSONWriter) { json.drain(into: &bytes) }

    /// Passes on a full block. Formats call it after each row, so that long files are never held in memory.
    mutating func flushIfFull() throws(ExportError) {
        if bytes.count >= Output.block { try flush() }
    }

    /// Checks for cancellation, for formats that wait between two blocks.
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
