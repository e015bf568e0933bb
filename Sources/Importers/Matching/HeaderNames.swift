import HealthModel
import Localization

/// All possible headers of a data set's columns.
struct HeaderNames {
    private let definition: DataSetDefinition
    private var byName: [String: [ColumnTarget]] = [:]
    /// Unfolded names, to distinguish exact from similar matches.
    private var exact: Set<String> = []
    private var items: [String: [(dimension: Int, item: Int)]] = [:]

    init(_ definition: DataSetDefinition) {
        self.definition = definition
        for (index, element) in definition.elements.enumerated() { add(.element(index, .total), element.name, element.code) }
        for (index, dimension) in definition.dimensions.enumerated() {
            add(.dimension(index), dimension.name, dimension.code)
            for (position, item) in dimension.codes.items.enumerated() { addItem(item, index, position) }
        }
        for (index, field) in definition.recordFields.enumerated() { add(.field(index), field.name, field.code) }
        addRoles()
        for (index, indicator) in definition.indicators.enumerated() { add(.indicator(index), indicator.name, indicator.code) }
    }

    private mutating func addRoles() {
        for role in ColumnRole.allCases { add(.role(role), Words("column.\(role.rawValue)"), role.rawValue) }
        add(.role(.record), Words(), "id")
        add(.role(.orgUnitName), Words("import.head.orgUnit", "table.region", "table.district", "table.regions", "table.districts"), nil)
        add(.role(.period), Words("import.head.period"), nil)
        add(.role(.change), Words("table.change", "table.trend", "table.daysLeft"), nil)
        add(.ignored, Words("import.head.number"), nil)
    }

    private mutating func add(_ target: ColumnTarget, _ name: LocalizedText, _ code: String) {
        for text in [name.kk, name.ru, name.en] {
            exact.insert(text)
            insert(target, Words.fold(text))
        }
        insert(target, Words.fold(code))
    }

    private mutating func add(_ target: ColumnTarget, _ words: Words, _ code: String?) {
        for word in words.folded { insert(target, word) }
        if let code { insert(target, Words.fold(code)) }
    }

    private mutating func insert(_ target: ColumnTarget, _ folded: String) {
        if byName[folded]?.contains(target) != true { byName[folded, default: []].append(target) }
    }

    private mutating func addItem(_ item: CodeList.Item, _ dimension: Int, _ position: Int) {
        for text in Set([item.name.kk, item.name.ru, item.name.en, item.code].map(Words.fold)) {
            items[text, default: []].append((dimension, position))
        }
    }

    // MARK: Matching

    /// Returns the meaning of a header.
    ///
    /// - Parameter group: the header above it, if there are two header rows.
    func match(_ head: String, below group: String? = nil) -> HeaderMatch {
        let head = head.trimmed
        if head.isEmpty && group == nil { return HeaderMatch() }
        if let found = byCode(head) ?? paired(head, group) ?? named(head) ?? divided(head) { return found }
        return HeaderMatch(suggestion: suggestion(head))
    }

    private func byCode(_ head: String) -> HeaderMatch? {
        let codes: [ColumnTarget?] = [
            definition.element(spelled: head), definition.target(spelled: head),
            definition.dimensions.firstIndex { $0.code == head }.map { .dimension($0) },
            definition.recordFields.firstIndex { $0.code == head }.map { .field($0) },
        ]
        let found = codes.compactMap(\.self)
        return found.isEmpty ? nil : HeaderMatch(kind: .id, candidates: found)
    }

    private func named(_ head: String) -> HeaderMatch? {
        if let targets = byName[Words.fold(head)] {
            return HeaderMatch(kind: exact.contains(head) ? .name : .similar, candidates: targets)
        }
        guard let (name, unit) = HeaderNames.unitSuffix(head), let targets = byName[Words.fold(name)],
            let scale = MeasureText(unit, unit: nil)?.scale
        else { return nil }
        let fitting = targets.filter { takes(unit, $0) }
        return fitting.isEmpty
            ? nil : HeaderMatch(kind: exact.contains(name) && scale == 0 ? .name : .similar, candidates: fitting, scale: scale)
    }

    /// Whether a unit of measure is compatible with the meaning of a header.
    private func takes(_ unit: String, _ target: ColumnTarget) -> Bool {
        guard case .element(let index, _) = target else { return true }
        return MeasureText(unit, unit: definition.elements[index].unit) != nil
    }

    /// Splits `Қамту деңгейі, %` and `Бюджет (млн теңге)` into name and unit.
    private static func unitSuffix(_ head: String) -> (name: String, unit: String)? {
        if head.hasSuffix(")"), let open = head.lastIndex(of: "(") {
            return (head[..<open].trimmed, head[head.index(after: open)...].dropLast().trimmed)
        }
        guard let comma = head.lastIndex(of: ",") else { return nil }
        return (head[..<comma].trimmed, head[head.index(after: comma)...].trimmed)
    }

    /// Matches a header with two parts in one cell: `қант диабеті: Сақтандырылмаған, қазір`.
    private func divided(_ head: String) -> HeaderMatch? {
        for mark in [": ", " / ", " – ", " — "] {
            guard let range = head.firstRange(of: mark) else { continue }
            if let found = paired(String(head[range.upperBound...]), String(head[..<range.lowerBound])) { return found }
        }
        return nil
    }

    /// Matches a header below another one: an element and a code of its breakdown, or two halves of one name.
    private func paired(_ head: String, _ group: String?) -> HeaderMatch? {
        guard let group, !group.isEmpty, group != head else { return nil }
        if head.isEmpty { return named(group) }
        return crossed(named(head), items[Words.fold(group)]) ?? crossed(named(group), items[Words.fold(head)])
            ?? named("\(group), \(head)") ?? named("\(group) \(head)")
    }

    private func crossed(_ match: HeaderMatch?, _ items: [(dimension: Int, item: Int)]?) -> HeaderMatch? {
        guard let match, let items else { return nil }
        let targets = match.candidates.flatMap { target -> [ColumnTarget] in
            guard case .element(let index, _) = target else { return [] }
            return items.map { found in
                var positions = [Int?](repeating: nil, count: definition.dimensions.count)
                positions[found.dimension] = found.item
                return .element(index, definition.category(positions))
            }
        }
        return targets.isEmpty ? nil : HeaderMatch(kind: match.kind, candidates: targets, scale: match.scale)
    }

    private func suggestion(_ head: String) -> String? {
        let names = definition.elements.map(\.name) + definition.dimensions.map(\.name) + definition.recordFields.map(\.name)
        let codes = definition.elements.map(\.code) + definition.dimensions.map(\.code) + definition.recordFields.map(\.code)
        return NearestName.find(head, among: names.flatMap { [$0.kk, $0.ru, $0.en] } + codes)
    }
}
