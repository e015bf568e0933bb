import SafeText
import Canvas
import HealthModel
import Localization

/// Describes the differences between two snapshots of one data set, one per line.
struct DifferenceReport {
    let definition: DataSetDefinition
    let metadata: Metadata
    let wording: Wording

    func text(from old: Snapshot, to new: Snapshot) -> String {
        let difference = SnapshotDifference(from: old, to: new, fieldCount: definition.recordFields.count)
        let lines =
            header(old.header, new.header) + difference.values.map { value($0) } + difference.records.flatMap { record($0) }
        guard !lines.isEmpty else { return wording.term("history.same") + "\n" }
        return lines.map { Neutraliser.neutralise($0) + "\n" }.joined()
    }

    // MARK: The file as a whole

    private func header(_ old: SnapshotHeader, _ new: SnapshotHeader) -> [String] {
        [
            change("history.feed", old.key.feed, new.key.feed),
            change("history.unit", name(old.key.orgUnit), name(new.key.orgUnit)),
            change("history.asOf", old.key.asOf.description, new.key.asOf.description),
            change("history.generated", old.generatedAt.description, new.generatedAt.description),
            old.isWithdrawn == new.isWithdrawn ? nil : wording.term(new.isWithdrawn ? "history.withdrawn" : "history.reinstated"),
        ].compactMap(\.self)
    }

    private func change(_ key: String, _ old: String, _ new: String) -> String? {
        old == new ? nil : "\(wording.term(key)): \(old) → \(new)"
    }

    // MARK: Figures

    private func value(_ change: SnapshotDifference.ValueChange) -> String {
        let element = definition.elements[change.id.element]
        let breakdown = definition.breakdown(of: change.id.category).map { $0.item.name[wording.language] }
        let subject = [name(change.id.orgUnit), element.name[wording.language]] + breakdown + [wording.period(change.id.period)]
        return subject.joined(separator: " · ") + ": " + figure(change.old, element) + " → " + figure(change.new, element)
    }

    private func figure(_ value: Value?, _ element: DataElement) -> String {
        guard let value else { return wording.term("history.absent") }
        if case .missing(let missing) = value.content { return wording.missingWord(missing) }
        return wording.reading(Reading(value.content, unit: element.unit, qualifier: value.qualifier))
    }

    private func name(_ unit: OrgUnitID) -> String { metadata.orgUnits[unit]?.name[wording.language] ?? unit.description }

    // MARK: Records

    private func record(_ change: SnapshotDifference.RecordChange) -> [String] {
        switch change {
        case .added(let id): return [wording.text(Message("history.recordAdded", .text(id)))]
        case .removed(let id): return [wording.text(Message("history.recordRemoved", .text(id)))]
        case .changed(let id, let units, let fields):
            let moved = units.count == 2 ? ["\(id) · \(wording.term("history.unit")): \(name(units[0])) → \(name(units[1]))"] : []
            return moved + fields.map { field($0, of: id) }
        }
    }

    private func field(_ change: SnapshotDifference.FieldChange, of id: String) -> String {
        let field = definition.recordFields[change.field]
        let words = FieldWording(wording: wording, type: field.type)
        return "\(id) · \(field.name[wording.language]): \(words.text(change.old)) → \(words.text(change.new))"
    }
}
