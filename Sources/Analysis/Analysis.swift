import HealthModel
import History

/// The figures as they stood at an as-of: values, indicators, findings and records of any unit.
///
/// An analysis is a view of a history and costs nothing to make, so a comparison is two analyses side by side.
public struct Analysis: Sendable {
    public let history: History
    public let metadata: Metadata
    /// Only what was known at this as-of counts; nil for all that is known now.
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

    /// The same history as it stood at another as-of.
    public func at(_ asOf: AsOf?) -> Analysis {
        Analysis(history: history, metadata: metadata, asOf: asOf, now: now)
    }

    public var orgUnits: OrgUnitTree { history.orgUnits }

    /// The day that ages, validity windows and days left count from: the as-of's, or today.
    public var referenceDay: Day { asOf?.day ?? now.day }
}
