/// The fictitious system that reports a data set.
enum FeedName {
    static func name(of dataSet: String) -> String {
        switch dataSet {
        case "coverage", "cohorts", "volumes", "payments", "primaryCare": "simulated-fund-branch"
        case "outreach", "instructions": "simulated-headquarters"
        default: "simulated-health-department"
        }
    }

    /// A second feed, which reports what others report too.
    static let second = "simulated-statistics-bureau"

    /// A fictitious number.
    static let contact = "+7 (000) 000-00-00"
}
