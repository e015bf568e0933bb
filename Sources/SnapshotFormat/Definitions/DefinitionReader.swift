import HealthModel

/// Reads definition documents of format 1.0 and reports every violation of the format.
struct DefinitionReader: Sendable {
    private let units: UnitDirectory
    private let documents: DocumentParser

    init(orgUnits: OrgUnitTree, limits: ReadingLimits = .standard) {
        units = UnitDirectory(orgUnits)
        documents = DocumentParser(limits: limits)
    }

    /// - Parameter name: the document's name in diagnostics.
    func read(_ bytes: [UInt8], name: String) -> DefinitionReading {
        let read = bytes.withUnsafeBytes { bytes in
            documents.read(bytes, name: name) { tape, text, issues in
                var decoder = DefinitionDecoder(
                    DecodingContext(tape: tape, limits: documents.limits, units: units, issues: issues))
                let definition = decoder.decode()
                issues = decoder.context.issues
                return definition.flatMap { issues.hasErrors ? nil : decoder.draft(of: $0, text) }
            }
        }
        return DefinitionReading(draft: read.content, diagnostics: read.diagnostics)
    }

    /// Whether a document claims to be a definition, even if it is faulty.
    func isDefinition(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            documents.read(bytes, name: "") { tape, _, _ in
                guard tape.kind(tape.root) == .object else { return false }
                return tape.members(tape.root).contains {
                    tape.text($0).string == "format" && tape.string($0 + 1)?.string == DefinitionDecoder.format
                }
            }.content ?? false
        }
    }
}
