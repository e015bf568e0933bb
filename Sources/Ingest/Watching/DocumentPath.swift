/// A place below the watched directory, in the bytes that the file system uses, which need not be UTF-8.
struct DocumentPath: Hashable, Sendable {
    /// Components joined by `/`; empty for the watched directory itself.
    let bytes: [UInt8]

    static let root = DocumentPath([])

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    init(_ text: String) { bytes = Array(text.utf8) }

    var isRoot: Bool { bytes.isEmpty }

    /// The last component.
    var fileName: ArraySlice<UInt8> {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes[...] }
        return bytes[(slash + 1)...]
    }

    func appending(_ name: [UInt8]) -> DocumentPath {
        isRoot ? DocumentPath(name) : DocumentPath(bytes + [UInt8(ascii: "/")] + name)
    }

    /// Whether this is `directory` or lies in it, at any depth.
    func isWithin(_ directory: DocumentPath) -> Bool {
        if directory.isRoot || self == directory { return true }
        return bytes.count > directory.bytes.count && bytes[directory.bytes.count] == UInt8(ascii: "/")
            && bytes.starts(with: directory.bytes)
    }

    /// The path as text: bytes that are no UTF-8 are spelled `\xE9`, so that two files never share a name.
    var name: String {
        if let name = String(validating: bytes, as: UTF8.self) { return name }
        return bytes.reduce(into: "") { text, byte in
            if byte < 0x80 {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "\\x" + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    /// The path below `root` as the operating system wants it, with its final zero.
    func systemPath(below root: [UInt8]) -> [CChar] {
        let whole = isRoot ? root : root + [UInt8(ascii: "/")] + bytes
        return whole.map { CChar(bitPattern: $0) } + [0]
    }
}
