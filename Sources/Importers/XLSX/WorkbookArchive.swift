import CMinizip

/// The reason why a workbook cannot be read.
enum WorkbookFault: Error, Equatable {
    case notArchive
    /// Password-protected, or in the format before XLSX.
    case encrypted
    case missingPart(String)
    /// The archive is truncated or corrupt.
    case damaged(String)
    /// A part unpacks to more than any table needs.
    case bomb(String)
    case xml(String, line: Int)
    /// A document type declaration: it enables entity bombs, and no spreadsheet writes one.
    case doctype(String)
    case tooMany
}

/// The parts of a workbook, unpacked in chunks under limits. Sizes stated in the archive are not trusted.
final class WorkbookArchive {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let archive: OpaquePointer
    private let limits: TableLimits
    private var unpacked = 0

    init(_ content: [UInt8], limits: TableLimits = .standard) throws(WorkbookFault) {
        if content.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .encrypted }
        self.limits = limits
        bytes = UnsafeMutableBufferPointer.allocate(capacity: max(content.count, 1))
        _ = bytes.update(fromContentsOf: content)
        guard let start = bytes.baseAddress, let opened = ZipOpen(start, content.count) else {
            bytes.deallocate()
            throw .notArchive
        }
        archive = opened
    }

    deinit {
        ZipClose(archive)
        bytes.deallocate()
    }

    /// Unpacks a part and passes it on in chunks; `take` returns false to stop.
    func read(_ part: String, _ take: (UnsafeBufferPointer<UInt8>) -> Bool) throws(WorkbookFault) {
        var packed: UInt64 = 0
        switch ZipBegin(archive, part, &packed) {
        case 0: break
        case -1: throw .missingPart(part)
        default: throw .encrypted
        }
        let allowance = (1 << 20) + limits.ratio * Int(min(packed, UInt64(bytes.count)))
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        var size = 0
        while true {
            let count = Int(ZipRead(archive, &piece, UInt32(piece.count)))
            guard count >= 0 else { throw .damaged(part) }
            if count == 0 { return }
            size += count
            unpacked += count
            guard size <= allowance, unpacked <= limits.partBytes else { throw .bomb(part) }
            guard piece.withUnsafeBufferPointer({ take(UnsafeBufferPointer(rebasing: $0[..<count])) }) else { return }
        }
    }
}
