import PageMaking
import ExportModel
import Feeds
import HealthModel
import History
import Localization
import Settings

/// A state from which a dashboard can be resumed: its data and the operator's work.
///
/// Derived state is not included: pages, the screen, hashes. Equal checkpoints restore equal dashboards, whether one that
/// continues or one that replays a recording starting here.
public struct Checkpoint: Sendable {
    public var inventory: Inventory
    public var desk: Desk

    /// The operator's work and the appearance, plus other facts not from documents.
    public struct Desk: Sendable, Codable {
        var navigation: Navigation
        var format: ExportKind
        var folder: String
        var changes: ChangeLog
        var fresh: FreshMarks
        var message: Message?
        var appearance: Appearance
        var layout: KeyboardLayout
        var settings: Settings
        var now: Instant
        var size: State.Size
        var memoryBytes: Int?
        var archive: ArchiveStatus
        /// The number of pages ordered.
        var orders: Int
    }

    public init(inventory: Inventory, desk: Desk) {
        self.inventory = inventory
        self.desk = desk
    }

    /// Whether a dashboard could have reached this state: stored files may have been edited.
    public var isPossible: Bool {
        let counts = [desk.orders, desk.changes.count, inventory.rest.generation, inventory.redefinitions]
        return desk.navigation.isPossible && counts.allSatisfy { (0..<1 << 53).contains($0) }
    }

    /// Captures a dashboard's state.
    public init(of state: State) {
        inventory = state.data.intake.inventory
        desk = Desk(
            navigation: state.navigation, format: state.exporting.format, folder: state.exporting.folder, changes: state.shift.changes,
            fresh: state.shift.fresh, message: state.message, appearance: state.appearance, layout: state.layout,
            settings: state.data.settings, now: state.now, size: state.size, memoryBytes: state.memoryBytes, archive: state.archive,
            orders: state.paging.orders)
    }

    /// Restores the dashboard; its page has yet to be ordered.
    ///
    /// - Parameter metadata: the data sets used to decode its snapshots.
    public func state(_ metadata: Metadata, keys: KeyMap = .standard) -> State {
        State(desk, data: HistoryContent(Intake(inventory, metadata: metadata), settings: desk.settings), keys: keys)
    }
}

extension State {
    /// Whether a checkpoint would capture everything: no layer, typing, order, export or frozen screen is active.
    public var isPlain: Bool {
        layer == nil && input == nil && shift.frozen == nil && exporting.running == nil && paging.awaited == nil && paging.waiting.isEmpty
            && isPageThere && sources.isComplete
    }

    /// Restarts from a checkpoint of itself, dropping anything not included in it.
    public mutating func restart(from checkpoint: Checkpoint) {
        self = checkpoint.state(data.intake.metadata, keys: keys)
    }

    /// Whether this dashboard ordered a page. Pages ordered before its checkpoint are obsolete.
    public func hasOrdered(_ made: MadePage) -> Bool { made.order.number > paging.earlierOrders }

    fileprivate init(_ desk: Checkpoint.Desk, data: any ContentProvider, keys: KeyMap) {
        self.init(data: data, keys: keys, now: desk.now, size: desk.size)
        appearance = desk.appearance
        wording = Wording(language: appearance.language)
        navigation = desk.navigation
        paging = Paging(Page(pending: request, data.emptyContent(of: navigation.pageID)), earlierOrders: desk.orders)
        layout = desk.layout
        (memoryBytes, archive, message) = (desk.memoryBytes, desk.archive, desk.message)
        (exporting.format, exporting.folder) = (desk.format, desk.folder)
        (shift.changes, shift.fresh) = (desk.changes, desk.fresh)
    }
}
