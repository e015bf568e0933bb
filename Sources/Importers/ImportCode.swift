import HealthModel

/// The published diagnostic codes of imports. A code never changes its meaning.
///
/// The snapshot reader and the rules check the result with their own codes.
public enum ImportCode: String, Sendable, CaseIterable {
    // The file.
    case notTable = "import.notTable"
    case empty = "import.empty"
    case size = "import.size"
    case encoding = "import.encoding"
    case windows = "import.windows1251"
    case unclosedQuote = "import.unclosedQuote"
    case afterQuote = "import.afterQuote"
    case archive = "import.archive"
    case encrypted = "import.encrypted"
    case bomb = "import.bomb"
    case part = "import.part"
    case xml = "import.xml"
    case doctype = "import.doctype"
    case sheet = "import.sheet"
    case otherSheets = "import.otherSheets"
    case formulas = "import.formulas"

    // Its table.
    case noHeader = "import.noHeader"
    case column = "import.column"
    case columnIgnored = "import.columnIgnored"
    case columnTwice = "import.columnTwice"
    case columnAmbiguous = "import.columnAmbiguous"
    case noID = "import.noID"
    case noUnitColumn = "import.noUnitColumn"
    case guessedUnits = "import.guessedUnits"
    case unitLevel = "import.unitLevel"
    case extraFields = "import.extraFields"
    case fewFields = "import.fewFields"
    case note = "import.note"
    case nothing = "import.nothing"
    case synthetic = "import.synthetic"

    // Its cells.
    case unit = "import.unit"
    case unitAmbiguous = "import.unitAmbiguous"
    case unitOutside = "import.unitOutside"
    case unitMismatch = "import.unitMismatch"
    case noUnit = "import.noUnit"
    case number = "import.number"
    case decimalUnclear = "import.decimalUnclear"
    case decimalMixed = "import.decimalMixed"
    case percent = "import.percent"
    case date = "import.date"
    case period = "import.period"
    case noPeriod = "import.noPeriod"
    case asOfDay = "import.asOfDay"
    case otherAsOf = "import.otherAsOf"
    case otherDataSet = "import.otherDataSet"
    case indicator = "import.indicator"
    case element = "import.element"
    case item = "import.item"
    case flag = "import.flag"
    case missing = "import.missing"
    case qualifier = "import.qualifier"
    case cellError = "import.cellError"
    case uncalculated = "import.uncalculated"
    case duplicate = "import.duplicate"
    case category = "import.category"

    // JSON of DHIS2.
    case notDHIS2 = "import.notDHIS2"
    case member = "import.member"

    // The mapping file.
    case notMapping = "import.notMapping"
    case mappingMember = "import.mappingMember"
    case mappingValue = "import.mappingValue"
    case mappingDataSet = "import.mappingDataSet"

    case more = "import.more"

    /// Errors stop the import; warnings say what was left out; remarks say how the file was read.
    public var severity: Severity {
        switch self {
        case .windows, .otherSheets, .formulas, .columnIgnored, .guessedUnits, .unitLevel, .note, .synthetic, .asOfDay,
            .otherDataSet, .indicator, .more:
            .info
        case .column, .fewFields, .otherAsOf, .unitMismatch, .element: .warning
        default: .error
        }
    }
}

/// The diagnostics of one import: listed up to a limit per severity, and only counted beyond it.
struct ImportIssues {
    let file: String
    private var counts: [Severity: Int] = [:]
    private var unlisted = 0
    private var listed: [Diagnostic] = []
    /// The maximum number listed per severity.
    static let limit = 200

    init(file: String) {
        self.file = file
    }

    var hasErrors: Bool { counts[.error, default: 0] > 0 }

    mutating func report(_ code: ImportCode, at place: DocumentPlace = DocumentPlace(), _ arguments: Message.Argument...) {
        add(Diagnostic(file: file, place: place, severity: code.severity, code: code.rawValue, arguments: arguments))
    }

    mutating func add(_ diagnostic: Diagnostic) {
        let count = counts[diagnostic.severity, default: 0]
        counts[diagnostic.severity] = count + 1
        if count < ImportIssues.limit { listed.append(diagnostic) } else { unlisted += 1 }
    }

    /// Diagnostics of the whole file first, then by location.
    var diagnostics: [Diagnostic] {
        let ordered = listed.enumerated().sorted { left, right in
            let (before, after) = (left.element.place, right.element.place)
            return (before.line ?? 0, before.column ?? 0, left.offset) < (after.line ?? 0, after.column ?? 0, right.offset)
        }
        .map(\.element)
        guard unlisted > 0 else { return ordered }
        return ordered + [
            Diagnostic(file: file, severity: .info, code: ImportCode.more.rawValue, .number(.integer(Int64(unlisted))))
        ]
    }
}

extension Message.Argument {
    /// The beginning of a text from the file, as quoted in messages.
    static func quoted(_ text: String) -> Message.Argument {
        .text(text.count <= 60 ? text : text.prefix(60) + "…")
    }

    static func count(_ count: Int) -> Message.Argument { .number(.integer(Int64(count))) }

    /// `; did you mean …?`, or empty.
    static func suggestion(_ name: String?) -> Message.Argument {
        name.map { .message(Message("diagnostic.suggestion", .text($0))) } ?? .text("")
    }
}
