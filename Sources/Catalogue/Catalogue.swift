import HealthModel

/// The built-in definitions: the data sets in tab order, and the organisation units of Kazakhstan.
public enum Catalogue {
    /// Parsed at first use.
    public static let metadata = Metadata(dataSets: dataSets, orgUnits: OrgUnitTree(Classifier.units(of: katoUnits)))

    private static let dataSets: [DataSetDefinition] = [
        .coverage,
        .beds,
        .resumption,
        .mobile,
        .volumes,
        .rehabilitation,
        .primaryCare,
        .referrals,
        .instructions,
        .cohorts,
        .outreach,
        .payments,
        .organisations,
    ]
}
