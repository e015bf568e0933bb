/// A workbook: its sheets by name, each read on demand.
struct XLSXWorkbook {
    private let archive: WorkbookArchive
    private let strings: [String]
    private let formats: [NumberFormat]
    private let countsFrom1904: Bool
    /// The sheets, visible and hidden.
    let sheets: [(name: String, isHidden: Bool)]
    private let parts: [String]

    init(_ content: [UInt8]) throws(WorkbookFault) {
        archive = try WorkbookArchive(content)
        let root = try XLSXWorkbook.relationships(of: "", archive).targetsByType["officeDocument"] ?? "xl/workbook.xml"
        let main = XLSXWorkbook.path(root, from: "")
        let folder = XLSXWorkbook.folder(of: main)
        let relations = try XLSXWorkbook.relationships(of: main, archive)
        let workbook = WorkbookHandler()
        try XMLStream.read(main, of: archive, workbook)
        let texts = SharedStringsHandler()
        if let part = relations.targetsByType["sharedStrings"] {
            try XMLStream.read(XLSXWorkbook.path(part, from: folder), of: archive, texts)
        }
        let styles = StylesHandler()
        if let part = relations.targetsByType["styles"] { try XMLStream.read(XLSXWorkbook.path(part, from: folder), of: archive, styles) }
        strings = texts.strings
        formats = styles.formats
        countsFrom1904 = workbook.countsFrom1904
        let known = workbook.sheets.filter { relations.targets[$0.id] != nil }
        sheets = known.map { ($0.name, $0.isHidden) }
        parts = known.map { XLSXWorkbook.path(relations.targets[$0.id] ?? "", from: folder) }
    }

    /// Reads a sheet as a table, and the number of its cells with the result of a formula.
    func table(_ index: Int) throws(WorkbookFault) -> (table: Table, formulas: Int) {
        let sheet = SheetHandler(sheet: sheets[index].name, strings: strings, formats: formats, countsFrom1904: countsFrom1904)
        try XMLStream.read(parts[index], of: archive, sheet)
        if sheet.isTooGreat { throw .tooMany }
        return (sheet.table, sheet.formulas)
    }

    private static func relationships(of part: String, _ archive: WorkbookArchive) throws(WorkbookFault) -> RelationshipsHandler {
        let handler = RelationshipsHandler()
        let name = part.split(separator: "/").last.map(String.init) ?? ""
        try XMLStream.read("\(folder(of: part))_rels/\(name).rels", of: archive, handler)
        return handler
    }

    /// The folder of a part with a trailing slash, or empty.
    private static func folder(of part: String) -> String {
        part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    }

    /// The name of a part referred to by another one in `folder`.
    private static func path(_ target: String, from folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var steps = folder.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(String(step)) }
        }
        return steps.joined(separator: "/")
    }
}

extension WorkbookFault {
    func report(_ issues: inout ImportIssues) {
        switch self {
        case .notArchive: issues.report(.archive, .text(""))
        case .encrypted: issues.report(.encrypted)
        case .missingPart(let part): issues.report(.part, .quoted(part))
        case .damaged(let part): issues.report(.archive, .text(": " + part))
        case .bomb(let part): issues.report(.bomb, .quoted(part))
        case .xml(let part, let line): issues.report(.xml, .quoted(part), .count(line))
        case .doctype(let part): issues.report(.doctype, .quoted(part))
        case .tooMany: issues.report(.size)
        }
    }
}
