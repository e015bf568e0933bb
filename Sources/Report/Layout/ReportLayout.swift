import HealthModel
import Localization

/// A panel's page laid out on paper: the number of sheets and the position of everything, before drawing.
public struct ReportLayout {
    public let paper: Paper
    let flows: [Flow]
    let pagination: Pagination
    private let furniture: Furniture

    /// - Parameters:
    ///   - isEndless: whether to use a single sheet as long as the content instead of pages.
    ///   - rowLimit: the maximum number of rows in a table; the document states how many are omitted.
    public init(_ page: ReportPage, measure: any TextMeasure, isEndless: Bool = false, rowLimit: Int = .max) {
        let typeset = Typesetter(measure: measure, wording: Wording(language: page.language))
        let paper = ReportLayout.paper(for: page, typeset: typeset)
        self.paper = isEndless ? paper.endless : paper
        flows = ReportFlows(typeset: typeset, page: page, width: paper.contentWidth, rowLimit: rowLimit).all()
        furniture = Furniture(typeset: typeset, page: page, paper: self.paper)
        pagination = Pagination(flows: flows, room: furniture.room)
    }

    public var pageCount: Int { pagination.pages.count }

    /// The height of a sheet: that of the paper, or of the whole content.
    public var height: Double { paper.height.isFinite ? paper.height : pagination.end + Paper.bottom + 8 }

    /// Portrait, unless a table needs the width.
    private static func paper(for page: ReportPage, typeset: Typesetter) -> Paper {
        let needed = page.sections.map { section -> Double in
            guard case .table(let table) = section else { return 0 }
            return TableBands(typeset: typeset, table: table).leastWidth
        }
        return (needed.max() ?? 0) > Paper.portrait.contentWidth ? .landscape : .portrait
    }

    /// Passes the marks of a sheet to `draw`, piece by piece from the top.
    public func draw(page index: Int, _ draw: (_ marks: [Mark], _ origin: Point) -> Void) {
        draw(furniture.marks(page: index, of: pageCount, bottom: height), .zero)
        for placement in pagination.pages[index] {
            let flow = flows[placement.flow]
            var y = placement.y
            for block in flow.lead(isFirst: placement.isFirst) {
                draw(block.marks, Point(Paper.margin, y))
                y += block.height
            }
            for row in placement.rows {
                draw(flow.marks(row), Point(Paper.margin, y))
                y += flow.height(row)
            }
        }
    }

    /// The sections with their first sheets.
    public var outline: [(title: String, page: Int)] {
        pagination.pages.indices.flatMap { page in
            pagination.pages[page].filter(\.isFirst).compactMap { placement in
                flows[placement.flow].outline.map { ($0, page) }
            }
        }
    }

    /// The number of table rows on sheets from `first` on.
    func tableRows(fromPage first: Int) -> Int {
        pagination.pages.dropFirst(first).joined().filter { flows[$0.flow].head != nil }.reduce(0) { $0 + $1.rows.count }
    }
}
