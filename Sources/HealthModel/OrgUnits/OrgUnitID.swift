/// The identity of an organisation unit: the country, a KATO code, or `<kato>/<id>` for an organisation or complex.
///
/// Names never identify a unit: two regions, a city and several districts share names.
public struct OrgUnitID: Hashable, Sendable {
    /// The nine digits of the KATO code as a number; 0 for the country.
    public let kato: UInt32
    /// The identity within the KATO unit; empty for levels 0 to 2.
    public let local: String

    public static let country = OrgUnitID(kato: 0)

    /// - Parameter kato: 100,000,000 to 999,999,999, or 0 for the country.
    public init(kato: UInt32, local: String = "") {
        self.kato = kato
        self.local = local
    }

    /// Parses `KZ`, `310000000` or `314800000/hospital-2`; nil for any other text.
    public init?(_ text: some StringProtocol) {
        if text == "KZ" {
            self = .country
            return
        }
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let code = parts.first, code.utf8.count == 9, let kato = digits(Array(code.utf8)[...]),
            kato >= 100_000_000
        else { return nil }
        if parts.count == 2, parts[1].isEmpty { return nil }
        self.init(kato: UInt32(kato), local: parts.count == 2 ? String(parts[1]) : "")
    }

    /// The KATO unit of an organisation; the unit itself for levels 0 to 2.
    public var place: OrgUnitID { local.isEmpty ? self : OrgUnitID(kato: kato) }

    public var isOrganisation: Bool { !local.isEmpty }

    /// The organisation that a site (`<kato>/<id>/<site>`) belongs to; nil for anything else.
    public var organisation: OrgUnitID? {
        local.lastIndex(of: "/").map { OrgUnitID(kato: kato, local: String(local[..<$0])) }
    }

    /// The region given by the first two digits of the code; the country for the country.
    public var region: OrgUnitID { OrgUnitID(kato: kato / 10_000_000 * 10_000_000) }
}

extension OrgUnitID: Comparable, CustomStringConvertible {
    public static func < (left: OrgUnitID, right: OrgUnitID) -> Bool {
        left.kato != right.kato ? left.kato < right.kato : left.local < right.local
    }

    public var description: String {
        if kato == 0 { return "KZ" }
        return local.isEmpty ? String(kato) : "\(kato)/\(local)"
    }
}

extension OrgUnitID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let unit = OrgUnitID(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) names no unit")
        }
        self = unit
    }

    /// Encodes the unit as its text form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
