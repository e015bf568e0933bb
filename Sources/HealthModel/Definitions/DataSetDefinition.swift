/// A data set's figures, records, calculations and rules, known before any file is read.
///
/// Definitions are immutable and shared by reference.
public final class DataSetDefinition: Sendable {
    public let code: String
    public let name: LocalizedText
    /// A name short enough for a tab.
    public let shortName: LocalizedText
    /// The level whose units report; completeness expects all units of this level.
    public let reportsAt: OrgUnitLevel
    public let cadence: Cadence
    public let elements: [DataElement]
    /// A row's `by` names a code of any of these; a row without `by` is the total.
    public let dimensions: [Dimension]
    public let recordFields: [RecordField]
    public let indicators: [Indicator]
    public let rules: [ValidationRule]
    public let parameters: [Parameter]
    public let targets: [Target]
    /// Rates with a smaller denominator are neither ranked nor coloured.
    public let denominatorFloor: Double
    /// The position of the record field with an organisation's name, in the register of organisations; nil for other data sets.
    public let organisationNameField: Int?

    public init(
        _ code: String, kk: String, ru: String, en: String, short: LocalizedText? = nil,
        reportsAt: OrgUnitLevel, cadence: Cadence, elements: [DataElement] = [], dimensions: [Dimension] = [],
        recordFields: [RecordField] = [], indicators: [Indicator] = [], rules: [ValidationRule] = [],
        parameters: [Parameter] = [], targets: [Target] = [], denominatorFloor: Double = 5, organisationNames: String? = nil
    ) {
        self.code = code
        name = LocalizedText(kk: kk, ru: ru, en: en)
        shortName = short ?? name
        self.reportsAt = reportsAt
        self.cadence = cadence
        let plans = DataSetDefinition.plans(named: indicators)
        self.elements = elements.map { plans.contains($0.code) && $0.role == .actual ? $0.planned() : $0 }
        self.dimensions = dimensions
        self.recordFields = recordFields
        self.indicators = indicators
        self.rules = rules
        self.parameters = parameters
        self.targets = targets
        self.denominatorFloor = denominatorFloor
        organisationNameField = organisationNames.flatMap { code in recordFields.firstIndex { $0.code == code } }
    }

    /// The other data sets referenced by the formulas of indicators and rules.
    ///
    /// - Parameter register: the code of the register of organisations, which `organisation(…)` reads.
    func dataSetsNamed(register: String?) -> Set<String> {
        let formulas = indicators.flatMap(\.calculation.formulas) + rules.flatMap(\.condition.formulas)
        return formulas.reduce(into: []) { $0.formUnion($1.expression?.dataSetsNamed(register: register) ?? []) }
    }

    /// The elements that forecasts name as their plan.
    private static func plans(named indicators: [Indicator]) -> Set<String> {
        let formulas = indicators.compactMap { indicator -> Formula? in
            if case .forecast(.exhaustion(_, let plan)) = indicator.calculation { plan } else { nil }
        }
        return Set(formulas.flatMap { $0.expression?.references ?? [] }.filter { $0.dataSet == nil }.map(\.element))
    }

    public func elementIndex(_ code: String) -> Int? { elements.firstIndex { $0.code == code } }
    public func element(_ code: String) -> DataElement? { elements.first { $0.code == code } }
    public func indicator(_ code: String) -> Indicator? { indicators.first { $0.code == code } }
    /// The unit of measure of a data element or indicator; nil for a code that is neither.
    public func unit(of code: String) -> MeasureUnit? { element(code)?.unit ?? indicator(code)?.unit }
    public func recordField(_ code: String) -> RecordField? { recordFields.first { $0.code == code } }
    public func dimension(_ code: String) -> Dimension? { dimensions.first { $0.code == code } }
}
