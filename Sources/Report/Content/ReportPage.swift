import HealthModel

/// A page as written by `taqta export --format json`: typed values with their words, in one language.
public struct ReportPage: Decodable, Sendable {
    public var language: Language
    public var title: ShownText
    public var unit: Place?
    /// The path from the country to the page's own unit.
    public var path: [Place]
    public var timing: Timing
    public var isSynthetic: Bool
    public var figures: [Figure]
    public var sections: [Section]
    public var findings: [Finding]
    public var notices: [Notice]
    public var sources: [Source]
    public var provenance: Provenance

    /// The supported major version of the format.
    public static let majorVersion = "1"

    private enum CodingKeys: String, CodingKey {
        case title, unit, path, timing, isSynthetic, figures, sections, findings, notices, sources, provenance
    }

    /// - Throws: `ReportError` if the JSON is not a page or of a later version, `DecodingError` for a faulty member.
    public init(from decoder: any Decoder) throws {
        language = try ReportHeader(from: decoder).accepted()
        let members = try decoder.container(keyedBy: CodingKeys.self)
        title = try members.decode(ShownText.self, forKey: .title)
        unit = try members.decodeIfPresent(Place.self, forKey: .unit)
        path = try members.decode([Place].self, forKey: .path)
        timing = try members.decode(Timing.self, forKey: .timing)
        isSynthetic = try members.decode(Bool.self, forKey: .isSynthetic)
        figures = try members.decode([Figure].self, forKey: .figures)
        sections = try members.decode([Section].self, forKey: .sections)
        findings = try members.decode([Finding].self, forKey: .findings)
        notices = try members.decode([Notice].self, forKey: .notices)
        sources = try members.decode([Source].self, forKey: .sources)
        provenance = try members.decode(Provenance.self, forKey: .provenance)
    }
}

/// Identifies a JSON document as a supported page.
public struct ReportHeader: Decodable, Sendable {
    var format: String
    var formatVersion: String
    var language: String

    /// The language of the page; Kazakh if unknown.
    public var pageLanguage: Language { Language(rawValue: language) ?? .kk }

    func accepted() throws -> Language {
        guard format == "taqta-panel" else { throw ReportError.notAPage("format") }
        guard formatVersion.split(separator: ".").first.map(String.init) == ReportPage.majorVersion else {
            throw ReportError.otherVersion(ShownText(formatVersion))
        }
        return pageLanguage
    }
}
