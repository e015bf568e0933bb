import HealthModel

/// Labels everything on a page whose time is not the page's own: figures, columns and, in tables, single cells.
extension PanelContent {
    /// Returns the page with its period, that of most headline figures, and with labels on whatever differs from it.
    public func labelled() -> PanelContent {
        var page = self
        let own = PanelContent.commonest(figures.filter { $0.reading.number != nil }.compactMap { $0.reading.time?.period })
        page.timing.period = own
        page.figures = figures.map { $0.labelled(besides: own) }
        page.sections = sections.map { section in
            switch section {
            case .table(let table): .table(table.labelled(besides: own))
            case .chart(let chart): .chart(chart.labelled(besides: own))
            case .tiles: section
            }
        }
        return page
    }

    /// The period that most have; of equals the one that comes first.
    public static func commonest<Item: Hashable>(_ periods: some Sequence<Item>) -> Item? {
        var counts: [Item: Int] = [:]
        var order: [Item] = []
        for period in periods {
            if counts[period] == nil { order.append(period) }
            counts[period, default: 0] += 1
        }
        return order.enumerated().max { (counts[$0.element] ?? 0, -$0.offset) < (counts[$1.element] ?? 0, -$1.offset) }?.element
    }
}

extension Tile {
    /// Returns the tile with its period and with labels on the figures that differ from it.
    public func labelled() -> Tile {
        var tile = self
        tile.timing.period = PanelContent.commonest(figures.filter { $0.reading.number != nil }.compactMap { $0.reading.time?.period })
        tile.figures = figures.map { $0.labelled(besides: tile.timing.period) }
        tile.chart = chart?.labelled(besides: tile.timing.period)
        return tile
    }
}

extension Figure {
    fileprivate func labelled(besides page: Period?) -> Figure {
        var figure = self
        guard let time = reading.time, reading.number != nil else { return figure }
        figure.label = time.needsLabel(besides: page) ? time : nil
        figure.isPeriodShown = time.period != page || time.isSpan
        return figure
    }
}

extension FigureTime {
    /// Whether it is about several days on which its stocks meet.
    public var isSpan: Bool { carried == 0 && earliest.map { $0 < period.last } ?? false }

    /// The period's identifier; of several days on which stocks meet the first and the last: `2026-02-02/2026-02-04`.
    public var identifier: String {
        guard isSpan, let first = earliest else { return period.identifier }
        return "\(first)/\(period.last)"
    }

    /// Whether a reader would take it for something else without a label.
    fileprivate func needsLabel(besides page: Period?) -> Bool {
        period != page || making != .stated || carried > 0 || soFar != nil || earliest.map { $0 < period.last } ?? false
    }
}

extension Table {
    fileprivate func labelled(besides page: Period?) -> Table {
        var table = self
        for index in columns.indices {
            let common = PanelContent.commonest(columns[index].values.periods)
            table.columns[index].period = common
            table.columns[index].isPeriodShown = columns[index].values.areChanges ? common != nil : common != page
        }
        return table
    }
}

extension Chart {
    fileprivate func labelled(besides page: Period?) -> Chart {
        var chart = self
        switch form {
        case .bars(let bars, _), .stack(let bars), .funnel(let bars):
            let common = PanelContent.commonest(bars.compactMap { $0.reading.time?.period })
            chart.period = common
            chart.isPeriodShown = common != nil && common != page
        case .line, .timeline: break
        }
        return chart
    }
}

extension ColumnValues {
    /// The periods of the figures in a column; of changes the periods they are compared with.
    fileprivate var periods: [Period] {
        switch self {
        case .readings(let values): values.compactMap { $0?.reading.number == nil ? nil : $0?.reading.time?.period }
        case .changes(let values): values.compactMap { $0?.base }
        default: []
        }
    }

    /// Whether the column has figures, which are about something.
    public var haveTimes: Bool {
        switch self {
        case .readings(let values): values.contains { $0?.reading.time != nil }
        case .changes: true
        default: false
        }
    }

    fileprivate var areChanges: Bool { if case .changes = self { true } else { false } }
}

extension Cell {
    /// The time of a figure.
    public var time: FigureTime? {
        if case .reading(let reading, _) = self, reading.number != nil { reading.time } else { nil }
    }

    /// What a figure is about, or a change is compared with.
    public var period: Period? {
        switch self {
        case .reading(let reading, _): reading.number == nil ? nil : reading.time?.period
        case .change(let change): change.base
        default: nil
        }
    }
}
