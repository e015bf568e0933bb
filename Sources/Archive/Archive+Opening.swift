import HealthModel

extension Archive {
    /// The result of opening an archive.
    public struct Opening {
        public var archive: Archive
        /// Where a damaged file was moved, if a new archive replaced it.
        public var setAside: String?
    }

    /// Opens an archive for reading and appending; creates it and its folder if necessary. A damaged one is moved aside, never
    /// deleted, and replaced by a new one.
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

    /// Opens an existing archive for reading only.
    ///
    /// - Throws: `absent`, `newer`, `foreign`, `damaged`, `unreachable`, `busy`.
    public static func open(reading path: String) throws(ArchiveError) -> Archive {
        let file = ArchiveFile(path: path)
        guard file.exists else { throw ArchiveError(.absent, path: path) }
        switch try file.kind() {
        case .foreign: throw ArchiveError(.foreign, path: path)
        case .overwritten: throw ArchiveError(.damaged, path: path)
        // Nothing was ever stored in it.
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

    /// Fails with `readOnly` if something would have to be written first: a transaction left by a killed process must be rolled
    /// back, or the tables must be migrated.
    private static func openToRead(_ file: ArchiveFile) throws(ArchiveError) -> Archive {
        do {
            return try Archive(file, .read)
        } catch {
            throw ArchiveError(error, path: file.path)
        }
    }

    /// Opens an existing archive for changes.
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
