extension MeasureUnit {
    /// Whether a figure in this unit is a whole number: people, organisations and tenge cannot be split.
    ///
    /// Beds, places and days may: files give their averages.
    public var isWhole: Bool {
        switch self {
        case .person, .service, .organisation, .complex, .village, .tenge, .meeting, .piece, .referral, .call, .head, .document: true
        case .bed, .place, .day, .bedDay, .tengePerService, .tengePerPerson, .percent, .percentPoint, .perTenThousand,
            .ratio, .personPerWeek, .tonne, .megabyte, .millisecond:
            false
        }
    }
}
