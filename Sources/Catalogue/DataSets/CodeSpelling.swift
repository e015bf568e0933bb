extension String {
    /// The code with its first letter capitalised, to follow a prefix: `screening` in `volumesPartScreening`.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
