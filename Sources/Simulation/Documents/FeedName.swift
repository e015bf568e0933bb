/// Which of the invented systems reports a data set.
enum FeedName {
    static func name(of dataSet: String) -> String {
        switch dataSet {
        case "coverage", "cohorts", "volumes", "payments", "primaryCare": "simulated-fund-branch"
        case "outreach", "instructions": "simulated-headquarters"
        default: "simulated-health-department"
        }
    }

    /// A number that no one answers.
    static let contact = "+7 (000) 000-00-00"
}
