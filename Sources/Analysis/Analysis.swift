import HealthModel
import History

/// The figures as known at an as-of: values, indicators, findings and records of any unit.
///
/// An analysis is a cheap view of a history, so a comparison is simply two analyses.
public struct Analysis: Sendable {
    public let history: History
    public let metadata: Metadata
    /// The latest as-of taken into account; nil for everything known now.
    public let asOf: AsOf?
    public let now: Instant
    let register: OrganisationRegister

    public init(history: History, metadata: Metadata, asOf: AsOf? = nil, now: Instant) {
        self.history = history
        self.metadata = metadata
        self.asOf = asOf
        self.now = now
        register = OrganisationRegister()
    }

    /// Returns the same history at another as-of.
    public func at(_ asOf: AsOf?) -> Analysis {
        Analysis(history: history, metadata: metadata, asOf: asOf, now: now)
    }

    public var orgUnits: OrgUnitTree { history.orgUnits }

    /// The day from which ages, validity windows and remaining days count: the as-of's, or today.
    public var referenceDay: Day { asOf?.day ?? now.day }
}
