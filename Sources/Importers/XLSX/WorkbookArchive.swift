import CMinizip

/// Why a workbook cannot be read.
enum WorkbookFault: Error, Equatable {
    case notArchive
    /// Protected by a password, or of the format before XLSX.
    case encrypted
    case missingPart(String)
    /// The archive is cut short or altered.
    case damaged(String)
    /// A part is unpacked into more than any table needs.
    case bomb(String)
    case xml(String, line: Int)
    /// A document type declaration: the door of entity bombs, which no spreadsheet writes.
    case doctype(String)
    case tooMany
}

/// The parts of a workbook, unpacked piece by piece under limits. What the archive says of sizes is not believed.
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

    /// Unpacks a part and hands it over piece by piece; `take` returns false to stop.
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
