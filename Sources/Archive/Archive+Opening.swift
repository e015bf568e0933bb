import HealthModel

extension Archive {
    /// An archive that was opened, and what was done to open it.
    public struct Opening {
        public var archive: Archive
        /// Where a damaged file was put aside, when a new archive was begun in its place.
        public var setAside: String?
    }

    /// Opens an archive to read from it and to add to it; makes it, with its folder, where there is none. A damaged one is
    /// put aside, never deleted, and a new one begun.
    ///
    /// - Throws: `newer`, `foreign`, `readOnly`, `unreachable`, `full`, `busy`.
    public static func open(_ path: String, now: Instant) throws(ArchiveError) -> Opening {
        let file = ArchiveFile(path: path)
        try file.prepare()
        return try file.alone { () throws(ArchiveError) in
            do throws(ArchiveError) {
                return Opening(archive: try openToWrite(file))
            } catch {
                guard error.code == .damaged, let identity = file.identity else { throw error }
                let setAside = try file.putAside(identity, now: now)
                try file.prepare()
                return Opening(archive: try openToWrite(file), setAside: setAside)
            }
        }
    }

    /// Opens an archive that exists, to read from it only.
    ///
    /// - Throws: `absent`, `newer`, `foreign`, `damaged`, `unreachable`, `busy`.
    public static func open(reading path: String) throws(ArchiveError) -> Archive {
        let file = ArchiveFile(path: path)
        guard file.exists else { throw ArchiveError(.absent, path: path) }
        switch try file.kind() {
        case .foreign: throw ArchiveError(.foreign, path: path)
        case .overwritten: throw ArchiveError(.damaged, path: path)
        // Nothing was stored in it yet.
        case .empty: throw ArchiveError(.absent, path: path)
        case .archive: break
        }
        do throws(ArchiveError) {
            return try openToRead(file)
        } catch {
            guard error.code == .readOnly else { throw error }
            try file.alone { () throws(ArchiveError) in try openToWrite(file).close() }
            return try openToRead(file)
        }
    }

    /// Fails with `readOnly` where something must be written first: a program that was killed has left a transaction to be
    /// undone, or the tables are older than today's.
    private static func openToRead(_ file: ArchiveFile) throws(ArchiveError) -> Archive {
        do {
            return try Archive(file, .read)
        } catch {
            throw ArchiveError(error, path: file.path)
        }
    }

    /// Opens an archive that exists, to change it.
    public static func open(changing path: String) throws(ArchiveError) -> Archive {
        let file = ArchiveFile(path: path)
        guard file.exists else { throw ArchiveError(.absent, path: path) }
        return try file.alone { () throws(ArchiveError) in try openToWrite(file) }
    }

    private static func openToWrite(_ file: ArchiveFile) throws(ArchiveError) -> Archive {
        switch try file.kind() {
        case .foreign: throw ArchiveError(.foreign, path: file.path)
        case .overwritten: throw ArchiveError(.damaged, path: file.path)
        case .archive, .empty: break
        }
        do {
            let archive = try Archive(file, .write)
            try archive.migrate()
            return archive
        } catch {
            throw ArchiveError(error, path: file.path)
        }
    }
}
