import HealthModel

/// Units of measure as definitions spell them.
enum SpelledUnits {
    /// Two units of the first definitions are plain numbers now; documents that name them stay readable.
    static let all: [(name: String, value: MeasureUnit)] =
        MeasureUnit.allCases.map { ($0.rawValue, $0) } + [("megabyte", .number), ("millisecond", .number)]
}
