import CZlib

/// A content as stored in the archive: compressed if that makes it smaller.
///
/// Snapshots shrink to about a tenth. The fastest level takes a third of the default's time and a tenth more space; the archive
/// competes with the dashboard for the CPU.
struct StoredBody: Equatable {
    enum Coding: Int64 {
        case plain = 0
        case deflated = 1
    }

    var coding: Coding
    var bytes: [UInt8]

    init(coding: Coding, bytes: [UInt8]) {
        self.coding = coding
        self.bytes = bytes
    }

    init(of content: [UInt8]) {
        if let deflated = Self.deflate(content), deflated.count < content.count {
            self.init(coding: .deflated, bytes: deflated)
        } else {
            self.init(coding: .plain, bytes: content)
        }
    }

    /// The content as received; nil if the bytes are damaged.
    ///
    /// - Parameter size: the content's size in bytes.
    func content(size: Int) -> [UInt8]? {
        switch coding {
        case .plain: bytes.count == size ? bytes : nil
        case .deflated: Self.inflate(bytes, size: size)
        }
    }

    private static func deflate(_ content: [UInt8]) -> [UInt8]? {
        var length = compressBound(uLong(content.count))
        let deflated = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
            let code = compress2(buffer.baseAddress, &length, content, uLong(content.count), Z_BEST_SPEED)
            count = code == Z_OK ? Int(length) : 0
        }
        return deflated.isEmpty ? nil : deflated
    }

    private static func inflate(_ bytes: [UInt8], size: Int) -> [UInt8]? {
        var length = uLong(size)
        var isSound = false
        let content = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            isSound = uncompress(buffer.baseAddress, &length, bytes, uLong(bytes.count)) == Z_OK && Int(length) == size
            count = isSound ? size : 0
        }
        return isSound ? content : nil
    }
}
