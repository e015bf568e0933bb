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

extension String {
    /// Text that cannot steer a terminal or hide anything: what every format but the lossless one writes.
    public var neutralised: String {
        var copy = self
        let isPlain = copy.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte >= 0x20, byte < 0x7F {
                    index += 1
                } else if byte == 0xD0 || byte == 0xD1 || byte == 0xD2, index + 1 < bytes.count, byte != 0xD2 || bytes[index + 1] > 0x89 {
                    // Cyrillic letters but for the combining marks among them.
                    index += 2
                } else {
                    return false
                }
            }
            return true
        }
        return isPlain ? self : Neutraliser.neutralise(self)
    }
}
