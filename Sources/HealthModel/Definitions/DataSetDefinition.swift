/// All that is known of a data set before any file is read: its figures, records, calculations and rules.
public struct DataSetDefinition: Sendable, Hashable {
    public var code: String
    public var name: LocalizedText
    /// A name that fits a tab.
    public var shortName: LocalizedText
    /// The level whose units report: the expected units of completeness.
    public var reportsAt: OrgUnitLevel
    public var cadence: Cadence
    public var elements: [DataElement]
    /// A row's `by` names a code of any of these; a row without `by` is the total.
    public var dimensions: [Dimension]
    public var recordFields: [RecordField]
    public var indicators: [Indicator]
    public var rules: [ValidationRule]
    public var parameters: [Parameter]
    public var targets: [Target]
    /// Rates over fewer than this are neither ranked nor coloured.
    public var denominatorFloor: Double

    public init(
        _ code: String, kk: String, ru: String, en: String, short: LocalizedText? = nil,
        reportsAt: OrgUnitLevel, cadence: Cadence, elements: [DataElement] = [], dimensions: [Dimension] = [],
        recordFields: [RecordField] = [], indicators: [Indicator] = [], rules: [ValidationRule] = [],
        parameters: [Parameter] = [], targets: [Target] = [], denominatorFloor: Double = 5
    ) {
        self.code = code
        name = LocalizedText(kk: kk, ru: ru, en: en)
        shortName = short ?? name
        self.reportsAt = reportsAt
        self.cadence = cadence
        self.elements = elements
        self.dimensions = dimensions
        self.recordFields = recordFields
        self.indicators = indicators
        self.rules = rules
        self.parameters = parameters
        self.targets = targets
        self.denominatorFloor = denominatorFloor
    }

    public func elementIndex(_ code: String) -> Int? { elements.firstIndex { $0.code == code } }
    public func element(_ code: String) -> DataElement? { elements.first { $0.code == code } }
    public func indicator(_ code: String) -> Indicator? { indicators.first { $0.code == code } }
    public func recordField(_ code: String) -> RecordField? { recordFields.first { $0.code == code } }
    public func dimension(_ code: String) -> Dimension? { dimensions.first { $0.code == code } }
}
