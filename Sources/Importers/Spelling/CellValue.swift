import HealthModel
import Localization

/// The figure in a cell: a number with its qualifier and rounding, or the reason for its absence.
struct CellValue: Equatable {
    enum Content: Equatable {
        case number(DecimalNumber)
        case missing(Missing)
    }

    enum Problem: Error, Equatable {
        case number(String)
        /// A percent sign on a figure that is not a percentage.
        case percent(String)
        case failure(String)
        case uncalculated
    }

    var content: Content
    var qualifier = Qualifier.exact
    /// The width of the rounding interval of a number given in thousands or millions.
    var precision: DecimalNumber?
    var note: String?

    /// - Parameters:
    ///   - unit: the figure's unit of measure, nil if unknown.
    ///   - mark: the decimal mark of the column.
    ///   - scale: the power of ten in the header.
    static func read(
        _ cell: CellContent, unit: MeasureUnit?, mark: DecimalMark, scale: Int, missing: MissingWords
    ) -> Result<CellValue, Problem> {
        switch cell {
        case .empty: .success(CellValue(content: .missing(.notReported)))
        case .failure(let text): .failure(.failure(text))
        case .uncalculated: .failure(.uncalculated)
        case .day(let day, _): .failure(.number(day.description))
        case .flag(let flag): .failure(.number(flag ? "true" : "false"))
        case .number(let value, let isPercent): read(value, isPercent, unit, scale)
        case .text(let text): read(text, unit, mark, scale, missing)
        }
    }

    /// Sheets store a share formatted as a percentage as a fraction of one.
    private static func read(_ value: Double, _ isPercent: Bool, _ unit: MeasureUnit?, _ scale: Int) -> Result<CellValue, Problem> {
        guard let number = DecimalNumber(value) else { return .failure(.number(String(value))) }
        let isShare = isPercent && (unit == .percent || unit == .percentPoint)
        if isPercent, !isShare { return .failure(.percent(number.scaled(by: 2).text + " %")) }
        return fitting(scaled(number, by: isShare ? 2 : scale, isRounded: !isShare), number.text)
    }

    private static func read(
        _ text: String, _ unit: MeasureUnit?, _ mark: DecimalMark, _ scale: Int, _ missing: MissingWords
    ) -> Result<CellValue, Problem> {
        if scale == 0, let number = DecimalNumber(wholeOf: text) { return .success(CellValue(content: .number(number))) }
        if let reason = missing.reason(text) { return .success(CellValue(content: .missing(reason))) }
        guard let parts = NumberParts(text, unit: unit),
            let number = GroupedDigits.number(parts.digits, mark, isNegative: parts.isNegative)
        else { return .failure(.number(text)) }
        if parts.hasPercentSign, let unit, unit != .percent, unit != .percentPoint { return .failure(.percent(text)) }
        var value = scaled(number, by: scale + parts.scale, isRounded: true)
        value.qualifier = parts.qualifier
        return fitting(value, text)
    }

    /// Rejects integers beyond 64 bits.
    private static func fitting(_ value: CellValue, _ text: String) -> Result<CellValue, Problem> {
        if case .number(let number) = value.content, number.number == nil { return .failure(.number(text)) }
        return .success(value)
    }

    /// `2 853,4` million means 2,853,400,000 rounded to 100,000.
    private static func scaled(_ number: DecimalNumber, by scale: Int, isRounded: Bool) -> CellValue {
        var value = CellValue(content: .number(number.scaled(by: scale)))
        let rounding = scale - number.fractionDigits
        if isRounded, scale > 0, rounding > 0 { value.precision = DecimalNumber(whole: "1", exponent: rounding) }
        return value
    }
}

/// The signs and words for a missing number. None of them means zero.
struct MissingWords: Sendable {
    private let reasons: [String: Missing]

    /// - Parameter additional: words from a mapping file.
    init(_ additional: [String]) {
        var reasons: [String: Missing] = [:]
        for missing in Missing.stated {
            let words = Words("missing.symbol.\(missing.code)", "missing.\(missing.code)").folded.union([missing.code.lowercased()])
            for word in words { reasons[word] = missing }
        }
        for word in Words("import.missing.notReported").folded.union(additional.map(Words.fold)) { reasons[word] = .notReported }
        reasons[""] = .notReported
        self.reasons = reasons
    }

    func reason(_ text: String) -> Missing? {
        DecimalNumber.isWhole(text) ? nil : reasons[Words.fold(text)]
    }
}
