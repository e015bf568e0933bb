import SafeText
import ExportModel
import HealthModel
import Localization
import PanelContent

/// The figures as OpenMetrics text, also readable by the textfile collector of node_exporter.
///
/// The collector rejects timestamps, so the as-of is a separate metric. Figures without a number have no sample.
struct OpenMetricsFormat: ExportFormat {
    var kind: ExportKind { .openmetrics }

    func refusal(of export: Export) -> Message? { export.facts.contains { $0.reading.number != nil } ? nil : .noElements(kind, export) }

    func omissions(of export: Export) -> [Message] {
        let missing = export.facts.count { $0.reading.number == nil && $0.snapshot != nil }
        return missing == 0 ? [] : [Message("export.left.missing", .number(.integer(Int64(missing))))]
    }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        if let refusal = refusal(of: export) { throw ExportError(.refused, refusal) }
        output.write(Metrics(export).text)
        try output.flush()
    }
}

private struct Metrics {
    private struct Sample {
        var labels: [(name: String, value: String)]
        var value: String
    }

    private let export: Export
    private let facts: [Fact]

    init(_ export: Export) {
        self.export = export
        // The days until a forecast would be a number without its interval.
        facts = export.facts.filter { $0.reading.number != nil && $0.reading.date == nil }
    }

    var text: String {
        var text = ""
        for (measure, facts) in families { add(family(measure, facts), to: &text) }
        add(asOfs, to: &text)
        add(documents, to: &text)
        add(about, to: &text)
        add(generation, to: &text)
        return text + "# EOF\n"
    }

    // MARK: Families

    private struct Family {
        var name: String
        var unit: String?
        var help: String
        var samples: [Sample]
    }

    /// A family's samples must be adjacent; families are in the order of their first appearance on the page.
    private var families: [(MeasureID, [Fact])] {
        let groups = Dictionary(grouping: facts, by: \.id.measure)
        var seen: Set<MeasureID> = []
        return facts.map(\.id.measure).filter { seen.insert($0).inserted }.map { ($0, groups[$0] ?? []) }
    }

    private func family(_ measure: MeasureID, _ facts: [Fact]) -> Family {
        let unit = facts.first?.reading.unit.metricUnit ?? ""
        let metric = ["taqta", measure.dataSet.snakeCase, measure.code.snakeCase, unit].joined(separator: "_")
        let samples = facts.map { Sample(labels: labels(of: $0.id) + context(of: $0), value: $0.reading.numberText ?? "NaN") }
        return Family(name: metric, unit: unit, help: facts.first.map { export.wording.text($0.name) } ?? "", samples: samples)
    }

    private func labels(of id: FigureID) -> [(name: String, value: String)] {
        let breakdown = export.metadata.dataSet(id.dataSet)?.breakdown(of: id.category) ?? []
        return places(of: id.orgUnit) + breakdown.map { ($0.dimension.code.snakeCase, $0.item.code) }
    }

    /// What the number is about, and how it is hedged.
    private func context(of fact: Fact) -> [(name: String, value: String)] {
        let span = fact.reading.time.flatMap { $0.isSpan ? $0.identifier : nil }
        let period = (span ?? fact.about?.identifier).map { [(name: "period", value: $0)] } ?? []
        return period + (fact.reading.qualifier == .exact ? [] : [(name: "qualifier", value: fact.reading.qualifier.code)])
    }

    /// The code of the unit and the names of its region, district and organisation.
    private func places(of unit: OrgUnitID) -> [(name: String, value: String)] {
        let tree = export.metadata.orgUnits
        var labels = [(name: "kato", value: unit.description)]
        for place in tree.path(to: unit) {
            let name = tree[place].map { export.wording.text($0.name) } ?? place.description
            switch tree.level(of: place) {
            case .country: break
            case .region: labels.append((name: "region", value: name))
            case .district: labels.append((name: "district", value: name))
            case .organisation: labels.append((name: "organisation", value: name))
            }
        }
        return labels
    }

    // MARK: Provenance

    /// The as-of of each unit's figures: the newest of its data set on the page.
    private var asOfs: Family {
        struct Report: Hashable {
            let dataSet: String
            let orgUnit: OrgUnitID
        }
        var newest: [Report: AsOf] = [:]
        var order: [Report] = []
        for fact in facts {
            // Counts of records come from several snapshots, so the page's as-of is used.
            guard let asOf = fact.snapshot?.header.key.asOf ?? export.content.timing.asOf else { continue }
            let report = Report(dataSet: fact.id.dataSet, orgUnit: fact.id.orgUnit)
            if newest[report] == nil { order.append(report) }
            newest[report] = max(asOf, newest[report] ?? asOf)
        }
        let samples = order.compactMap { report in
            newest[report].map { asOf in
                Sample(
                    labels: [(name: "data_set", value: report.dataSet)] + places(of: report.orgUnit),
                    value: PlainNumber.text(Double(asOf.instant.milliseconds) / 1000))
            }
        }
        return Family(name: "taqta_as_of_timestamp_seconds", unit: "seconds", help: term("metric.asOf"), samples: samples)
    }

    private var documents: Family {
        let samples = export.provenance.documents.map { document in
            Sample(
                labels: [
                    (name: "document", value: document.name), (name: "sha256", value: document.sha256 ?? ""),
                    (name: "data_set", value: document.key.dataSet), (name: "as_of", value: document.key.asOf.description),
                ], value: "1")
        }
        return Family(name: "taqta_document_info", unit: nil, help: term("metric.document"), samples: samples)
    }

    private var about: Family {
        let labels = [
            (name: "panel", value: export.content.panel), (name: "kato", value: export.unit?.id.description ?? ""),
            (name: "synthetic", value: String(export.content.isSynthetic)),
            (name: "suppressed", value: export.suppressedCount.map(String.init) ?? ""), (name: "program", value: export.provenance.program),
        ]
        return Family(name: "taqta_export_info", unit: nil, help: term("metric.export"), samples: [Sample(labels: labels, value: "1")])
    }

    /// A value without labels: a label that changes with the data would start a new series each time.
    private var generation: Family {
        let sample = Sample(labels: [(name: "panel", value: export.content.panel)], value: String(export.provenance.generation))
        return Family(name: "taqta_generation", unit: nil, help: term("provenance.generation"), samples: [sample])
    }

    private func term(_ key: String) -> String { export.wording.term(key) }

    // MARK: Text

    private func add(_ family: Family, to text: inout String) {
        guard !family.samples.isEmpty else { return }
        text += "# TYPE \(family.name) gauge\n"
        if let unit = family.unit { text += "# UNIT \(family.name) \(unit)\n" }
        text += "# HELP \(family.name) \(escaped(family.help))\n"
        for sample in family.samples {
            let labels = sample.labels.filter { !$0.value.isEmpty }.map { "\($0.name)=\"\(escaped($0.value))\"" }
            text += "\(family.name){\(labels.joined(separator: ","))} \(sample.value)\n"
        }
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text.neutralised {
            switch character {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            default: result.append(character)
            }
        }
        return result
    }
}

extension MeasureUnit {
    /// The unit as the suffix of a metric's name, in the plural according to convention.
    fileprivate var metricUnit: String {
        switch self {
        case .percent, .tenge: rawValue
        case .percentPoint: "percent_points"
        case .person: "persons"
        case .tengePerService: "tenge_per_service"
        case .tengePerPerson: "tenge_per_person"
        case .personPerWeek: "persons_per_week"
        case .perTenThousand: "per_ten_thousand"
        case .ratio: "ratio"
        case .complex: "complexes"
        default: rawValue.snakeCase + "s"
        }
    }
}

extension String {
    /// `beds24hState` as `beds24h_state`: the letters, digits and underscores allowed in metric names.
    var snakeCase: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "A"..."Z": result += (result.isEmpty ? "" : "_") + String(scalar).lowercased()
            case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
            default: result += "_"
            }
        }
        return result
    }
}
