/// Spellings of the format as ECMA-262 regular expressions, as far as possible without a calendar.
enum SchemaPattern {
    private static let year = "(?!0000)[0-9]{4}"
    private static let month = "(0[1-9]|1[0-2])"
    private static let dayOfMonth = "(0[1-9]|[12][0-9]|3[01])"
    private static let calendarDay = "\(year)-\(month)-\(dayOfMonth)"
    private static let clock = "([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)([.][0-9]+)?"
    private static let offset = "([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
    private static let moment = "\(calendarDay)[Tt]\(clock)\(offset)"

    static let version = "^1[.](0|[1-9][0-9]{0,5})$"
    static let unit = "^(KZ|[1-9][0-9]{8}(/[^\\r\\n]+)?)$"
    static let day = "^\(calendarDay)$"
    static let timestamp = "^\(moment)$"
    static let asOf = "^(\(calendarDay)|\(moment))$"

    /// DHIS2 identifiers, ISO 8601 spellings of the same periods, and ADX intervals.
    static let period: String = {
        let parts = [
            "-?S[12]", "-?Q[1-4]", "-?W(0?[1-9]|[1-4][0-9]|5[0-3])", "-?\(month)", "\(month)\(dayOfMonth)",
            "-\(month)-\(dayOfMonth)", "-\(month)-\(dayOfMonth)/P[0-9]{1,9}[YMWD]",
        ]
        return "^\(year)(\(parts.joined(separator: "|")))?$"
    }()
}
