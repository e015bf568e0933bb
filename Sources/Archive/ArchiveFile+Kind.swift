import Glibc

extension ArchiveFile {
    /// What a file is, as far as its first bytes tell.
    enum Kind {
        /// New, or nothing was stored in it yet.
        case empty
        case archive
        /// Another program's file, which is not to be touched.
        case foreign
        /// It has the shape of an archive and not its beginning: something has overwritten it.
        case overwritten
    }

    /// SQLite writes whole pages of this size, and an application's number into the first one.
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
