/// How much is shown of a reading in addition to its number.
public enum ReadingStyle: Sendable, Hashable, CaseIterable {
    /// The number, with `%` for percentages: for tables, whose headers name the unit.
    case plain
    /// The number and its unit: `5 761 төсек`, `2 853 382 000 ₸`.
    case withUnit
    /// Three significant digits with мың, млн, млрд from ten thousand on: `2,85 млрд ₸`, `159 мың`. Money keeps its sign.
    case compact
    /// As `compact`, with the unit: `159 мың адам`.
    case compactWithUnit
    /// With `+` or `−` before the number: a change or a difference.
    case signed
}
