import HealthModel

/// Operators' notes. They are never changed or removed: a note can only be retracted.
extension Archive {
    /// Stores a note and returns it with its number.
    public func add(_ note: Note) throws(ArchiveError) -> Note {
        var stored = note
        stored.id = try write { database in
            try database.execute(
                """
                INSERT INTO note (writtenAt, author, text, orgUnit, dataSet, element, period, retractedAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    note.written.milliseconds, note.author, note.text, "\(note.orgUnit)", note.dataSet, note.element,
                    note.period?.identifier, note.retracted?.milliseconds,
                ])
            return database.lastInsertedRow
        }
        return stored
    }

    /// Marks a note as retracted. Only the first retraction is recorded.
    public func retract(note id: Int64, at moment: Instant) throws(ArchiveError) {
        try write { database in
            try database.execute(
                "UPDATE note SET retractedAt = ? WHERE id = ? AND retractedAt IS NULL", [moment.milliseconds, id])
        }
    }

    /// The notes about a unit, oldest first; with a data set, only those about that data set.
    public func notes(about orgUnit: OrgUnitID, dataSet: String? = nil) throws(ArchiveError) -> [Note] {
        try read { database in
            try database.rows(
                "SELECT * FROM note WHERE orgUnit = ? AND (? IS NULL OR dataSet = ?) ORDER BY writtenAt, id",
                ["\(orgUnit)", dataSet, dataSet]
            ) { try Note($0) }
        }
    }

    /// Stores the acknowledgement of a finding and returns it with its number.
    public func add(_ acknowledgement: Acknowledgement) throws(ArchiveError) -> Acknowledgement {
        var stored = acknowledgement
        stored.id = try write { database in
            try database.execute(
                """
                INSERT INTO acknowledgement (acknowledgedAt, author, finding, dataSet, orgUnit, period, remark)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    acknowledgement.acknowledged.milliseconds, acknowledgement.author, acknowledgement.finding,
                    acknowledgement.dataSet, "\(acknowledgement.orgUnit)", acknowledgement.period?.identifier,
                    acknowledgement.remark,
                ])
            return database.lastInsertedRow
        }
        return stored
    }

    /// The acknowledgements for a unit's data set, oldest first.
    public func acknowledgements(of dataSet: String, orgUnit: OrgUnitID) throws(ArchiveError) -> [Acknowledgement] {
        try read { database in
            try database.rows(
                "SELECT * FROM acknowledgement WHERE dataSet = ? AND orgUnit = ? ORDER BY acknowledgedAt, id",
                [dataSet, "\(orgUnit)"]
            ) { try Acknowledgement($0) }
        }
    }
}

extension Note {
    fileprivate init(_ row: Row) throws {
        self.init(
            written: try row.instant("writtenAt"), author: try row.value("author"), text: try row.value("text"),
            orgUnit: try row.orgUnit(), dataSet: try row.value("dataSet"), element: try row.value("element"),
            period: try row.period())
        id = try row.value("id")
        retracted = (try row.value("retractedAt") as Int64?).map { Instant(milliseconds: $0) }
    }
}

extension Acknowledgement {
    fileprivate init(_ row: Row) throws {
        self.init(
            acknowledged: try row.instant("acknowledgedAt"), author: try row.value("author"), finding: try row.value("finding"),
            dataSet: try row.value("dataSet"), orgUnit: try row.orgUnit(), period: try row.period(),
            remark: try row.value("remark"))
        id = try row.value("id")
    }
}
