extension ValueColumns {
    /// One value to be added to the columns.
    struct Entry {
        var bits: UInt64
        var unit: UInt32
        var element: UInt16
        var category: UInt16
        var period: UInt16
        /// The content kind in the low bits, the qualifier above.
        var tag: UInt8
    }

    /// Collects values in file order and groups them by unit.
    public struct Builder {
        private var entries: [Entry] = []
        private var remarks: [Int32: Remarks] = [:]
        private var units: [OrgUnitID] = []
        private var placeLookup: [UInt32: UInt32] = [:]
        private var organisationLookup: [OrgUnitID: UInt32] = [:]
        private var periods: [Period] = []
        private var periodLookup: [Period: UInt16] = [:]
        private var lastPeriod: (period: Period, index: UInt16)?

        public init() {}

        public var count: Int { entries.count }

        public mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

        /// Returns the index to pass to `append` for a unit.
        public mutating func unitIndex(_ unit: OrgUnitID) -> UInt32 {
            let known = unit.isOrganisation ? organisationLookup[unit] : placeLookup[unit.kato]
            if let known { return known }
            let index = UInt32(units.count)
            units.append(unit)
            if unit.isOrganisation { organisationLookup[unit] = index } else { placeLookup[unit.kato] = index }
            return index
        }

        /// Returns the index to pass to `append` for a period; nil beyond 65,535 distinct periods.
        public mutating func periodIndex(_ period: Period) -> UInt16? {
            if let lastPeriod, lastPeriod.period == period { return lastPeriod.index }
            if let index = periodLookup[period] {
                lastPeriod = (period, index)
                return index
            }
            guard periods.count < Int(UInt16.max) else { return nil }
            let index = UInt16(periods.count)
            periods.append(period)
            periodLookup[period] = index
            lastPeriod = (period, index)
            return index
        }

        public mutating func append(
            unit: UInt32, element: Int, category: Category, period: UInt16, content: Value.Content,
            qualifier: Qualifier = .exact, detail: Remarks? = nil
        ) {
            let (word, kind): (UInt64, UInt8)
            switch content {
            case .number(.integer(let value)): (word, kind) = (UInt64(bitPattern: value), ContentKind.integer)
            case .number(.decimal(let value)): (word, kind) = (value.bitPattern, ContentKind.double)
            case .missing(let missing): (word, kind) = (0, missing.rawValue + ContentKind.missing)
            }
            if let detail { remarks[Int32(entries.count)] = detail }
            entries.append(
                Entry(
                    bits: word, unit: unit, element: UInt16(element), category: category.number, period: period,
                    tag: kind | qualifier.rawValue << 4))
        }

        /// Builds the columns, grouped by unit; values of a unit keep their file order.
        public consuming func finish() -> ValueColumns {
            let order = units.indices.sorted { units[$0] < units[$1] }
            var rank = [Int](repeating: 0, count: order.count)
            for (position, index) in order.enumerated() { rank[index] = position }
            var offsets = [UInt32](repeating: 0, count: order.count + 1)
            for entry in entries { offsets[rank[Int(entry.unit)] + 1] += 1 }
            for index in offsets.indices.dropFirst() { offsets[index] += offsets[index - 1] }
            let places = places(rank: rank, offsets: offsets)
            let layout = ValueLayout(
                units: order.map { units[$0] }, offsets: offsets, elements: column(places, 0) { $0.element },
                categories: column(places, 0) { $0.category }, periods: column(places, 0) { $0.period })
            return ValueColumns(
                layout: layout, periods: periods, bits: column(places, 0) { $0.bits }, tags: column(places, 0) { $0.tag },
                remarks: Dictionary(uniqueKeysWithValues: remarks.map { (Int32(places[Int($0)]), $1) }))
        }

        @inline(__always)
        private func column<Word>(_ places: [UInt32], _ empty: Word, _ word: (Entry) -> Word) -> [Word] {
            var column = [Word](repeating: empty, count: entries.count)
            for index in entries.indices { column[Int(places[index])] = word(entries[index]) }
            return column
        }

        /// The target position of each value among the values of its unit.
        private func places(rank: [Int], offsets: [UInt32]) -> [UInt32] {
            var next = offsets
            return entries.map { entry in
                let unit = rank[Int(entry.unit)]
                defer { next[unit] += 1 }
                return next[unit]
            }
        }
    }
}
