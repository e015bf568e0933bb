import Canvas
import HealthModel
import Localization
import PanelContent
import PanelDrawing
import Panels

/// Draws the state; equal states give equal frames. After `Event.frame` the frame is already cached.
public func view(_ state: State) -> Frame { (state.drawn ?? Screen(state).drawn).frame }

/// A drawn screen with its layout.
struct DrawnScreen: Sendable {
    var frame: Frame
    var hits: [Screen.Hit]
    var places: PanelAreas
}

/// The visible screen: which page it shows, and its click targets.
struct ShownScreen: Sendable {
    var address: Address
    private var hits: [Screen.Hit]

    init(address: Address, screen: DrawnScreen) {
        self.address = address
        hits = screen.hits
    }

    /// The target of a click on a cell; what was drawn last is on top.
    func target(at position: Frame.Position) -> Screen.Target? {
        hits.last { $0.area.contains(column: position.column, row: position.row) }?.target
    }
}

/// The screen being drawn, with its click targets.
struct Screen {
    /// The effect of a click.
    enum Target: Sendable, Hashable {
        case tab(Int)
        case unit(OrgUnitID)
        case action(Action)
        case selection(Selection)
        /// A column header of the table.
        case column(ColumnID)
        /// The layer itself: no effect.
        case layer
        /// A line of a layer to choose from.
        case line(Int)
    }

    struct Hit: Sendable, Hashable {
        var area: Rect
        var target: Target
    }

    let state: State
    private(set) var frame: Frame
    private(set) var hits: [Hit] = []
    var places = PanelAreas()

    var wording: Wording { state.wording }
    var glyphs: Glyphs { state.appearance.glyphs }

    /// Below this size a hint is shown, along with whatever fits.
    static let comfortable = State.Size(width: 60, height: 16)

    init(_ state: State) {
        self.state = state
        frame = Frame(width: state.size.width, height: state.size.height)
        var rest = frame.bounds
        if rest.height >= 3 { drawTop(rest.takeTop(1)) }
        if rest.height >= 5 { drawTabs(rest.takeTop(1)) }
        let bottom = rest.takeBottom(rest.height >= 2 ? 1 : 0)
        drawBody(rest)
        if !bottom.isEmpty { drawBottom(bottom) }
        state.layer?.draw(in: rest, on: &self)
    }

    var drawn: DrawnScreen { DrawnScreen(frame: frame, hits: hits, places: places) }

    mutating func draw(_ change: (inout Frame) -> Void) { change(&frame) }

    mutating func hit(_ area: Rect, _ target: Target) { hits.append(Hit(area: area, target: target)) }

    /// Directs clicks to a layer: those outside its box close it.
    mutating func takeHits(for box: Rect) {
        hits = [Hit(area: frame.bounds, target: .action(.go(.back))), Hit(area: box, target: .layer)]
    }
}
