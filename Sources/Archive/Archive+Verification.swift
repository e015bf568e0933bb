import HealthModel

/// The result of verifying the whole archive.
public struct Verification: Sendable, Hashable {
    /// Faults of the file found by SQLite, in English.
    public var faults: [String] = []
    /// Rows that refer to missing rows.
    public var danglingRows = 0
    /// Contents whose bytes were compared with their SHA-256.
    public var contents = 0
    /// Contents whose bytes are not those received.
    public var damagedContents: [ContentHash] = []

    public var isSound: Bool { faults.isEmpty && danglingRows == 0 && damagedContents.isEmpty }
}

extension Archive {
    /// Reads the whole archive and recomputes every SHA-256. Damage is listed rather than thrown as long as SQLite can continue
    /// reading.
    public func verify() throws(ArchiveError) -> Verification {
        try read { database in
            var verification = Verification()
            do {
                verification.faults = try database.rows("PRAGMA integrity_check") { try $0.value("integrity_check") }.filter { $0 != "ok" }
                verification.danglingRows = try database.rows("PRAGMA foreign_key_check") { _ in }.count
                try compareContents(database, &verification)
            } catch {
                let failure = ArchiveError(error, path: path)
                guard failure.code == .damaged else { throw failure }
                verification.faults.append(failure.detail)
            }
            return verification
        }
    }

    private func compareContents(_ database: Database, _ verification: inout Verification) throws {
        try database.forEachRow("SELECT sha256, size, coding, bytes FROM content LEFT JOIN body ON contentId = content.id") { row in
            let hash = try row.hash("sha256")
            verification.contents += 1
            if (try? bytes(row, hash)) == nil { verification.damagedContents.append(hash) }
        }
    }
}
