import HealthModel

/// Decodes columns as the model's types. Invalid values throw instead of trapping: the file is damaged.
extension Row {
    func instant(_ column: String) throws -> Instant { Instant(milliseconds: try value(column)) }

    func hash(_ column: String) throws -> ContentHash {
        try sound(ContentHash(bytes: try value(column)), column)
    }

    func document() throws -> DocumentID { DocumentID(source: SourceID(name: try value("source")), name: try value("path")) }

    func orgUnit() throws -> OrgUnitID { try sound(OrgUnitID(try value("orgUnit") as String), "orgUnit") }

    func period() throws -> Period? {
        try (value("period") as String?).map { try sound(Period(identifier: $0), "period") }
    }

    func key() throws -> SnapshotKey {
        SnapshotKey(
            feed: try value("feed"), dataSet: try value("dataSet"), orgUnit: try orgUnit(),
            asOf: try sound(AsOf(iso: try value("asOf") as String), "asOf"))
    }

    private func sound<Value>(_ value: Value?, _ column: String) throws -> Value {
        guard let value else { throw DatabaseError.damage(column) }
        return value
    }
}
