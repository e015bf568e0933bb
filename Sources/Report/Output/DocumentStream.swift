import CCairo

/// Receives a document in chunks, as Cairo writes it.
final class DocumentStream {
    private let take: (UnsafeRawBufferPointer) -> Bool
    /// The callback for Cairo; its first argument is the stream.
    static let write: cairo_write_func_t = { stream, bytes, count in
        guard let stream, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
        let document = Unmanaged<DocumentStream>.fromOpaque(stream).takeUnretainedValue()
        return document.take(UnsafeRawBufferPointer(start: bytes, count: Int(count))) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
    }

    /// - Parameter take: returns false if a chunk could not be written.
    init(_ take: @escaping (UnsafeRawBufferPointer) -> Bool) {
        self.take = take
    }

    var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}

/// A Cairo surface that is finished and released at the end of its lifetime.
struct Surface: ~Copyable {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { cairo_surface_destroy(pointer) }

    /// - Throws: `ReportError.drawing` if something could not be drawn or written.
    func finish() throws(ReportError) {
        cairo_surface_finish(pointer)
        try check()
    }

    func check() throws(ReportError) {
        let status = cairo_surface_status(pointer)
        guard status != CAIRO_STATUS_SUCCESS else { return }
        throw .drawing(String(cString: cairo_status_to_string(status)))
    }
}
