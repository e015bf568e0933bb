import HealthModel
import SnapshotFormat

/// A data value set: `{"dataValues": [{"dataElement": …, "period": …, "orgUnit": …, "value": …}]}`.
struct DataValueSet {
    private let values: JSONView
    /// Defaults for values without their own members.
    private let period: String?
    private let unit: String?

    init(_ document: JSONView, _ values: JSONView) {
        self.values = values
        period = document["period"]?.scalar
        unit = document["orgUnit"]?.text
    }

    func entries(_ issues: inout ImportIssues) -> [DHIS2Reader.Entry] {
        var absent: [(name: String, position: Int)] = []
        let entries = values.elements.compactMap { entry($0, &absent) }
        for (fault, place) in zip(absent, values.places(of: absent.map(\.position))) {
            issues.report(.member, at: place, .text(fault.name))
        }
        return entries
    }

    /// Nil for a deleted value and for one with a missing member.
    private func entry(_ value: JSONView, _ absent: inout [(name: String, position: Int)]) -> DHIS2Reader.Entry? {
        if value["deleted"]?.flag == true { return nil }
        let element = value["dataElement"]?.scalar
        let period = value["period"]?.scalar ?? period
        let unit = value["orgUnit"]?.scalar ?? unit
        let required = [("dataElement", element), ("period", period), ("orgUnit", unit), ("value", value["value"]?.scalar ?? "")]
        if let lacking = required.first(where: { $0.1 == nil }) { absent.append((lacking.0, value.position)) }
        guard let element, let period, let unit else { return nil }
        return DHIS2Reader.Entry(
            element: element, unit: unit, period: period, category: value["categoryOptionCombo"]?.text ?? "",
            value: value["value"]?.scalar ?? "", comment: ValueComment(value["comment"]?.text ?? ""),
            position: value["value"]?.position ?? value.position)
    }
}

/// The comment of a value. This program's own exports use it for what DHIS2 has no member for: `synthetic; approx; asOf …; file`.
struct ValueComment {
    var isSynthetic = false
    var qualifier = Qualifier.exact
    /// A comment written by a person.
    var note: String?

    init(_ text: String) {
        let parts = text.split(separator: ";").map(\.trimmed)
        guard parts.contains(where: { $0.hasPrefix("asOf ") }) else {
            note = text.trimmed.isEmpty ? nil : text.trimmed
            return
        }
        isSynthetic = parts.contains("synthetic")
        qualifier = Qualifier.stated.first { parts.contains($0.code) } ?? .exact
    }
}
