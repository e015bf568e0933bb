import Analysis
import Feeds
import HealthModel
import PanelContent

/// The state of the data layer: how data are received, read and stored, for an operator in doubt about other pages.
public struct StatusPanel: Panel {
    public static let code = "status"

    public var code: String { StatusPanel.code }
    public var dataSet: String? { nil }
    public var key: PanelKey? { PanelKey(letter: "D", function: 2) }

    /// The state of the data layer, and the records whose number decides which rules exceed their budget.
    public func needs(_ metadata: Metadata) -> Needs {
        Needs(dataSets: Set(metadata.dataSets.filter { !$0.recordFields.isEmpty }.map(\.code)), besides: [.dataLayer])
    }

    public func content(_ request: PanelRequest) -> PanelContent {
        let status = request.dataLayer ?? DataLayerStatus()
        return PanelContent(
            panel: code, title: title, path: [], timing: Timing(freshness: .current), figures: figures(status),
            sections: tables(status).map { .table($0) }, notices: notices(status) + rulesOverBudget(request))
    }

    // MARK: Figures

    private func figures(_ status: DataLayerStatus) -> [Figure] {
        let sources = status.sources
        func sum(_ count: (SourceStatus) -> Int) -> Int { sources.map(count).reduce(0, +) }
        return [
            figure("read", sum(\.read), caption: Message("status.updated", .message(StatusPanel.moment(status.lastRead)))),
            figure("rejected", sum(\.rejected), sum(\.rejected) > 0 ? .bad : .none), figure("ignored", sum(\.ignored)),
            figure("waiting", sum(\.waiting)),
            figure("keptAside", status.holdings.keptAside, status.holdings.keptAside > 0 ? .caution : .none),
        ]
    }

    private func figure(_ code: String, _ count: Int, _ judgement: Judgement = .none, caption: Message? = nil) -> Figure {
        Figure(
            id: .entry(code, of: self.code), name: Message("status.\(code)"),
            reading: Reading(.integer(Int64(count)), unit: code == "keptAside" ? .piece : .document, origin: .reported),
            judgement: judgement, caption: caption)
    }

    static func moment(_ instant: Instant?) -> Message {
        instant.map { Message("status.moment", .moment($0)) } ?? Message("status.never")
    }

    // MARK: Tables and cautions

    private func tables(_ status: DataLayerStatus) -> [Table] {
        [SourceTable(status.sources).table, DocumentTable(status).table, FactTable(status).table].compactMap { $0 }
    }

    /// The rules that are not evaluated, because there are too many records for them.
    private func rulesOverBudget(_ request: PanelRequest) -> [Notice] {
        request.analysis.metadata.dataSets.filter { !$0.recordFields.isEmpty }.compactMap { dataSet in
            let rules = request.analysis.rulesOverBudget(dataSet, of: .country)
            guard !rules.isEmpty else { return nil }
            let names = rules.prefix(StatusPanel.namedRules).map { Message.Argument.name($0.name) }
            return Notice(
                .warning,
                Message("status.rulesOverBudget", .name(dataSet.name), .number(.integer(Int64(rules.count))), .list(names)))
        }
    }

    private static let namedRules = 3

    private func notices(_ status: DataLayerStatus) -> [Notice] {
        let sources = status.sources.compactMap(\.problem).map { Notice($0.severity, $0.message) }
        let archive = status.archive.problem.map { Notice(.warning, $0) }
        return sources + [archive].compactMap { $0 }
    }
}
