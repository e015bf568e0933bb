import HealthModel
import SnapshotFormat

/// Reads JSON from DHIS2: data value sets and analytics.
struct DHIS2Reader {
    /// A value with its parts as named by either document.
    struct Entry {
        var element: String
        var unit: String
        var period: String
        var category: String
        /// Dimensions of analytics, by index, with the option's identifier.
        var options: [(dimension: Int, option: String)] = []
        var value: String
        var comment = ValueComment("")
        /// The value's position in the document.
        var position: Int
    }

    private let task: ImportTask
    private let names: HeaderNames
    private let categories: CategoryNames
    /// The code and name of each identifier in the metadata of analytics.
    private(set) var items: [String: [String]] = [:]

    init(_ task: ImportTask) {
        self.task = task
        names = HeaderNames(task.definition)
        categories = CategoryNames(task)
    }

    /// Adds the values to the draft.
    mutating func read(_ content: [UInt8], _ progress: inout ImportProgress) {
        var reader = self
        var taken = progress
        let read = JSONDocuments().read(content, name: progress.issues.file) { document in
            reader.take(document, &taken)
        }
        progress = taken
        for diagnostic in read.diagnostics { progress.issues.add(diagnostic) }
    }

    private mutating func take(_ document: JSONView, _ progress: inout ImportProgress) {
        if let values = document["dataValues"], values.isArray {
            progress.reading.shape = .dataValues
            let entries = DataValueSet(document, values).entries(&progress.issues)
            add(entries, document, &progress)
        } else if let headers = document["headers"], let rows = document["rows"], headers.isArray, rows.isArray {
            progress.reading.shape = .analytics
            items = AnalyticsTable.items(of: document)
            let entries = AnalyticsTable(headers, rows, task, items).entries(&progress.issues)
            add(entries, document, &progress)
        } else {
            progress.issues.report(.notDHIS2)
        }
        progress.reportSkipped()
    }

    private func add(_ entries: [Entry], _ document: JSONView, _ progress: inout ImportProgress) {
        let places = document.places(of: entries.map(\.position))
        for (entry, place) in zip(entries, places) { add(entry, place, &progress) }
    }

    private func add(_ entry: Entry, _ place: DocumentPlace, _ progress: inout ImportProgress) {
        guard let (element, own) = element(entry.element, place, &progress),
            let category = own == .total ? category(entry, place, &progress) : own,
            let unit = unit(entry.unit, place, &progress)
        else { return }
        guard let period = Period(identifier: entry.period.trimmed) else {
            return progress.issues.report(.period, at: place, .quoted(entry.period))
        }
        guard var value = value(entry, element, place, &progress) else { return }
        value.qualifier = entry.comment.qualifier
        value.note = entry.comment.note
        if entry.comment.isSynthetic { progress.markSynthetic(place) }
        let key = SnapshotDraft.RowKey(unit: unit, period: period, category: category)
        progress.draft.add(.init(value: value, place: place), element: element, key, &progress.issues)
    }

    // MARK: Names

    /// An identifier with its code and name, the most reliable first.
    private func spellings(_ identifier: String) -> [String] { [identifier] + (items[identifier] ?? []) }

    private func element(_ identifier: String, _ place: DocumentPlace, _ progress: inout ImportProgress) -> (Int, Category)? {
        for text in spellings(identifier) {
            if case .element(let index, let category)? = task.mapping.elements[text] ?? task.definition.element(spelled: text) {
                return (index, category)
            }
            let candidates = names.match(text).candidates
            if case .element(let index, let category)? = candidates.first { return (index, category) }
            if case .indicator? = candidates.first {
                progress.skip(.indicator, at: place, .text(text))
                return nil
            }
        }
        if let other = otherDataSet(identifier) {
            progress.skip(.otherDataSet, at: place, .text(other))
        } else {
            let suggestion = spellings(identifier).compactMap { names.match($0).suggestion }.first
            progress.reportOnce(.element, identifier, at: place, .quoted(identifier), .suggestion(suggestion))
        }
        return nil
    }

    /// The data set in `beds.total`, as written by this program's own exports.
    private func otherDataSet(_ identifier: String) -> String? {
        let parts = identifier.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let code = parts.first, !code.isEmpty, code != task.definition.code else { return nil }
        return String(code)
    }

    private func category(_ entry: Entry, _ place: DocumentPlace, _ progress: inout ImportProgress) -> Category? {
        guard !entry.options.isEmpty else {
            if let found = spellings(entry.category).lazy.compactMap(categories.category).first { return found }
            progress.issues.report(.category, at: place, .quoted(entry.category))
            return nil
        }
        var positions = [Int?](repeating: nil, count: task.dimensions.count)
        for (dimension, option) in entry.options {
            guard let item = spellings(option).lazy.compactMap(task.dimensions[dimension].index).first else {
                progress.issues.report(.item, at: place, .quoted(option), .suggestion(nil))
                return nil
            }
            positions[dimension] = item
        }
        return task.definition.category(positions)
    }

    private func unit(_ identifier: String, _ place: DocumentPlace, _ progress: inout ImportProgress) -> OrgUnitID? {
        for text in spellings(identifier) {
            if case .unit(let unit) = progress.units.find(text) {
                if OrgUnitID(identifier) == nil { progress.reading.units[identifier] = unit }
                return unit
            }
        }
        return progress.unit(spellings(identifier).last ?? identifier, at: place)
    }

    private func value(_ entry: Entry, _ element: Int, _ place: DocumentPlace, _ progress: inout ImportProgress) -> CellValue? {
        let text = entry.value.trimmed
        if let reason = task.missing.reason(text) { return CellValue(content: .missing(reason)) }
        if let number = DecimalNumber(machine: text) { return CellValue(content: .number(number)) }
        progress.issues.report(.number, at: place, .quoted(text))
        return nil
    }
}

extension JSONView {
    /// A string or number, since DHIS2 writes values as either.
    var scalar: String? {
        if let text { return text }
        switch number {
        case .integer(let value): return String(value)
        case .decimal(let value): return DecimalNumber(value)?.text
        case nil: return nil
        }
    }
}
