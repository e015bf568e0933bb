/// Diagnostics of snapshot files, by their published codes.
enum DiagnosticsTerms {
    static let table: StaticString = """
        # diagnostic.<code>
        """
}
