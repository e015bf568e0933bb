/// The data sets and organisation units known before any file is read.
public struct Metadata: Sendable {
    public private(set) var dataSets: [DataSetDefinition]
    public var orgUnits: OrgUnitTree
    private var positions: [String: Int]

    public init(dataSets: [DataSetDefinition], orgUnits: OrgUnitTree) {
        self.dataSets = dataSets
        self.orgUnits = orgUnits
        positions = Dictionary(dataSets.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func dataSet(_ code: String) -> DataSetDefinition? { positions[code].map { dataSets[$0] } }

    /// The data set whose records name organisations; nil if none does.
    public var organisationRegister: DataSetDefinition? { dataSets.first { $0.organisationNameField != nil } }

    /// A data set and all data sets its formulas read, directly or indirectly.
    public func dataSets(readBy code: String) -> Set<String> {
        var found: Set<String> = []
        var left = [code]
        while let next = left.popLast() {
            if found.insert(next).inserted, let dataSet = dataSet(next) {
                left += dataSet.dataSetsNamed(register: organisationRegister?.code)
            }
        }
        return found
    }

    /// Whether a snapshot was decoded with the current definition of its data set.
    public func defines(_ snapshot: Snapshot) -> Bool { dataSet(snapshot.header.key.dataSet) === snapshot.definition }

    /// The codes of the data sets that were added, removed or redefined in `other`.
    public func changes(to other: Metadata) -> Set<String> {
        Set((dataSets + other.dataSets).map(\.code).filter { dataSet($0) !== other.dataSet($0) })
    }
}
