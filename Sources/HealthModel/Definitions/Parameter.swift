/// A number used by formulas but not reported in files: a rate, a norm, a coefficient.
public struct Parameter: Sendable, Hashable {
    public var code: String
    public var value: Double
    public var unit: MeasureUnit
    /// The origin of the number.
    public var source: LocalizedText
    public var validFrom: Day?

    public init(_ code: String, _ value: Double, _ unit: MeasureUnit, source: LocalizedText, validFrom: Day? = nil) {
        self.code = code
        self.value = value
        self.unit = unit
        self.source = source
        self.validFrom = validFrom
    }
}

/// A target value of an indicator, for one unit or all, in one year or any, with its origin.
public struct Target: Sendable, Hashable, Codable {
    public var indicator: String
    public var value: Double
    public var orgUnit: OrgUnitID?
    public var year: Int?
    public var source: LocalizedText
    /// The indicator that expresses the gap to the target in people or beds rather than points.
    public var gap: String?

    public init(
        _ indicator: String, _ value: Double, orgUnit: OrgUnitID? = nil, year: Int? = nil, gap: String? = nil, source: LocalizedText
    ) {
        self.indicator = indicator
        self.value = value
        self.orgUnit = orgUnit
        self.year = year
        self.gap = gap
        self.source = source
    }
}
