/// What a figure counts. The words stand in the term table under `unit.<rawValue>`.
public enum MeasureUnit: String, Sendable, Hashable, CaseIterable, Codable {
    case person, bed, place, service, organisation, complex, village, tenge, tengePerService, tengePerPerson
    case percent, percentPoint, day, bedDay, meeting, piece, referral, call, perTenThousand, ratio, personPerWeek
    case head, tonne
    /// Of the data layer itself.
    case document, megabyte, millisecond
}
