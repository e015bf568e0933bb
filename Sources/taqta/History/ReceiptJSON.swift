import Archive
import FoundationEssentials
import HealthModel

/// A receipt as `history list --json` prints it.
struct ReceiptJSON: Encodable {
    var id: Int64
    var received: String
    var source: String
    var path: String
    var feed: String
    var dataSet: String
    var orgUnit: String
    var asOf: String
    var generatedAt: String
    var withdrawn: Bool
    var revision: Int
    var contested: Bool
    var bytes: Int
    var sha256: String

    init(_ standing: ReceiptStanding) {
        let receipt = standing.receipt
        id = receipt.id
        received = receipt.received.description
        source = receipt.document.source.name
        path = receipt.document.name
        feed = receipt.key.feed
        dataSet = receipt.key.dataSet
        orgUnit = receipt.key.orgUnit.description
        asOf = receipt.key.asOf.description
        generatedAt = receipt.generatedAt.description
        withdrawn = receipt.isWithdrawn
        revision = standing.revision
        contested = standing.isContested
        bytes = receipt.size
        sha256 = receipt.hash.description
    }
}

/// A rejected document as `history list --quarantine --json` prints it.
struct QuarantineJSON: Encodable {
    struct Reason: Encodable {
        var severity: String
        var code: String
        var pointer: String
        var line: Int?
        var column: Int?
    }

    var received: String
    var source: String
    var path: String
    var bytes: Int
    var sha256: String
    var reasons: [Reason]

    init(_ entry: QuarantineEntry) {
        received = entry.received.description
        source = entry.document.source.name
        path = entry.document.name
        bytes = entry.size
        sha256 = entry.hash.description
        reasons = entry.reasons.map {
            Reason(
                severity: $0.severity, code: $0.code, pointer: $0.place.pointer, line: $0.place.line, column: $0.place.column)
        }
    }
}

/// Encodes values as JSON for people and programs.
enum JSONList {
    static func of(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
    }
}
