import HealthModel
import SnapshotFormat

/// Reads a mapping file. It is written by hand, so any fault stops the import.
struct MappingReader {
    private enum Member: String, CaseIterable {
        case format, formatVersion, dataSet, sheet, headerRow, decimal, dates, columns, units, elements, categories, items, missing
    }

    private struct Fault {
        var code: ImportCode
        var position: Int
        var arguments: [Message.Argument]
    }

    private let definition: DataSetDefinition
    private var mapping = ImportMapping()
    private var faults: [Fault] = []

    /// - Parameter name: the file's name in diagnostics.
    static func read(
        _ content: [UInt8], name: String, definition: DataSetDefinition, _ issues: inout ImportIssues
    ) -> ImportMapping {
        let read = JSONDocuments().read(content, name: name) { document in
            var reader = MappingReader(definition: definition)
            reader.decode(document)
            return (reader.mapping, reader.diagnostics(document, name))
        }
        for diagnostic in read.diagnostics + (read.content?.1 ?? []) { issues.add(diagnostic) }
        return read.content?.0 ?? ImportMapping()
    }

    private init(definition: DataSetDefinition) {
        self.definition = definition
    }

    private func diagnostics(_ document: JSONView, _ name: String) -> [Diagnostic] {
        let ordered = faults.sorted { $0.position < $1.position }
        return zip(ordered, document.places(of: ordered.map(\.position))).map { fault, place in
            Diagnostic(file: name, place: place, severity: fault.code.severity, code: fault.code.rawValue, arguments: fault.arguments)
        }
    }

    private mutating func report(_ code: ImportCode, _ value: JSONView, _ arguments: Message.Argument...) {
        faults.append(Fault(code: code, position: value.position, arguments: arguments))
    }

    private mutating func decode(_ document: JSONView) {
        guard document["format"]?.text == ImportMapping.format, document["formatVersion"]?.text?.hasPrefix("1.") == true else {
            return report(.notMapping, document)
        }
        for (name, value) in document.members {
            guard let member = Member(rawValue: name) else {
                report(.mappingMember, value, .quoted(name), .suggestion(NearestName.find(name, among: Member.allCases.map(\.rawValue))))
                continue
            }
            take(member, value)
        }
    }

    private mutating func take(_ member: Member, _ value: JSONView) {
        switch member {
        case .format, .formatVersion: break
        case .dataSet where value.text != definition.code:
            report(.mappingDataSet, value, .quoted(value.text ?? ""), .text(definition.code))
        case .dataSet: break
        case .sheet: mapping.sheet = checked(value) { $0.text }
        case .headerRow: mapping.headerRow = checked(value) { $0.number.flatMap { Int(exactly: $0.double) } }
        case .decimal: mapping.decimalMark = checked(value) { $0.text.flatMap(DecimalMark.init) }
        case .dates: mapping.dates = checked(value) { $0.text.flatMap(DateOrder.init) }
        case .columns: mapping.columns = dictionary(value) { [definition] in $0.text.flatMap(definition.target(spelled:)) }
        case .units: mapping.units = dictionary(value) { $0.text.flatMap { OrgUnitID($0) } }
        case .elements: mapping.elements = dictionary(value) { [definition] in $0.text.flatMap(definition.element(spelled:)) }
        case .categories: mapping.categories = dictionary(value) { [definition] in $0.text.flatMap(definition.category(spelled:)) }
        case .items: takeItems(value)
        case .missing: mapping.missing = value.elements.compactMap { element in checked(element) { $0.text } }
        }
    }

    private mutating func takeItems(_ value: JSONView) {
        for (name, texts) in value.members {
            guard let list = definition.codeList(name) else {
                report(.mappingMember, texts, .quoted(name), .suggestion(NearestName.find(name, among: definition.dimensions.map(\.code))))
                continue
            }
            mapping.items[name] = dictionary(texts) { $0.text.flatMap { code in list.index(of: code).map { _ in code } } }
        }
    }

    /// Interprets a value, reporting it if it is invalid.
    private mutating func checked<Meaning>(_ value: JSONView, _ meaning: (JSONView) -> Meaning?) -> Meaning? {
        if let found = meaning(value) { return found }
        report(.mappingValue, value, .quoted(value.text ?? value.number.map { "\($0.double)" } ?? ""))
        return nil
    }

    private mutating func dictionary<Meaning>(_ value: JSONView, _ meaning: (JSONView) -> Meaning?) -> [String: Meaning] {
        var found: [String: Meaning] = [:]
        if !value.isObject { report(.mappingValue, value, .quoted(value.text ?? "")) }
        for (name, member) in value.members { found[name.trimmed] = checked(member, meaning) }
        return found
    }
}

extension DataSetDefinition {
    /// The code list of a dimension or record field.
    func codeList(_ code: String) -> CodeList? {
        if let dimension = dimension(code) { return dimension.codes }
        switch recordField(code)?.type {
        case .code(let list), .codes(let list): return list
        default: return nil
        }
    }
}
