extension ReportPage {
    /// A unit: the country, a region, a district, an organisation.
    public struct Place: Decodable, Sendable {
        public var id: ShownText
        public var name: ShownText
        public var shortName: ShownText
    }

    /// The as-of of the figures, and whether newer ones are due.
    public struct Timing: Decodable, Sendable {
        public var asOfText: ShownText?
        public var periodText: ShownText?
        public var ageText: ShownText?
        public var freshness: Freshness
        public var freshnessText: ShownText?
    }

    /// A contradiction, gap or caution found by a rule.
    public struct Finding: Decodable, Sendable {
        public var severity: Severity
        public var severityText: ShownText
        public var title: ShownText
        public var evidence: ShownText?
        public var difference: Value?
        public var isEstimate: Bool
    }

    /// A caution about the whole page.
    public struct Notice: Decodable, Sendable {
        public var severity: Severity
        public var text: ShownText
    }

    /// A publication or feed cited as a source of figures.
    public struct Source: Decodable, Sendable {
        public var title: ShownText?
        public var publisher: ShownText?
        public var feed: ShownText
        public var contact: ShownText?
        public var document: ShownText
    }

    /// How the page was made.
    public struct Provenance: Decodable, Sendable {
        /// RFC 3339.
        public var generatedAt: String?
        public var program: ShownText
        public var documents: [Document]?
        public var lines: [Line]

        /// A document behind the figures, with the hexadecimal hash of its bytes.
        public struct Document: Decodable, Sendable {
            public var document: ShownText
            public var sha256: ShownText?
        }

        /// A label with its value: the unit, the filter, a document's SHA-256.
        public struct Line: Decodable, Sendable {
            public var name: ShownText
            public var text: ShownText
        }
    }
}
