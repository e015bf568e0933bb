/// The unit in which a figure counts. Its name is the term `unit.<rawValue>`.
public enum MeasureUnit: String, Sendable, Hashable, CaseIterable, Codable {
    case person, bed, place, service, organisation, complex, village, tenge, tengePerService, tengePerPerson
    case percent, percentPoint, day, bedDay, meeting, piece, referral, call, perTenThousand, ratio, personPerWeek
    case head, tonne, document
    /// A number that counts in no unit, or in one that its name says.
    case number
}

extension MeasureUnit {
    /// Whether a figure in this unit is a whole number: people, organisations and tenge cannot be split.
    ///
    /// Beds, places and days can be fractional: files report averages.
    public var isWhole: Bool {
        switch self {
        case .person, .service, .organisation, .complex, .village, .tenge, .meeting, .piece, .referral, .call, .head, .document: true
        case .bed, .place, .day, .bedDay, .tengePerService, .tengePerPerson, .percent, .percentPoint, .perTenThousand,
            .ratio, .personPerWeek, .tonne, .number:
            false
        }
    }
}
