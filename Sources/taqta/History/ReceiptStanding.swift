import Archive
import HealthModel

/// A receipt with its relation to the other listed receipts.
struct ReceiptStanding {
    var receipt: Receipt
    /// 1 for the first content of a feed, data set, unit and as-of, 2 for its first replacement, and so on.
    var revision: Int
    /// Whether other feeds have reported the same data set, unit and as-of.
    var isContested: Bool

    private struct Subject: Hashable {
        var dataSet: String
        var orgUnit: OrgUnitID
        var asOf: AsOf
    }

    /// The standings of receipts, in the same order.
    static func of(_ receipts: [Receipt]) -> [ReceiptStanding] {
        var feeds: [Subject: Set<String>] = [:]
        for receipt in receipts { feeds[subject(receipt), default: []].insert(receipt.key.feed) }
        var contents: [SnapshotKey: [ContentHash]] = [:]
        return receipts.map { receipt in
            let known = contents[receipt.key] ?? []
            let revision = known.firstIndex(of: receipt.hash) ?? known.count
            if revision == known.count { contents[receipt.key, default: []].append(receipt.hash) }
            return ReceiptStanding(
                receipt: receipt, revision: revision + 1, isContested: (feeds[subject(receipt)]?.count ?? 0) > 1)
        }
    }

    private static func subject(_ receipt: Receipt) -> Subject {
        Subject(dataSet: receipt.key.dataSet, orgUnit: receipt.key.orgUnit, asOf: receipt.key.asOf)
    }

    var remarks: [Message] {
        var remarks: [Message] = []
        if receipt.isWithdrawn { remarks.append(Message("history.withdrawn")) }
        if revision > 1 { remarks.append(Message("history.revision", .number(.integer(Int64(revision))))) }
        if isContested { remarks.append(Message("history.contested")) }
        return remarks
    }
}
