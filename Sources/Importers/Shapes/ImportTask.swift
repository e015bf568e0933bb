import HealthModel

/// The immutable inputs of all import steps.
struct ImportTask {
    let definition: DataSetDefinition
    let options: ImportOptions
    let mapping: ImportMapping
    let missing: MissingWords
    let periods: PeriodText
    /// The codes of each dimension.
    let dimensions: [CodeNames]

    init(_ definition: DataSetDefinition, _ options: ImportOptions, _ mapping: ImportMapping) {
        self.definition = definition
        self.options = options
        self.mapping = mapping
        missing = MissingWords(mapping.missing)
        periods = PeriodText(days: DayText(order: mapping.dates))
        dimensions = definition.dimensions.map { CodeNames($0.codes, given: mapping.items[$0.code] ?? [:]) }
    }

    var decimalMark: DecimalMark? { options.decimalMark ?? mapping.decimalMark }

    /// The elements whose figures refer to the as-of day if no period is given: stocks, and in a table of stocks alone also their
    /// stated ratios. Flows need an explicit period.
    func elementsOfDay(in columns: [Int]) -> Set<Int> {
        let kinds = Set(columns.map { definition.elements[$0].overTime })
        if kinds.contains(.last), !kinds.contains(.sum) { return Set(columns) }
        return Set(definition.elements.indices.filter { definition.elements[$0].overTime == .last })
    }
}

/// The results of an import so far.
struct ImportProgress {
    var draft = SnapshotDraft()
    var reading = ImportReading()
    var issues: ImportIssues
    var units: UnitMatcher
    /// A cache of the units found for texts.
    private var found: [String: UnitMatcher.Found] = [:]
    private var periods: [String: Period?] = [:]
    private var elements: [String: [ColumnTarget]] = [:]
    /// Subjects already reported once.
    private var told: Set<String> = []
    private var skipped: [ImportCode: (count: Int, first: DocumentPlace, argument: Message.Argument)] = [:]

    init(issues: ImportIssues, units: UnitMatcher) {
        self.issues = issues
        self.units = units
    }

    /// Reports something at its first location only.
    mutating func reportOnce(_ code: ImportCode, _ subject: String, at place: DocumentPlace, _ argument: Message.Argument...) {
        guard told.insert("\(code.rawValue) \(subject)").inserted else { return }
        issues.add(Diagnostic(file: issues.file, place: place, severity: code.severity, code: code.rawValue, arguments: argument))
    }

    /// Counts rows skipped for one reason.
    mutating func skip(_ code: ImportCode, at place: DocumentPlace, _ argument: Message.Argument = .text("")) {
        skipped[code, default: (0, place, argument)].count += 1
    }

    /// Returns the meanings of a text in a row, cached.
    mutating func targets(of text: String, otherwise find: (String) -> [ColumnTarget]) -> [ColumnTarget] {
        if let known = elements[text] { return known }
        let targets = find(text)
        elements[text] = targets
        return targets
    }

    /// Returns the period of a cell, cached by text.
    mutating func period(_ cell: CellContent, _ read: PeriodText) -> Period? {
        guard case .text(let text) = cell else { return read.period(cell) }
        if let known = periods[text] { return known }
        let period = read.period(text)
        periods[text] = .some(period)
        return period
    }

    mutating func markSynthetic(_ place: DocumentPlace) {
        draft.isSynthetic = true
        reportOnce(.synthetic, "", at: place)
    }

    mutating func reportSkipped() {
        for (code, rows) in skipped.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            issues.report(code, at: rows.first, .count(rows.count), rows.argument)
        }
    }

    /// The unit with a name; nil and reported if it is unknown or ambiguous.
    mutating func unit(_ text: String, at place: DocumentPlace) -> OrgUnitID? {
        let meaning = found[text] ?? units.find(text, suggests: true)
        found[text] = meaning
        switch meaning {
        case .unit(let unit):
            if OrgUnitID(text.trimmed) == nil { reading.units[text.trimmed] = unit }
            return unit
        case .ambiguous(let candidates): issues.report(.unitAmbiguous, at: place, .quoted(text), units.names(of: candidates))
        case .outside(let unit): issues.report(.unitOutside, at: place, .quoted(text), .text("\(unit)"), .text("\(units.reporting)"))
        case .unknown(let suggestion): issues.report(.unit, at: place, .quoted(text), .suggestion(suggestion))
        }
        return nil
    }

    mutating func report(_ problem: CellValue.Problem, at place: DocumentPlace) {
        switch problem {
        case .number(let text): issues.report(.number, at: place, .quoted(text))
        case .percent(let text): issues.report(.percent, at: place, .quoted(text))
        case .failure(let text): issues.report(.cellError, at: place, .quoted(text))
        case .uncalculated: issues.report(.uncalculated, at: place)
        }
    }
}
