extension String {
    /// The code with its first letter in upper case, to be joined to a prefix: `screening` in `volumesPartScreening`.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
