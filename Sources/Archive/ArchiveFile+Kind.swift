import Glibc

extension ArchiveFile {
    /// The kind of a file according to its first bytes.
    enum Kind {
        /// New, or nothing was ever stored in it.
        case empty
        case archive
        /// A file of another program, which must not be touched.
        case foreign
        /// It has the page structure of an archive but not its header: it was overwritten.
        case overwritten
    }

    /// SQLite writes whole pages of this size, with the application ID in the first one.
    private static let pageSize = 4096
    private static let magic = Array("SQLite format 3\0".utf8)
    private static let applicationOffset = 68

    func kind() throws(ArchiveError) -> Kind {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure() }
        guard status.st_mode & S_IFMT == S_IFREG else { return .foreign }
        if status.st_size == 0 { return .empty }
        var header = [UInt8](repeating: 0, count: 100)
        let count = read(descriptor, &header, header.count)
        guard count >= 0 else { throw failure() }
        guard header.starts(with: Self.magic) else { return Int(status.st_size) % Self.pageSize == 0 ? .overwritten : .foreign }
        let application = header[Self.applicationOffset..<Self.applicationOffset + 4].reduce(0) { $0 << 8 | Int32($1) }
        return application == ArchiveSchema.applicationID ? .archive : .foreign
    }
}
