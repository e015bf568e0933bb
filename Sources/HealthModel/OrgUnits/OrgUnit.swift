/// A level of the hierarchy of organisation units.
public enum OrgUnitLevel: Int, Sendable, Hashable, Comparable, CaseIterable {
    case country, region, district, organisation

    public static func < (left: OrgUnitLevel, right: OrgUnitLevel) -> Bool { left.rawValue < right.rawValue }
}

/// The country, a region, a district or city, or an organisation.
public struct OrgUnit: Hashable, Sendable {
    public var id: OrgUnitID
    public var level: OrgUnitLevel
    public var parent: OrgUnitID?
    public var name: LocalizedText
    /// An abbreviated name for tables: `Алматы қ.`, `Алматы обл.`
    public var shortName: LocalizedText
    /// Other spellings matched by search.
    public var aliases: [String]
    public var validFrom: Day?
    public var validTo: Day?
    /// The day the unit's borders changed; earlier figures describe another territory.
    public var bordersChanged: Day?

    public init(
        id: OrgUnitID, level: OrgUnitLevel, parent: OrgUnitID?, name: LocalizedText, shortName: LocalizedText? = nil,
        aliases: [String] = [], validFrom: Day? = nil, validTo: Day? = nil, bordersChanged: Day? = nil
    ) {
        self.id = id
        self.level = level
        self.parent = parent
        self.name = name
        self.shortName = shortName ?? name
        self.aliases = aliases
        self.validFrom = validFrom
        self.validTo = validTo
        self.bordersChanged = bordersChanged
    }

    /// Whether the unit existed on a day.
    public func isValid(on day: Day) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }
}
