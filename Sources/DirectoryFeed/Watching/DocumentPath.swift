/// A place below the watched directory, in the bytes that the file system uses, which need not be UTF-8.
struct DocumentPath: Hashable, Sendable {
    /// Components joined by `/`; empty for the watched directory itself.
    let bytes: [UInt8]

    static let root = DocumentPath([])

    /// What lies in this directory below the root defines data sets and is no snapshot.
    static let definitions = DocumentPath(Array("datasets".utf8))

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isRoot: Bool { bytes.isEmpty }

    var isDefinition: Bool { isWithin(.definitions) }

    /// The last component.
    var fileName: ArraySlice<UInt8> {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes[...] }
        return bytes[(slash + 1)...]
    }

    /// The directory that holds this.
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

    /// Whether this is `directory` or lies in it, at any depth.
    func isWithin(_ directory: DocumentPath) -> Bool {
        if directory.isRoot || self == directory { return true }
        return bytes.count > directory.bytes.count && bytes[directory.bytes.count] == UInt8(ascii: "/")
            && bytes.starts(with: directory.bytes)
    }

    /// The path below `root` as the operating system wants it, with its final zero.
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

/// Paths as text, so that two files never share a name and every name leads back to its file.
extension DocumentPath {
    private static let backslash = UInt8(ascii: "\\")

    /// The path as text. In a path that is no UTF-8 or holds a backslash, every byte outside of ASCII is spelled `\xE9`, and a
    /// backslash is doubled.
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

    /// The path that `name` spells.
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
