import SafeText
import ExportModel
import HealthModel

/// The figures of a page suitable for another system, i.e. numbers stated by a document, plus what was left out.
///
/// Sums and indicators are left out: the other system calculates them, and reported ones would be counted twice.
struct ReportedFacts {
    let facts: [Fact]
    let omissions: [Message]

    /// - Parameter canHold: whether the format can represent a period.
    init(_ export: Export, canHold: (Period) -> Bool) {
        // Figures that nobody reported do not count as omitted.
        let all = export.facts.filter { $0.snapshot != nil }
        let reported = all.filter { $0.isReported && export.metadata.dataSet($0.id.dataSet)?.element($0.id.code) != nil }
        let numbers = reported.filter { $0.reading.number != nil }
        facts = numbers.filter { fact in fact.about.map(canHold) ?? false }
        let counts = [
            ("export.left.calculated", all.count - reported.count), ("export.left.missing", reported.count - numbers.count),
            ("export.left.period", numbers.count - facts.count),
        ]
        omissions = counts.filter { $0.1 > 0 }.map { Message($0.0, .number(.integer(Int64($0.1)))) }
    }
}

extension Fact {
    /// The element's code for systems with a single namespace for all data sets: `coverage.insured`.
    var exchangeCode: String { "\(id.dataSet).\(id.code)" }

    /// The origin of the number, for the comment of a value.
    func remark(_ export: Export) -> String {
        let document = snapshot?.origin.name ?? ""
        let known = snapshot.map { $0.header.key.asOf.description } ?? ""
        let hash = export.provenance.documents.first { $0.name == document }?.sha256.map { "sha256:\($0)" }
        let hedge = reading.qualifier == .exact ? nil : reading.qualifier.code
        let synthetic = snapshot?.header.isSynthetic == true ? "synthetic" : nil
        return [synthetic, hedge, "asOf \(known)", document, hash].compactMap(\.self).joined(separator: "; ").neutralised
    }
}

extension Message {
    /// The refusal of a panel without data elements.
    static func noElements(_ kind: ExportKind, _ export: Export) -> Message {
        Message("export.noElements", .text(export.content.panel), .text(kind.code))
    }
}
