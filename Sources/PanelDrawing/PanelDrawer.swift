import Canvas
import HealthModel
import Localization
import PanelContent

/// Draws any panel's content into a rectangle of a frame, whatever its size.
///
/// The drawer knows no panel: a page of figures, tables, charts, tiles and findings is laid out by what it holds and by
/// the room there is. With `height(of:view:width:)` rows it draws the whole page without scrolling.
public struct PanelDrawer: Sendable {
    let wording: Wording
    let glyphs: Glyphs
    let cellText: CellText

    public init(wording: Wording, glyphs: Glyphs = .unicode) {
        self.wording = wording
        self.glyphs = glyphs
        cellText = CellText(wording: wording)
    }

    /// Draws the page and tells where its rows, columns and tiles came to lie.
    ///
    /// - Parameter arrangements: orders of tables by the table's id, where they are known already; the rest is arranged here.
    @discardableResult
    public func draw(
        _ content: PanelContent, view: PanelView = PanelView(), in rect: Rect, on frame: inout Frame,
        arrangements: [String: TableArrangement] = [:]
    ) -> PanelPlaces {
        let area = rect.intersection(frame.bounds)
        guard !area.isEmpty else { return PanelPlaces() }
        var page = PageDrawing(drawer: self, content: content, view: view, arrangements: arrangements)
        page.draw(in: area, on: &frame)
        return page.places
    }

    /// Rows that the whole page takes at a width: what `taqta show` gives the frame it draws into.
    public func height(
        of content: PanelContent, view: PanelView = PanelView(), width: Int, arrangements: [String: TableArrangement] = [:]
    ) -> Int {
        PageDrawing(drawer: self, content: content, view: view, arrangements: arrangements).fullHeight(width: width)
    }
}

extension PanelDrawer {
    /// The sign of a judgement, nil where there is none to tell.
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

    /// `text` with the sign before it, in one ink.
    func signed(_ sign: Unicode.Scalar, _ text: String, _ ink: Style.Ink) -> StyledLine {
        StyledLine("\(sign) \(text)", Style(ink))
    }
}
