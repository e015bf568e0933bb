/// A file of a bundle.
package struct BundleEntry {
    /// The subject of the file: a panel, or the data set of a snapshot.
    package struct Panel {
        package var code: String
        package var title: String

        package init(code: String, title: String) {
            self.code = code
            self.title = title
        }
    }

    package var path: String
    package var format: String
    package var panel: Panel
    /// The name of the table, if the file contains one.
    package var tableTitle: String?
    package var bytes: Int
    package var sha256: String
    /// The table in a CSV file.
    package var table: TableDescription?

    package init(
        path: String, format: String, panel: Panel, tableTitle: String? = nil, bytes: Int, sha256: String, table: TableDescription? = nil
    ) {
        self.path = path
        self.format = format
        self.panel = panel
        self.tableTitle = tableTitle
        self.bytes = bytes
        self.sha256 = sha256
        self.table = table
    }

    /// A description of the file's content.
    package var title: String { [panel.title, tableTitle].compactMap(\.self).joined(separator: " · ") }
}
