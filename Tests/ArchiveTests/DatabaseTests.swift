import CSQLite
import Testing

@testable import Archive

@Suite struct DatabaseTests {
    private let fixture: ArchiveFixture
    private let path: String
    private let database: Database

    private struct Interruption: Error {}

    init() throws {
        fixture = try ArchiveFixture()
        path = fixture.folder.appending(path: "values.sqlite").path
        database = try Database(path)
        try database.execute("CREATE TABLE thing (name, value); CREATE TABLE place (name TEXT NOT NULL) STRICT")
    }

    private func count(_ table: String) throws -> Int? { try database.value("SELECT count(*) FROM \(table)") }

    // MARK: Values

    @Test(arguments: [
        StoredValue.null, .integer(.min), .integer(.max), .text(""), .text("Әлия\0ә"), .bytes([]), .bytes([0, 255]),
    ])
    func aValueComesBackAsItWasStored(value: StoredValue) throws {
        struct Plain: ColumnValue {
            var stored: StoredValue
            init(_ stored: StoredValue) { self.stored = stored }
        }
        try database.execute("INSERT INTO thing (name, value) VALUES (?, ?)", ["a", Plain(value)])
        #expect(try database.rows("SELECT value FROM thing") { $0.values } == [[value]])
    }

    @Test func aColumnThatHoldsSomethingElseIsDamage() throws {
        try database.execute("INSERT INTO thing (name, value) VALUES (NULL, 'one'), (x'00', 1.5)")
        let row = try #require(try database.rows("SELECT * FROM thing LIMIT 1") { $0 }.first)
        #expect(try row.value("name") as String? == nil)
        #expect(try row.value("value") == "one")
        #expect(throws: DatabaseError.damage("name")) { try row.value("name") as String }
        #expect(throws: DatabaseError.damage("value")) { try row.value("value") as Int? }
        #expect(throws: DatabaseError.damage("absent")) { try row.value("absent") as Int? }
        #expect(throws: DatabaseError.damage("value")) { try database.rows("SELECT * FROM thing") { $0 } }
    }

    @Test func ofTwoColumnsOfOneNameTheFirstIsMeant() throws {
        #expect(try database.rows("SELECT 1 AS a, 2 AS a") { try $0.value("a") } == [1])
    }

    // MARK: Statements

    @Test func everyPlaceNeedsItsArgument() throws {
        #expect(throws: DatabaseError.self) { try database.execute("INSERT INTO thing (name, value) VALUES (?, ?)", [1]) }
        #expect(throws: DatabaseError.self) { try database.execute("INSERT INTO thing (name, value) VALUES (?, 1)", [1, 2]) }
        try database.execute("INSERT INTO thing (name, value) VALUES (?1, ?1)", [1])
        #expect(try count("thing") == 1)
    }

    @Test func aMistakeIsToldAsSQLiteTellsIt() throws {
        #expect(throws: DatabaseError(code: SQLITE_ERROR, message: "no such table: nowhere")) { try count("nowhere") }
        #expect(throws: DatabaseError.self) { try count("thing WHERE name = \"a\"") }
        let missing: DatabaseError? = #expect(throws: DatabaseError.self) {
            try database.execute("INSERT INTO place (name) VALUES (?)", [String?.none])
        }
        #expect(missing?.primaryCode == SQLITE_CONSTRAINT && missing?.code == SQLITE_CONSTRAINT | 5 << 8)
    }

    @Test func aStatementMayBeUsedWhileItsRowsAreRead() throws {
        try database.execute("INSERT INTO thing (name) VALUES (1), (2)")
        var pairs: [[Int]] = []
        try database.forEachRow("SELECT name FROM thing") { outer in
            try database.forEachRow("SELECT name FROM thing") { pairs.append([try outer.value("name"), try $0.value("name")]) }
        }
        #expect(pairs == [[1, 1], [1, 2], [2, 1], [2, 2]])
    }

    @Test func aColumnThatAnotherProgramHasAddedIsThere() throws {
        #expect(try database.rows("SELECT * FROM place") { $0.columns.count }.isEmpty)
        try Database(path).execute("ALTER TABLE place ADD COLUMN code TEXT; INSERT INTO place VALUES ('Astana', '71')")
        #expect(try database.rows("SELECT * FROM place") { try $0.value("code") } == ["71"])
    }

    @Test func aClosedDatabaseFails() throws {
        database.close()
        database.close()
        #expect(throws: DatabaseError(code: SQLITE_MISUSE, message: "the file is closed")) { try database.execute("SELECT 1") }
        #expect(throws: DatabaseError.self) { try database.transaction(.deferred) {} }
        #expect(database.lastInsertedRow == 0 && database.changedRows == 0)
    }

    @Test func whatIsClosedUnderWayIsUndone() throws {
        #expect(throws: DatabaseError.self) {
            try database.transaction(.immediate) {
                try database.execute("INSERT INTO thing (name) VALUES (?)", [1])
                database.close()
            }
        }
        #expect(try Database(path).value("SELECT count(*) FROM thing") == 0)
    }

    // MARK: Transactions

    @Test func whatIsInterruptedIsUndoneAndTheNextIsStored() throws {
        #expect(throws: Interruption.self) {
            try database.transaction(.immediate) {
                try database.execute("INSERT INTO thing (name) VALUES (?)", [1])
                throw Interruption()
            }
        }
        #expect(try count("thing") == 0)
        try database.transaction(.immediate) { try database.execute("INSERT INTO thing (name) VALUES (?)", [1]) }
        #expect(try count("thing") == 1)
    }

    @Test func aRehearsalTellsAndUndoes() throws {
        let inserted = try database.transaction(.immediate, isRehearsal: true) {
            try database.execute("INSERT INTO thing (name) VALUES (?), (?)", [1, 2])
            return database.changedRows
        }
        #expect(inserted == 2)
        #expect(try count("thing") == 0)
    }

    @Test func whoIsImpatientIsToldThatAnotherProgramWrites() throws {
        let other = try Database(path)
        try database.transaction(.immediate) {
            let refusal = #expect(throws: DatabaseError.self) { try other.transaction(.immediate) {} }
            #expect(refusal?.primaryCode == SQLITE_BUSY)
        }
        try other.transaction(.immediate) {}
    }

    @Test func aReaderCannotWrite() throws {
        let reader = try Database(path, isReadOnly: true)
        let refusal = #expect(throws: DatabaseError.self) { try reader.execute("DELETE FROM thing") }
        #expect(refusal?.primaryCode == SQLITE_READONLY)
        let absent = fixture.folder.appending(path: "absent.sqlite").path
        #expect(throws: DatabaseError(code: SQLITE_CANTOPEN, message: "unable to open database file")) {
            try Database(absent, isReadOnly: true)
        }
    }
}
