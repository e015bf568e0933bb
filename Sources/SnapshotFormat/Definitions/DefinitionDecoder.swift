import HealthModel

/// Decodes a definition document. Any fault is reported and invalidates the whole definition.
struct DefinitionDecoder {
    static let format = "taqta-definition"
    /// The maximum length of a formula in bytes, since formulas are evaluated for every unit on the screen.
    static let longestFormula = 2_000
    /// The maximum number of elements, codes or rules in a list.
    static let longestList = 1_000
    /// The maximum number of days for which a value holds.
    static let longestValidity = 36_600

    var context: DecodingContext
    private(set) var formulas: [(formula: Formula, item: String, inRecord: Bool, position: Int)] = []
    private var codePosition = 0
    private var rulePositions: [Int] = []

    init(_ context: DecodingContext) {
        self.context = context
    }

    mutating func decode() -> DataSetDefinition? {
        let document = context.tape.root
        guard isDefinition(document), let members = object(document, DefinitionMember.self, DefinitionMember.required) else { return nil }
        codePosition = members[DefinitionMember.code] ?? document
        var dataSets: Set<String> = []
        let code = code(at: members[DefinitionMember.code], among: &dataSets)
        let name = localizedText(at: members[DefinitionMember.name])
        let shortName = localizedText(at: members[DefinitionMember.shortName])
        let reportsAt = choice(at: members[DefinitionMember.reportsAt], OrgUnitLevel.self)
        let cadence = cadence(at: members[DefinitionMember.cadence])
        let floor = number(at: members[DefinitionMember.denominatorFloor], from: 0)
        let content = content(members)
        guard let code, let name, let reportsAt, let cadence else { return nil }
        return DataSetDefinition(
            code, kk: name.kk, ru: name.ru, en: name.en, short: shortName, reportsAt: reportsAt, cadence: cadence,
            elements: content.elements, dimensions: content.dimensions, recordFields: content.fields,
            indicators: content.indicators, rules: content.rules, parameters: content.parameters, targets: content.targets,
            denominatorFloor: floor ?? 5)
    }

    private struct Content {
        var elements: [DataElement]
        var dimensions: [Dimension]
        var fields: [RecordField]
        var indicators: [Indicator]
        var rules: [ValidationRule]
        var parameters: [Parameter]
        var targets: [Target]
    }

    /// Elements and indicators share a namespace, since a figure is named by either.
    private mutating func content(_ members: MemberSlots) -> Content {
        var (figures, breakdowns): (Set<String>, Set<String>) = ([], [])
        let elements = list(at: members[DefinitionMember.elements], sharing: &figures) { $0.element(at: $1, among: &$2) }
        let reported = figures
        let dimensions = list(at: members[DefinitionMember.dimensions], sharing: &breakdowns) { $0.dimension(at: $1, among: &$2) }
        checkCategories(dimensions, at: members[DefinitionMember.dimensions])
        let fields = list(at: members[DefinitionMember.recordFields]) { $0.field(at: $1, among: &$2) }
        let indicators = list(at: members[DefinitionMember.indicators], sharing: &figures) { $0.indicator(at: $1, among: &$2) }
        let calculated = figures.subtracting(reported).sorted()
        let rules = list(at: members[DefinitionMember.rules]) { $0.rule(at: $1, among: &$2, breakdowns.sorted()) }
        let parameters = list(at: members[DefinitionMember.parameters]) { $0.parameter(at: $1, among: &$2) }
        let targets = list(at: members[DefinitionMember.targets]) { decoder, position, _ in decoder.target(at: position, calculated) }
        if members[DefinitionMember.elements] == nil, members[DefinitionMember.recordFields] == nil {
            context.report(.definitionEmpty, at: context.tape.root)
        }
        return Content(
            elements: elements, dimensions: dimensions, fields: fields, indicators: indicators, rules: rules,
            parameters: parameters, targets: targets)
    }

    /// Files of another kind or a newer major version are recognised before any other fault is reported.
    private mutating func isDefinition(_ document: Int) -> Bool {
        guard context.tape.kind(document) == .object else {
            context.reportType(.type, at: document, expected: .object)
            return false
        }
        let tape = context.tape
        for key in tape.members(document) {
            switch DefinitionMember.table.index(of: tape.text(key)) {
            case DefinitionMember.format.rawValue where tape.string(key + 1)?.string != DefinitionDecoder.format:
                context.report(.notDefinition, at: key + 1)
                return false
            case DefinitionMember.formatVersion.rawValue where !context.isReadable(version: key + 1): return false
            default: break
            }
        }
        return true
    }

    // MARK: Places

    mutating func note(_ formula: Formula, of item: String, inRecord: Bool, at position: Int) {
        formulas.append((formula, item, inRecord, position))
    }

    mutating func noteRule(at position: Int) { rulePositions.append(position) }

    /// The definition with the locations needed for checks against the other data sets.
    func draft(of definition: DataSetDefinition, _ text: UnsafeRawBufferPointer) -> DefinitionDraft {
        let positions = Set([codePosition] + rulePositions + formulas.map(\.position)).sorted()
        var finder = PlaceFinder(tape: context.tape, bytes: text)
        let places = Dictionary(zip(positions, finder.places(of: positions)), uniquingKeysWith: { first, _ in first })
        func place(_ position: Int) -> DocumentPlace { places[position] ?? DocumentPlace() }
        return DefinitionDraft(
            definition: definition, codePlace: place(codePosition), rulePlaces: rulePositions.map(place),
            formulas: formulas.map {
                .init(formula: $0.formula, item: $0.item, inRecord: $0.inRecord, place: place($0.position))
            })
    }
}
