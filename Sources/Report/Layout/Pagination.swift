/// The rows of a flow on one page.
struct Placement: Hashable {
    var flow: Int
    var rows: Range<Int>
    /// The top of its title, or else of its header or first row.
    var y: Double
    /// Whether the flow starts here.
    var isFirst: Bool
}

/// Distributes flows over pages. It only stores which rows are on each page.
struct Pagination {
    let flows: [Flow]
    /// The top and bottom of the content area of a page, counted from 0.
    let room: (_ page: Int) -> (top: Double, bottom: Double)
    private(set) var pages: [[Placement]] = [[]]
    private(set) var end = 0.0

    init(flows: [Flow], room: @escaping (Int) -> (top: Double, bottom: Double)) {
        self.flows = flows
        self.room = room
        end = room(0).top
        for index in flows.indices { lay(index) }
    }

    private var bottom: Double { room(pages.count - 1).bottom }

    private mutating func turn() {
        pages.append([])
        end = room(pages.count - 1).top
    }

    private mutating func lay(_ index: Int) {
        let flow = flows[index]
        var next = 0
        repeat {
            let isFresh = pages[pages.count - 1].isEmpty
            if !isFresh, end + flow.gap + least(flow, from: next) > bottom { turn() }
            if !pages[pages.count - 1].isEmpty { end += flow.gap }
            next = place(index, from: next)
            if next < flow.rowCount { turn() }
        } while next < flow.rowCount
    }

    /// The minimum space: the blocks above plus two rows, so that a title or header is never left without rows; or all rows, if
    /// the flow is short enough to stay whole.
    private func least(_ flow: Flow, from next: Int) -> Double {
        let page = room(pages.count)
        var height = lead(flow, from: next)
        var least = height
        for row in next..<flow.rowCount {
            height += flow.height(row)
            if row < next + 2 { least = height }
            if height > (page.bottom - page.top) * flow.wholeShare { return max(least, row < next + 2 ? height : 0) }
        }
        return height
    }

    private func lead(_ flow: Flow, from next: Int) -> Double {
        flow.lead(isFirst: next == 0).reduce(0) { $0 + $1.height }
    }

    /// Whether a single row would be left for the next page; then another one is moved along with it.
    private func isLastRowAlone(_ flow: Flow, _ rows: Range<Int>) -> Bool {
        flow.rowCount - rows.upperBound == 1 && rows.count > 3
    }

    /// Places as many rows as fit, at least one; returns the next row.
    private mutating func place(_ index: Int, from first: Int) -> Int {
        let flow = flows[index]
        let y = end
        end += lead(flow, from: first)
        var next = first
        while next < flow.rowCount {
            let height = flow.height(next)
            if next > first, end + height > bottom { break }
            end += height
            next += 1
        }
        if isLastRowAlone(flow, first..<next) {
            next -= 1
            end -= flow.height(next)
        }
        pages[pages.count - 1].append(Placement(flow: index, rows: first..<next, y: y, isFirst: first == 0))
        return next
    }
}
