import Glibc

/// The entries of one directory, classified.
struct DirectoryListing {
    var documents: [DocumentPath] = []
    /// The documents that are links: their content can change elsewhere without an event here.
    var links: [DocumentPath] = []
    var conflictCopies: [DocumentPath] = []
    var folders: [DocumentPath] = []
    /// Links to directories; visited after the directories themselves, so that those keep their own names.
    var linkedFolders: [DocumentPath] = []
    var ignored = 0

    /// Lists a directory, or returns the `errno`. Ordinary files need no `stat`, however many there are.
    static func of(_ directory: DocumentPath, below root: [UInt8]) -> Result<DirectoryListing, SystemError> {
        guard let stream = opendir(directory.systemPath(below: root)) else { return .failure(SystemError(number: errno)) }
        defer { closedir(stream) }
        var listing = DirectoryListing()
        while let entry = readdir(stream) {
            let type = Int(entry.pointee.d_type)
            withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                let name = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.firstIndex(of: 0) ?? bytes.count)])
                if !name.elementsEqual(dot), !name.elementsEqual(dotDot) { listing.add(name, in: directory, type: type, below: root) }
            }
        }
        return .success(listing)
    }

    private static let dot = [UInt8(ascii: ".")], dotDot = [UInt8(ascii: "."), UInt8(ascii: ".")]

    private mutating func add(_ name: UnsafeRawBufferPointer, in directory: DocumentPath, type: Int, below root: [UInt8]) {
        switch EntryName.kind(name) {
        case .document: addDocument(directory.appending(name), type: type)
        case .conflictCopy where type != Int(DT_DIR): conflictCopies.append(directory.appending(name))
        default: addOther(directory.appending(name), name, type: type, below: root)
        }
    }

    /// A directory called x.json is listed like any other, and rejected as a document so that the operator notices.
    private mutating func addDocument(_ path: DocumentPath, type: Int) {
        documents.append(path)
        if type == Int(DT_DIR) { folders.append(path) }
        if type == Int(DT_LNK) { links.append(path) }
    }

    private mutating func addOther(_ path: DocumentPath, _ name: UnsafeRawBufferPointer, type: Int, below root: [UInt8]) {
        guard EntryName.isFolder(name), type != Int(DT_REG) else { return ignored += 1 }
        if type == Int(DT_DIR) { return folders.append(path) }
        // A link, or a file system that does not report types.
        guard let status = FileStatus.of(path.systemPath(below: root)), FileStatus.isDirectory(status) else { return ignored += 1 }
        linkedFolders.append(path)
    }
}

/// An error of the operating system.
struct SystemError: Error, Equatable {
    /// An `errno` value.
    var number: Int32
}
