/// An enumeration that later versions may extend: unknown values are decoded as `unknown`.
protocol Code: RawRepresentable, Decodable, Sendable where RawValue == String {
    static var unknown: Self { get }
}

extension Code {
    public init(from decoder: any Decoder) throws {
        self = Self(rawValue: try decoder.singleValueContainer().decode(String.self)) ?? .unknown
    }
}

extension ReportPage {
    /// Where a difference goes, at the printed precision.
    public enum Direction: String, Code {
        case none, up, down, same

        static var unknown: Direction { .none }
    }

    /// Whether something is good. Never shown by colour alone: it also has a sign.
    public enum Judgement: String, Code {
        case neutral = "none"
        case good, caution, bad

        static var unknown: Judgement { .neutral }
    }

    public enum Severity: String, Code {
        case error, warning, info

        static var unknown: Severity { .info }
    }

    public enum Freshness: String, Code {
        case once, current, late
        case nothing = "none"

        static var unknown: Freshness { .current }
    }
}
