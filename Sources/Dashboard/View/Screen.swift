import Canvas
import HealthModel
import Localization
import PanelContent
import PanelDrawing
import Panels

/// Draws the state: the same state always gives the same frame. After `Event.frame` the frame is there already.
public func view(_ state: State) -> Frame { (state.drawn ?? Screen(state).drawn).frame }

/// A screen that has been drawn, and where things came to lie on it.
struct DrawnScreen: Sendable {
    var frame: Frame
    var hits: [Screen.Hit]
    var places: PanelPlaces
}

/// What the operator sees: which page it is of, and what a click on its parts means.
struct ShownScreen: Sendable {
    var address: Address
    private var hits: [Screen.Hit]

    init(address: Address, screen: DrawnScreen) {
        self.address = address
        hits = screen.hits
    }

    /// What a click on a cell means; what is drawn last lies on top.
    func target(at position: Frame.Position) -> Screen.Target? {
        hits.last { $0.area.contains(column: position.column, row: position.row) }?.target
    }
}

/// The screen while it is drawn, and what a click on its parts means.
struct Screen {
    /// What a click does.
    enum Target: Sendable, Hashable {
        case tab(Int)
        case unit(OrgUnitID)
        case action(Action)
        case selection(Selection)
        /// The head of a column of the table.
        case column(ColumnID)
        /// The layer itself: nothing happens.
        case layer
        /// A line of the layer to choose from.
        case line(Int)
    }

    struct Hit: Sendable, Hashable {
        var area: Rect
        var target: Target
    }

    let state: State
    private(set) var frame: Frame
    private(set) var hits: [Hit] = []
    var places = PanelPlaces()

    var wording: Wording { state.wording }
    var glyphs: Glyphs { state.appearance.glyphs }

    /// Below this size the screen says so, and still shows what fits.
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

    /// A layer takes the clicks: one beside it closes it.
    mutating func takeHits(for box: Rect) {
        hits = [Hit(area: frame.bounds, target: .action(.go(.back))), Hit(area: box, target: .layer)]
    }
}
