import Catalogue
import Foundation
import HealthModel

@testable import Simulation

/// A simulated feed, read back as plain JSON.
struct Feed {
    static let end = Day(ordinal: 20_778)
    let simulation: Simulation

    init(
        seed: UInt64 = 1, scope: SimulationPlan.Scope = .regional, end: Day = Feed.end, days: Int = 1, isUntidy: Bool = false,
        dataSets: [DataSetDefinition]? = nil
    ) {
        let known = Catalogue.metadata
        let metadata = dataSets.map { Metadata(dataSets: $0, orgUnits: known.orgUnits) } ?? known
        let plan = SimulationPlan(seed: seed, scope: scope, end: end, days: days, isUntidy: isUntidy)
        simulation = Simulation(plan: plan, metadata: metadata)
    }

    func documents(daysBefore: Int = 0) -> [SimulatedDocument] { simulation.documents(on: Feed.end + -daysBefore) }

    func json(_ path: String) throws -> JSON {
        guard let document = documents().first(where: { $0.path.hasPrefix(path) }) else { throw Missing(path: path) }
        return try JSON(document)
    }

    struct Missing: Error { let path: String }
}

/// A document's rows and records as dictionaries.
struct JSON {
    let members: [String: Any]

    init(_ document: SimulatedDocument) throws { try self.init(document.bytes) }

    /// Empty for anything but an object.
    init(reading bytes: [UInt8]) { members = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] ?? [:] }

    private init(_ bytes: [UInt8]) throws { members = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:] }

    subscript(member: String) -> String? { members[member] as? String }

    var rows: [[String: Any]] { members["rows"] as? [[String: Any]] ?? [] }
    var records: [[String: Any]] { members["records"] as? [[String: Any]] ?? [] }

    /// The number of an element in a unit's row without a breakdown.
    func number(_ element: String, of unit: String) -> Int? {
        rows.lazy.filter { $0["orgUnit"] as? String == unit && $0["by"] == nil }
            .compactMap { ($0["values"] as? [String: Any])?[element] as? Int }.first
    }

    var units: [String] {
        var found: [String] = []
        for row in rows { if let unit = row["orgUnit"] as? String, !found.contains(unit) { found.append(unit) } }
        return found
    }

    /// The region's districts, without the region and the organisations.
    var districts: [String] { units.filter { !$0.contains("/") && $0 != self["orgUnit"] } }
}
