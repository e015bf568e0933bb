import HealthModel
import History
import Synchronization

/// An index of the reference list by organisation, built on first use and shared by all copies of an analysis.
///
/// Formulas look up organisations once per record; without the index, each lookup would scan all organisations.
final class OrganisationRegister: Sendable {
    private let entries = Mutex<[OrgUnitID: Record]?>(nil)

    /// The latest entry of an organisation; nil if the list has none.
    func entry(of unit: OrgUnitID, in list: DataSetDefinition, _ analysis: Analysis) -> Record? {
        entries.withLock { entries in
            let known = entries ?? OrganisationRegister.entries(of: list, analysis)
            entries = known
            return known[unit]
        }
    }

    private static func entries(of list: DataSetDefinition, _ analysis: Analysis) -> [OrgUnitID: Record] {
        Dictionary(analysis.records(list, in: .country).map { ($0.unit, $0) }, uniquingKeysWith: { $1 })
    }
}
