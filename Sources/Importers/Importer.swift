import HealthModel
import SnapshotFormat

/// Converts a table or a DHIS2 document into a snapshot. Pure: the same bytes and options always give the same result.
public struct Importer: Sendable {
    private let metadata: Metadata
    private let definition: DataSetDefinition
    private let options: ImportOptions
    private let mapping: (name: String, content: [UInt8])?

    /// Returns nil if no data set has the code in the options.
    ///
    /// - Parameter mapping: a mapping file, with its name for diagnostics.
    public init?(metadata: Metadata, options: ImportOptions, mapping: (name: String, content: [UInt8])? = nil) {
        guard let definition = metadata.dataSet(options.dataSet) else { return nil }
        self.metadata = metadata
        self.definition = definition
        self.options = options
        self.mapping = mapping
    }

    /// - Parameter name: the file's name in diagnostics.
    public func run(_ content: [UInt8], name: String) -> ImportResult {
        var issues = ImportIssues(file: name)
        let given = mapping.map { MappingReader.read($0.content, name: $0.name, definition: definition, &issues) } ?? ImportMapping()
        let units = UnitMatcher(metadata.orgUnits, reporting: options.orgUnit, given: given.units)
        var progress = ImportProgress(issues: issues, units: units)
        if !issues.hasErrors { read(content, ImportTask(definition, options, given), &progress) }
        return result(progress, given, name)
    }

    private func read(_ content: [UInt8], _ task: ImportTask, _ progress: inout ImportProgress) {
        guard content.contains(where: { !" \t\r\n".utf8.contains($0) }) else { return progress.issues.report(.empty) }
        progress.reading.format = options.format ?? ImportFormat.detected(in: content)
        let tables = TableImport(task)
        switch progress.reading.format {
        case .csv:
            guard let table = CSVTable.read(content, &progress.reading, &progress.issues) else { return }
            guard let head = tables.head(of: table) else { return progress.issues.report(.noHeader) }
            tables.read(table, head, &progress)
        case .xlsx: WorkbookImport(tables, task).read(content, &progress)
        case .dhis2:
            var reader = DHIS2Reader(task)
            reader.read(content, &progress)
        }
        if progress.draft.isEmpty, !progress.issues.hasErrors { progress.issues.report(.nothing) }
    }

    /// Checks the document with the snapshot reader, and maps its diagnostics to the cells that they concern.
    private func result(_ progress: ImportProgress, _ mapping: ImportMapping, _ name: String) -> ImportResult {
        var (progress, result) = (progress, ImportResult())
        let rows = progress.draft.ordered(reporting: options.orgUnit)
        if !progress.draft.isEmpty {
            let document = SnapshotText(definition, options).json(progress.draft, rows)
            let judged = SnapshotReader(metadata: metadata).read(
                Array(document.utf8), document: DocumentID(name: name), received: options.generatedAt)
            let places = DraftPlaces(progress.draft, rows, definition)
            for diagnostic in judged.diagnostics { progress.issues.add(places.moved(diagnostic, file: name)) }
            result.document = document
            result.snapshot = judged.snapshot
        }
        result.reading = progress.reading
        result.reading.valueCount = progress.draft.valueCount
        result.reading.recordCount = progress.draft.records.count
        result.reading.isSynthetic = progress.draft.isSynthetic
        result.reading.samples = Samples(definition).first(of: progress.draft, rows)
        result.reading.mapping = MappingText.json(progress.reading, mapping, options, definition)
        result.diagnostics = progress.issues.diagnostics
        return result
    }
}
