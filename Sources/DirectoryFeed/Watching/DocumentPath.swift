/// A path below the watched directory, in the file system's bytes, which need not be UTF-8.
struct DocumentPath: Hashable, Sendable {
    /// Components joined by `/`; empty for the watched directory itself.
    let bytes: [UInt8]

    static let root = DocumentPath([])

    /// The folder below the root whose documents define data sets instead of being snapshots.
    static let definitions = DocumentPath(Array("datasets".utf8))

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isRoot: Bool { bytes.isEmpty }

    var isDefinition: Bool { isWithin(.definitions) }

    /// The last component.
    var fileName: ArraySlice<UInt8> {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes[...] }
        return bytes[(slash + 1)...]
    }

    /// The containing directory.
    var parent: DocumentPath {
        DocumentPath(Array(bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)]))
    }

    func appending(_ name: some Collection<UInt8>) -> DocumentPath {
        var path: [UInt8] = []
        path.reserveCapacity(bytes.count + 1 + name.count)
        path += bytes
        if !isRoot { path.append(UInt8(ascii: "/")) }
        path += name
        return DocumentPath(path)
    }

    /// Whether this is `directory` or lies within it, at any depth.
    func isWithin(_ directory: DocumentPath) -> Bool {
        if directory.isRoot || self == directory { return true }
        return bytes.count > directory.bytes.count && bytes[directory.bytes.count] == UInt8(ascii: "/")
            && bytes.starts(with: directory.bytes)
    }

    /// The null-terminated path below `root` for system calls.
    func systemPath(below root: [UInt8]) -> [CChar] {
        var path: [CChar] = []
        path.reserveCapacity(root.count + bytes.count + 2)
        for byte in root { path.append(CChar(bitPattern: byte)) }
        if !isRoot { path.append(CChar(bitPattern: UInt8(ascii: "/"))) }
        for byte in bytes { path.append(CChar(bitPattern: byte)) }
        path.append(0)
        return path
    }
}

/// Conversion to text. It is reversible, so that two files never share a name.
extension DocumentPath {
    private static let backslash = UInt8(ascii: "\\")

    /// The path as text. If it is not UTF-8 or contains a backslash, every non-ASCII byte is written as `\xE9` and backslashes
    /// are doubled.
    var name: String {
        if !bytes.contains(Self.backslash), let name = String(validating: bytes, as: UTF8.self) { return name }
        return bytes.reduce(into: "") { text, byte in
            switch byte {
            case Self.backslash: text += "\\\\"
            case 0x80...: text += "\\x" + String(byte, radix: 16, uppercase: true)
            default: text.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
    }

    /// Parses a name.
    init(_ name: String) {
        var rest = Array(name.utf8)[...]
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            guard byte == Self.backslash, let next = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            if next == UInt8(ascii: "x"), let spelled = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(spelled)
                rest.removeFirst(2)
            } else {
                bytes.append(next)
            }
        }
        self.bytes = bytes
    }
}
