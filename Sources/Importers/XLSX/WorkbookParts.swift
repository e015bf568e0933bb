/// The parts referred to by a part: by type, and by ID.
final class RelationshipsHandler: XMLHandler {
    private(set) var targets: [String: String] = [:]
    /// By the last component of the relationship's type: `officeDocument`, `sharedStrings`, `styles`.
    private(set) var targetsByType: [String: String] = [:]

    func start(_ name: String, _ attributes: XMLAttributes) {
        guard name == "Relationship", let target = attributes["Target"] else { return }
        if let id = attributes["Id"] { targets[id] = target }
        if let type = attributes["Type"]?.split(separator: "/").last { targetsByType[String(type)] = target }
    }
}

/// The sheets of a workbook, in order.
final class WorkbookHandler: XMLHandler {
    struct Sheet {
        var name: String
        var id: String
        var isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    /// Days are counted from 1904, as in old Macintosh programs.
    private(set) var countsFrom1904 = false

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "sheet":
            guard let title = attributes["name"], let id = attributes["id"] else { return }
            sheets.append(Sheet(name: title, id: id, isHidden: attributes["state"].map { $0 != "visible" } ?? false))
        case "workbookPr": countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        default: break
        }
    }
}

/// The strings that cells refer to by index.
final class SharedStringsHandler: XMLHandler {
    private(set) var strings: [String] = []
    private var text: [UInt8] = []
    private var isInText = false
    private var isInPhonetic = false

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "si": text.removeAll(keepingCapacity: true)
        case "t": isInText = !isInPhonetic
        case "rPh": isInPhonetic = true
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "si": strings.append(String(decoding: text, as: UTF8.self))
        case "t": isInText = false
        case "rPh": isInPhonetic = false
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInText { text += bytes }
    }
}

/// The number formats of cell styles.
final class StylesHandler: XMLHandler {
    /// By the style index of cells.
    private(set) var formats: [NumberFormat] = []
    private var codes: [Int: String] = [:]
    private var isInCells = false

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
        case "cellXfs": isInCells = true
        case "xf" where isInCells:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id))
        default: break
        }
    }

    func end(_ name: String) {
        if name == "cellXfs" { isInCells = false }
    }
}

/// How a sheet displays a number.
enum NumberFormat: Equatable {
    case plain, percent
    case date(CellContent.DayDetail)

    /// The built-in formats with their IDs (ECMA-376, part 1, 18.8.30).
    init(builtIn id: Int) {
        switch id {
        case 9, 10: self = .percent
        case 17: self = .date(.month)
        case 14...16, 22, 27...31, 36, 50...54, 57, 58: self = .date(.day)
        default: self = .plain
        }
    }

    /// - Parameter code: a format code such as `0.0%`, `dd.mm.yyyy`, `[$-F800]dddd\,\ mmmm\ dd`.
    init(code: String) {
        let letters = NumberFormat.bare(code)
        let hasDay = letters.contains("d")
        let hasYear = letters.contains("y")
        let hasMonth = letters.contains("m") && (hasDay || hasYear || !letters.contains { "hs".contains($0) })
        if hasDay || hasYear || hasMonth {
            self = .date(hasDay ? .day : hasMonth ? .month : .year)
        } else {
            self = letters.contains("%") ? .percent : .plain
        }
    }

    /// The first section of a code without quoted words, escaped characters, colours and conditions.
    private static func bare(_ code: String) -> String {
        var bare = ""
        var closing: Character?
        var isEscaped = false
        for letter in code.lowercased() {
            if isEscaped {
                isEscaped = false
            } else if let end = closing {
                if letter == end { closing = nil }
            } else {
                switch letter {
                case "\\", "_", "*": isEscaped = true
                case "\"": closing = "\""
                case "[": closing = "]"
                case ";": return bare == "general" ? "" : bare
                default: bare.append(letter)
                }
            }
        }
        return bare == "general" ? "" : bare
    }
}
