import Feeds
import HealthModel
import PanelContent

/// A table of named facts about sources, memory and archive, one per row.
struct FactTable {
    private var rows: [(id: RowID, cells: [Cell])] = []
    private var section = Message("status.facts")
    /// Distinguishes the facts of one section from those of others.
    private var about: [String] = []

    init(_ status: DataLayerStatus) {
        for source in status.sources { add(source) }
        add(status.holdings)
        add(status.archive)
    }

    var table: Table {
        Table(
            id: "facts", title: Message("status.facts"),
            columns: [
                Column(.builtIn("section"), name: Message("status.section"), kind: .text, rank: 1),
                Column(.builtIn("fact"), name: Message("table.name"), kind: .text, rank: 0),
                Column(.builtIn("value"), name: Message("figure.value"), kind: .number, rank: 0),
            ],
            rows: rows)
    }

    // MARK: Facts

    private mutating func add(_ source: SourceStatus) {
        section = Message("status.reading", .text(source.place))
        about = ["source", source.place]
        add("lastRead", .message(StatusPanel.moment(source.lastRead)))
        add("lastRescan", .message(StatusPanel.moment(source.lastRescan)))
        switch source.position {
        case .directory(let scan): add("rescans", Int(clamping: scan))
        }
        add("overflows", source.overflows, source.overflows > 0 ? .caution : .none)
        add("readings", source.readings)
        add("readBytes", bytes: source.bytesRead)
        add("readTime", milliseconds: source.readings == 0 ? nil : source.readMilliseconds / Double(source.readings))
        add("longestTime", milliseconds: source.longestReadMilliseconds)
    }

    private mutating func add(_ holdings: Holdings) {
        section = Message("status.holdings")
        about = ["holdings"]
        add("snapshots", holdings.snapshots)
        add("values", holdings.values)
        add("records", holdings.records)
        add("keptAside", holdings.keptAside, holdings.keptAside > 0 ? .caution : .none)
        add("documentBytes", bytes: holdings.documentBytes)
        add("historySize", bytes: holdings.historyBytes)
        add("historyLimit", bytes: holdings.historyLimit)
        add("horizon", holdings.horizon.map { .day($0.day, .exact) })
        add("memory", bytes: holdings.memoryBytes)
        add("generation", holdings.generation)
    }

    private mutating func add(_ archive: ArchiveStatus) {
        section = Message("status.archive")
        about = ["archive"]
        add("archiveState", .status(archive.word))
        add("archivePath", archive.path.isEmpty ? nil : .text(LocalizedText(verbatim: archive.path)))
        add("archiveSetAside", archive.setAside.map { .text(LocalizedText(verbatim: $0)) })
        guard archive.state != .off else { return }
        add("archiveContents", archive.contents)
        add("archiveBytes", bytes: archive.bytes)
        add("archiveWaiting", archive.waiting)
        add("archiveWritten", archive.written)
        add("archiveQuarantined", archive.quarantined, archive.quarantined > 0 ? .caution : .none)
        add("archiveLastWrite", .message(StatusPanel.moment(archive.lastWrite)))
    }

    // MARK: Rows

    /// - Parameter code: the code in the term `status.<code>`.
    private mutating func add(_ code: String, _ cell: Cell?) {
        guard let cell else { return }
        rows.append((.entry(about + [code]), [.message(section), .message(Message("status.\(code)")), cell]))
    }

    private mutating func add(_ code: String, _ count: Int, _ judgement: Judgement = .none) {
        add(code, Cell(count: count, unit: .piece, judgement))
    }

    private mutating func add(_ code: String, bytes: Int?) {
        add(code, bytes.map { .reading(Reading(.decimal(Double($0) / 1e6), unit: .number, digits: 2), .none) })
    }

    private mutating func add(_ code: String, milliseconds: Double?) {
        add(code, milliseconds.map { .reading(Reading(.decimal($0), unit: .number, digits: 2), .none) })
    }
}

extension ArchiveStatus {
    fileprivate var word: Status {
        let judgement: Judgement =
            switch state {
            case .off, .opening: .none
            case .ready: .good
            case .hindered, .readOnly: .caution
            case .absent: .bad
            }
        return Status(Message("status.archive.\(state.rawValue)"), judgement)
    }
}
