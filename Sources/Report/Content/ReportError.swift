import HealthModel

/// The reason why no document can be made.
public enum ReportError: Error, Sendable {
    /// The JSON is not a page; the path of the faulty member, `sections[0].rows[2].cells`, or empty.
    case notAPage(String)
    case otherVersion(ShownText)
    /// Cairo could not draw or write the document; its own message.
    case drawing(String)

    /// A one-line description for users.
    public var message: Message {
        switch self {
        case .notAPage(""): Message("report.notAPage")
        case .notAPage(let member): Message("report.badMember", .text(member))
        case .otherVersion(let version):
            Message("report.otherVersion", .text(version.string), .text(ReportPage.majorVersion))
        case .drawing(let words): Message("report.drawing", .text(words))
        }
    }

    /// Creates an error that names the member that could not be decoded.
    public init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context): self = .notAPage(ReportError.place(context.codingPath + [key]))
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            self = .notAPage(ReportError.place(context.codingPath))
        @unknown default: self = .notAPage("")
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        path.reduce("") { place, key in
            if let index = key.intValue { return "\(place)[\(index)]" }
            return place.isEmpty ? key.stringValue : "\(place).\(key.stringValue)"
        }
    }
}
