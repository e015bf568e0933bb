import HealthModel

/// The published codes of the reader's diagnostics. A code never changes its meaning.
///
/// Findings of validation rules are not included: they are published as `rule.<code>`.
public enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
    // The text is not I-JSON; nothing of the document is read.
    case syntax = "json.syntax"
    case depth = "json.syntax.depth"
    case encoding = "json.encoding"
    case number = "json.number"
    case duplicateKey = "json.duplicateKey"

    // The document, its header and the frame of its rows.
    case notSnapshot = "format.notSnapshot"
    case version = "format.version"
    case newerMajor = "format.newerMajor"
    case newerMinor = "format.newerMinor"
    case dataSet = "format.dataSet"
    case missingMember = "format.missingMember"
    case unknownMember = "format.unknownMember"
    case type = "format.type"
    case empty = "format.empty"
    case unknownCode = "format.code"
    case date = "format.date"
    case timestamp = "format.timestamp"
    case period = "format.period"
    case exclusive = "format.exclusive"
    case dimension = "format.dimension"
    case duplicateSource = "format.duplicateSource"
    case size = "format.size"
    case rows = "format.rows"
    case stringLength = "format.string"
    case more = "format.more"

    case valueType = "value.type"
    case valueBoth = "value.both"
    case valueNone = "value.none"
    case valueRange = "value.range"
    case valueFraction = "value.fraction"
    case valuePrecision = "value.precision"
    case valueCode = "value.code"
    case valueSource = "value.source"
    case valueDuplicate = "value.duplicate"
    case unknownElement = "value.unknownElement"

    case unknownUnit = "unit.unknown"
    case outsideUnit = "unit.outside"
    case reportingUnit = "unit.reporting"

    case recordType = "record.type"
    case recordCode = "record.code"
    case recordDate = "record.date"
    case missingField = "record.missingField"
    case unknownField = "record.unknownField"
    case duplicateID = "record.duplicateID"

    // Definitions of data sets. Any of them invalidates the definition.
    case notDefinition = "definition.notDefinition"
    case definitionEmpty = "definition.empty"
    case definitionBuiltIn = "definition.builtIn"
    case definitionDuplicate = "definition.duplicate"
    case definitionRule = "definition.rule"
    case definitionReserved = "definition.reserved"
    case definitionCode = "definition.code"
    case definitionRepeated = "definition.repeated"
    case definitionMember = "definition.member"
    case definitionRange = "definition.range"
    case definitionCount = "definition.count"
    case definitionNoCodes = "definition.noCodes"
    case definitionCodes = "definition.codes"
    case definitionCategories = "definition.categories"
    case definitionFormula = "definition.formula"
    case definitionLength = "definition.length"
    case definitionUnknownDataSet = "definition.unknownDataSet"
    case definitionUnknownElement = "definition.unknownElement"
    case definitionUnknownDimension = "definition.unknownDimension"
    case definitionUnknownField = "definition.unknownField"
    case definitionUnknownParameter = "definition.unknownParameter"
    case definitionUnknownIndicator = "definition.unknownIndicator"
    case definitionUnknownUnit = "definition.unknownUnit"

    /// Error if the document violates the format, otherwise a warning or remark.
    public var severity: Severity {
        switch self {
        case .newerMinor, .unknownMember, .valueSource, .unknownElement, .unknownUnit, .unknownField: .warning
        case .more: .info
        default: .error
        }
    }
}
