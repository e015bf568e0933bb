/// What the dashboard knows before it reads a file: the data sets and the organisation units.
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
}
