import CSimdJSON

/// simdjson's parser with its buffers, which it keeps from one document to the next.
struct JSONParser: ~Copyable {
    private let parser: OpaquePointer?

    /// - Parameter maximumDepth: how many arrays and objects may lie inside one another.
    init(maximumDepth: Int) {
        parser = SimdJSONCreate(maximumDepth)
    }

    deinit {
        if let parser { SimdJSONDestroy(parser) }
    }

    /// Hands the tape of valid JSON to `body`, and nil where the bytes are not valid JSON.
    ///
    /// - Parameter bytes: UTF-8 without a byte order mark.
    func withDocument<Result>(_ bytes: UnsafeRawBufferPointer, _ body: (JSONTape?) -> Result) -> Result {
        guard let parser, let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return body(nil) }
        let document = SimdJSONParse(parser, start, bytes.count)
        guard let words = document.tape, let strings = document.strings else { return body(nil) }
        return body(JSONTape(words: words, strings: strings))
    }
}
