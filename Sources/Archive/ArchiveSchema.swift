/// The tables of the archive and their migrations.
///
/// A published migration is never changed; changes of the tables are new migrations at the end.
enum ArchiveSchema {
    /// The application ID of the file: "TAQT".
    static let applicationID: Int32 = 0x5441_5154

    private static let migrations = [("1 documents", documents), ("2 operators", operators)]

    /// The version of a file's tables compared with the current one.
    enum Age {
        case older, current, newer
    }

    static func age(_ database: Database) throws -> Age {
        let (done, known) = (try migrationsDone(database), Set(migrations.map(\.0)))
        return done == known ? .current : done.isSubset(of: known) ? .older : .newer
    }

    /// Migrates to the current tables in one transaction, so that a killed process leaves the file unchanged.
    static func migrate(_ database: Database) throws {
        guard try age(database) == .older else { return }
        try database.transaction(.immediate) {
            let done = try migrationsDone(database)
            try database.execute("CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
            for (name, script) in migrations where !done.contains(name) {
                try database.execute(script)
                try database.execute("INSERT INTO grdb_migrations (identifier) VALUES (?)", [name])
            }
        }
    }

    /// Completed migrations are recorded in a table named after GRDB, the library that created the first archives, so that all
    /// versions of the program understand each other's archives.
    private static func migrationsDone(_ database: Database) throws -> Set<String> {
        let isNoted: Bool? = try database.value("SELECT count(*) FROM sqlite_master WHERE name = 'grdb_migrations'")
        guard isNoted == true else { return [] }
        return Set(try database.rows("SELECT identifier FROM grdb_migrations") { try $0.value("identifier") })
    }

    /// A content is stored once, however often and under whatever names it is received. Its bytes are in a separate table, so
    /// that counting and looking up contents does not read them.
    private static let documents = """
        CREATE TABLE document (
            id INTEGER PRIMARY KEY,
            source TEXT NOT NULL,
            path TEXT NOT NULL,
            UNIQUE (source, path)
        ) STRICT;
        CREATE TABLE content (
            id INTEGER PRIMARY KEY,
            sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
            size INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE body (
            contentId INTEGER PRIMARY KEY REFERENCES content ON DELETE CASCADE,
            coding INTEGER NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE receipt (
            id INTEGER PRIMARY KEY,
            documentId INTEGER NOT NULL REFERENCES document,
            contentId INTEGER NOT NULL REFERENCES content,
            receivedAt INTEGER NOT NULL,
            fingerprint INTEGER NOT NULL,
            feed TEXT NOT NULL,
            dataSet TEXT NOT NULL,
            orgUnit TEXT NOT NULL,
            asOf TEXT NOT NULL,
            generatedAt INTEGER NOT NULL,
            isWithdrawn INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX receiptByDocument ON receipt (documentId, receivedAt, fingerprint, contentId);
        CREATE INDEX receiptByContent ON receipt (contentId);
        CREATE INDEX receiptByKey ON receipt (dataSet, orgUnit, feed, asOf, generatedAt);
        CREATE TABLE quarantine (
            id INTEGER PRIMARY KEY,
            documentId INTEGER NOT NULL REFERENCES document,
            contentId INTEGER NOT NULL REFERENCES content,
            receivedAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX quarantineByDocument ON quarantine (documentId, receivedAt, contentId);
        CREATE INDEX quarantineByContent ON quarantine (contentId);
        CREATE TABLE reason (
            quarantineId INTEGER NOT NULL REFERENCES quarantine ON DELETE CASCADE,
            position INTEGER NOT NULL,
            severity TEXT NOT NULL,
            code TEXT NOT NULL,
            pointer TEXT NOT NULL,
            line INTEGER,
            "column" INTEGER,
            PRIMARY KEY (quarantineId, position)
        ) STRICT, WITHOUT ROWID;
        """

    /// Operators' entries have no foreign keys to contents, so that they survive pruning.
    private static let operators = """
        CREATE TABLE note (
            id INTEGER PRIMARY KEY,
            writtenAt INTEGER NOT NULL,
            author TEXT NOT NULL,
            text TEXT NOT NULL,
            orgUnit TEXT NOT NULL,
            dataSet TEXT,
            element TEXT,
            period TEXT,
            retractedAt INTEGER
        ) STRICT;
        CREATE INDEX noteByUnit ON note (orgUnit, dataSet, writtenAt);
        CREATE TABLE acknowledgement (
            id INTEGER PRIMARY KEY,
            acknowledgedAt INTEGER NOT NULL,
            author TEXT NOT NULL,
            finding TEXT NOT NULL,
            dataSet TEXT NOT NULL,
            orgUnit TEXT NOT NULL,
            period TEXT,
            remark TEXT NOT NULL
        ) STRICT;
        CREATE INDEX acknowledgementByFinding ON acknowledgement (dataSet, orgUnit, finding, period, acknowledgedAt);
        """
}
