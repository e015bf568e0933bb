/// Measures the width of drawn text.
public protocol TextMeasure {
    /// - Returns: the width of a text on one line, in points.
    func width(_ text: some StringProtocol, _ style: TextStyle) -> Double
}
