import HealthModel
import History
import Synchronization

/// The reference list by organisation: made when a formula asks for an organisation first, then shared by all copies of an
/// analysis.
///
/// A formula asks once for each record; without this every question would look at every organisation.
final class OrganisationRegister: Sendable {
    private let entries = Mutex<[OrgUnitID: Record]?>(nil)

    /// The latest entry of an organisation; nil where the list has none.
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
