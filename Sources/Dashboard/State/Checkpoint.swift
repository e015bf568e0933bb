import PageMaking
import ExportModel
import HealthModel
import History
import Localization

/// What a dashboard goes on from as if it had always been there: what it holds and what the operator is about.
///
/// What is made of these again is not in it: pages, the screen, hashes. Of the same checkpoint comes the same dashboard, be it
/// the one that goes on or one that replays a recording which begins here.
public struct Checkpoint: Sendable {
    public var inventory: Inventory
    public var desk: Desk

    /// What the operator is about and how it looks, with what else is known beside the documents.
    public struct Desk: Sendable, Codable {
        var navigation: Navigation
        var format: ExportKind
        var folder: String
        var changes: ChangeLog
        var fresh: FreshMarks
        var message: Message?
        var appearance: Appearance
        var layout: KeyboardLayout
        var layoutIsFixed: Bool
        var now: Instant
        var size: State.Size
        var memoryBytes: Int?
        var archive: ArchiveStatus
        /// How many pages have been ordered.
        var orders: Int
    }

    public init(inventory: Inventory, desk: Desk) {
        self.inventory = inventory
        self.desk = desk
    }

    /// Whether a dashboard can have come here: what was written down may have been changed by anybody.
    public var isPossible: Bool {
        let counts = [desk.orders, desk.changes.count, inventory.rest.generation, inventory.redefinitions]
        return desk.navigation.isPossible && counts.allSatisfy { (0..<1 << 53).contains($0) }
    }

    /// Takes down what counts of a dashboard.
    public init(of state: State) {
        inventory = state.data.intake.inventory
        desk = Desk(
            navigation: state.navigation, format: state.exporting.format, folder: state.exporting.folder, changes: state.shift.changes,
            fresh: state.shift.fresh, message: state.message, appearance: state.appearance, layout: state.layout,
            layoutIsFixed: state.layoutIsFixed, now: state.now, size: state.size, memoryBytes: state.memoryBytes, archive: state.archive,
            orders: state.paging.orders)
    }

    /// The dashboard, whose page is to be ordered.
    ///
    /// - Parameter metadata: the data sets by which the snapshots were decoded.
    public func state(_ metadata: Metadata, keys: KeyMap = .standard) -> State {
        State(desk, data: HistoryContent(Intake(inventory, metadata: metadata)), keys: keys)
    }
}

extension State {
    /// Whether a checkpoint has all that counts: nothing lies over the page, is being typed, made, written or held still.
    public var isPlain: Bool {
        layer == nil && input == nil && shift.frozen == nil && exporting.running == nil && paging.awaited == nil && paging.waiting.isEmpty
            && isPageThere && sources.isComplete
    }

    /// Goes on from a checkpoint of itself: what is not in it is lost.
    public mutating func restart(from checkpoint: Checkpoint) {
        self = checkpoint.state(data.intake.metadata, keys: keys)
    }

    /// Whether a page is one that this dashboard has ordered. One that was ordered before its checkpoint comes too late.
    public func hasOrdered(_ made: MadePage) -> Bool { made.order.number > paging.earlierOrders }

    fileprivate init(_ desk: Checkpoint.Desk, data: any ContentProvider, keys: KeyMap) {
        self.init(
            data: data, appearance: desk.appearance, layout: desk.layoutIsFixed ? desk.layout : nil, keys: keys, now: desk.now,
            size: desk.size)
        navigation = desk.navigation
        paging = Paging(Page(pending: request, data.emptyContent(of: navigation.place)), earlierOrders: desk.orders)
        layout = desk.layout
        (memoryBytes, archive, message) = (desk.memoryBytes, desk.archive, desk.message)
        (exporting.format, exporting.folder) = (desk.format, desk.folder)
        (shift.changes, shift.fresh) = (desk.changes, desk.fresh)
    }
}
