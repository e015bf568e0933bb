import Archive
import HealthModel
import Localization

/// Formats receipts as aligned lines.
struct ReceiptTable {
    private let wording: Wording

    init(_ wording: Wording) {
        self.wording = wording
    }

    func text(_ receipts: [Receipt]) -> String {
        guard !receipts.isEmpty else { return wording.term("history.nothing") + "\n" }
        var table = PlainTable([
            (wording.term("history.number"), .right), (wording.term("history.received"), .left),
            (wording.term("history.document"), .left), (wording.term("history.dataSet"), .left),
            (wording.term("history.unit"), .left), (wording.term("history.asOf"), .left),
            (wording.term("history.generated"), .left), (wording.term("history.feed"), .left),
            (wording.term("history.bytes"), .right), (wording.term("history.hash"), .left), ("", .left),
        ])
        for standing in ReceiptStanding.of(receipts) { table.add(cells(standing)) }
        return table.text
    }

    private func cells(_ standing: ReceiptStanding) -> [String] {
        let receipt = standing.receipt
        return [
            String(receipt.id), receipt.received.description, receipt.document.name, receipt.key.dataSet,
            receipt.key.orgUnit.description, receipt.key.asOf.description, receipt.generatedAt.description, receipt.key.feed,
            wording.number(.integer(Int64(receipt.size))), receipt.hash.short,
            standing.remarks.map { wording.text($0) }.joined(separator: ", "),
        ]
    }
}

/// Formats rejected documents as aligned lines, each with its first reason.
struct QuarantineTable {
    private let wording: Wording

    init(_ wording: Wording) {
        self.wording = wording
    }

    func text(_ entries: [QuarantineEntry]) -> String {
        guard !entries.isEmpty else { return wording.term("history.nothing") + "\n" }
        var table = PlainTable([
            (wording.term("history.received"), .left), (wording.term("history.document"), .left),
            (wording.term("history.bytes"), .right), (wording.term("history.hash"), .left),
            (wording.term("history.reasons"), .left),
        ])
        for entry in entries { table.add(cells(entry)) }
        return table.text
    }

    private func cells(_ entry: QuarantineEntry) -> [String] {
        [
            entry.received.description, entry.document.name, wording.number(.integer(Int64(entry.size))), entry.hash.short,
            entry.reasons.map { reason(of: $0) }.joined(separator: ", "),
        ]
    }

    private func reason(of reason: QuarantineEntry.Reason) -> String {
        let position = [reason.place.line, reason.place.column].compactMap { $0.map { "\($0)" } }.joined(separator: ":")
        return position.isEmpty ? reason.code : "\(position) \(reason.code)"
    }
}
