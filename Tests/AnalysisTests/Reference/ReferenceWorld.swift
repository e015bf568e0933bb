import HealthModel

/// Everything that a figure depends on, as plain as possible: units, definitions and documents.
struct ReferenceWorld: Equatable {
    /// One number, or the reason why there is none, as a document states it. Only totals: no breakdown.
    struct Row: Equatable {
        var unit: OrgUnitID
        var element: String
        var period: Period
        var content: Value.Content

        init(_ unit: OrgUnitID, _ element: String, _ period: Period, _ number: Int) {
            self.init(unit, element, period, .number(.integer(Int64(number))))
        }

        init(_ unit: OrgUnitID, _ element: String, _ period: Period, _ missing: Missing) {
            self.init(unit, element, period, .missing(missing))
        }

        init(_ unit: OrgUnitID, _ element: String, _ period: Period, _ content: Value.Content) {
            self.unit = unit
            self.element = element
            self.period = period
            self.content = content
        }
    }

    struct Document: Equatable {
        var name: String
        var feed: String
        var dataSet: String
        var reportingUnit: OrgUnitID
        var asOf: Day
        /// Seconds between the start of the as-of's day and the moment at which the document was generated.
        var generatedSecond = 0
        var isOnce = false
        var isWithdrawn = false
        var rows: [Row]
    }

    var units: [OrgUnit]
    var dataSets: [DataSetDefinition]
    var documents: [Document]

    var tree: OrgUnitTree { OrgUnitTree(units) }

    static func == (left: ReferenceWorld, right: ReferenceWorld) -> Bool {
        left.units == right.units && left.documents == right.documents
            && left.dataSets.map(ObjectIdentifier.init) == right.dataSets.map(ObjectIdentifier.init)
    }
}
