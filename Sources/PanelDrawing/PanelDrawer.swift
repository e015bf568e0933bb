import Arrangement
import Canvas
import HealthModel
import Localization
import PanelContent

/// Draws any panel's content into a rectangle of any size.
///
/// The drawer is independent of panels: the layout of a page follows from its content and the available space. With
/// `height(of:view:width:)` rows it draws the whole page without scrolling.
public struct PanelDrawer: Sendable {
    let wording: Wording
    let glyphs: Glyphs
    let cellText: CellText

    public init(wording: Wording, glyphs: Glyphs = .unicode) {
        self.wording = wording
        self.glyphs = glyphs
        cellText = CellText(wording: wording)
    }

    /// Draws the page and returns the positions of its rows, columns and tiles.
    ///
    /// - Parameter rowOrders: row orders by table id, if already known; other tables are arranged here.
    @discardableResult
    public func draw(
        _ content: PanelContent, view: PanelView = PanelView(), in rect: Rect, on frame: inout Frame,
        rowOrders: [String: RowOrder] = [:]
    ) -> PanelAreas {
        let area = rect.intersection(frame.bounds)
        guard !area.isEmpty else { return PanelAreas() }
        var page = PageDrawing(drawer: self, content: content, view: view, rowOrders: rowOrders)
        page.draw(in: area, on: &frame)
        return page.places
    }

    /// The height of the whole page at a width, used by `taqta show`.
    public func height(
        of content: PanelContent, view: PanelView = PanelView(), width: Int, rowOrders: [String: RowOrder] = [:]
    ) -> Int {
        PageDrawing(drawer: self, content: content, view: view, rowOrders: rowOrders).fullHeight(width: width)
    }
}

extension PanelDrawer {
    /// The sign of a judgement, nil if there is none.
    func mark(_ judgement: Judgement) -> Unicode.Scalar? {
        switch judgement {
        case .none: nil
        case .good: glyphs.mark.good
        case .caution: glyphs.mark.caution
        case .bad: glyphs.mark.bad
        }
    }

    func ink(_ judgement: Judgement, otherwise ink: Style.Ink = .text) -> Style.Ink {
        switch judgement {
        case .none: ink
        case .good: .good
        case .caution: .caution
        case .bad: .bad
        }
    }

    func mark(_ severity: Severity) -> Unicode.Scalar {
        switch severity {
        case .info: glyphs.mark.information
        case .warning: glyphs.mark.warning
        case .error: glyphs.mark.error
        }
    }

    func ink(_ severity: Severity) -> Style.Ink {
        switch severity {
        case .info: .dim
        case .warning: .caution
        case .error: .bad
        }
    }

    func term(_ key: String) -> String { wording.text(Message(key)) }

    func term(_ key: String, _ argument: Message.Argument) -> String { wording.text(Message(key, argument)) }

    /// `text` preceded by a sign, in one ink.
    func signed(_ sign: Unicode.Scalar, _ text: String, _ ink: Style.Ink) -> StyledLine {
        StyledLine("\(sign) \(text)", Style(ink))
    }
}
