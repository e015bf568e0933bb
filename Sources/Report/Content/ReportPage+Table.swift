extension ReportPage {
    public struct Table: Decodable, Sendable {
        public var title: ShownText
        public var columns: [Column]
        public var sort: Sort?
        public var filter: ShownText?
        /// The number of selected rows; `rows` may contain fewer.
        public var rowCount: Int?
        /// The number of rows before filtering.
        public var totalRows: Int?
        public var emptyText: ShownText?
        public var rows: [Row]

        public struct Sort: Decodable, Sendable {
            public var column: String
            public var descending: Bool
        }

        public struct Row: Decodable, Sendable {
            public var cells: [Cell]
        }
    }

    public struct Column: Decodable, Sendable {
        public var id: String
        public var name: ShownText
        public var kind: Kind
        /// The full length of a bar.
        public var maximum: Double?
        /// The target, marked with a tick on the bar.
        public var target: Double?
        /// What the column's figures are about, where that is not the page's period.
        public var periodText: ShownText?

        public enum Kind: String, Code {
            case text, number, bar, date, status, trend

            static var unknown: Kind { .text }
        }
    }

    /// The content of a table cell, kept small because long tables have a million of them.
    public struct Cell: Sendable {
        public enum Kind: Sendable {
            case empty, text, value, change, date, daysLeft, status, trend, missing
        }

        public var kind: Kind
        public var judgement: Judgement = .neutral
        public var text: ShownText = ""
        public var number: Double?
        /// Of a change.
        public var direction: Direction?
        public var trend: [TrendPoint]?
    }
}

extension ReportPage.Cell: Decodable {
    private enum CodingKeys: CodingKey {
        case value, missing, date, daysLeft, status, trend, change, text, judgement, origin, label
    }

    public init(from decoder: any Decoder) throws {
        let single = try decoder.singleValueContainer()
        if single.decodeNil() {
            self.init(kind: .empty)
        } else if let text = try? single.decode(ShownText.self) {
            self.init(kind: .text, text: text)
        } else {
            try self.init(members: try decoder.container(keyedBy: CodingKeys.self))
        }
    }

    private init(members: KeyedDecodingContainer<CodingKeys>) throws {
        if let change = try members.decodeIfPresent(ReportPage.Change.self, forKey: .change) {
            self.init(kind: .change, judgement: change.shownJudgement, text: change.text, direction: change.direction)
            try addLabel(members)
            return
        }
        self.init(kind: Self.kind(of: members))
        judgement = try members.decodeIfPresent(ReportPage.Judgement.self, forKey: .judgement) ?? .neutral
        text = try members.decodeIfPresent(ShownText.self, forKey: .text) ?? ""
        number = try members.decodeIfPresent(Double.self, forKey: kind == .daysLeft ? .daysLeft : .value)
        trend = try members.decodeIfPresent([ReportPage.TrendPoint].self, forKey: .trend)
        try addOrigin(members)
        try addLabel(members)
    }

    private static func kind(of members: KeyedDecodingContainer<CodingKeys>) -> Kind {
        let kinds: [(CodingKeys, Kind)] = [
            (.value, .value), (.missing, .missing), (.date, .date), (.daysLeft, .daysLeft), (.status, .status), (.trend, .trend),
        ]
        return kinds.first { members.contains($0.0) }?.1 ?? .text
    }

    /// Says what a figure is about that is not about the same as its column: `400 (2025)`.
    private mutating func addLabel(_ members: KeyedDecodingContainer<CodingKeys>) throws {
        guard let label = try members.decodeIfPresent(ShownText.self, forKey: .label) else { return }
        text = ShownText("\(text.string) (\(label.string))")
    }

    /// Marks a sum with missing units: `1 204 (3/11)`.
    private mutating func addOrigin(_ members: KeyedDecodingContainer<CodingKeys>) throws {
        guard let origin = try members.decodeIfPresent(ReportPage.Origin.self, forKey: .origin),
            let reporting = origin.reporting, let expected = origin.expected, reporting < expected
        else { return }
        text = ShownText("\(text.string) (\(reporting)/\(expected))")
    }
}
