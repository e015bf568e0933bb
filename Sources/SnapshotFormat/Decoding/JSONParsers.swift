import CSimdJSON
import Synchronization

/// A pool of simdjson parsers, which reuse their buffers across documents; each thread takes one while it reads.
final class JSONParsers: Sendable {
    /// The addresses of unused parsers.
    private let idle = Mutex<[UInt]>([])
    private let maximumDepth: Int
    /// A parser whose buffers grew beyond this for one document releases them.
    private static let keptBytes = 1 << 20

    /// - Parameter maximumDepth: the maximum nesting of arrays and objects.
    init(maximumDepth: Int) {
        self.maximumDepth = maximumDepth
    }

    deinit {
        for address in idle.withLock({ $0 }) {
            if let parser = OpaquePointer(bitPattern: address) { SimdJSONDestroy(parser) }
        }
    }

    /// Calls `body` with the tape of valid JSON, or with nil if the bytes are not valid JSON.
    ///
    /// - Parameter bytes: UTF-8 without a byte order mark.
    func withDocument<Result>(_ bytes: UnsafeRawBufferPointer, _ body: (JSONTape?) -> Result) -> Result {
        guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), let parser = take() else { return body(nil) }
        defer { putBack(parser) }
        let document = SimdJSONParse(parser, start, bytes.count)
        guard let words = document.tape, let strings = document.strings else { return body(nil) }
        return body(JSONTape(words: words, strings: strings))
    }

    private func take() -> OpaquePointer? {
        idle.withLock { $0.popLast() }.flatMap { OpaquePointer(bitPattern: $0) } ?? SimdJSONCreate(maximumDepth)
    }

    private func putBack(_ parser: OpaquePointer) {
        SimdJSONShrink(parser, JSONParsers.keptBytes)
        let address = UInt(bitPattern: parser)
        idle.withLock { $0.append(address) }
    }
}
