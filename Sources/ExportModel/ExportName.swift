import HealthModel
import PanelContent

/// File names consisting of letters, digits and hyphens, which are safe on every file system and in every shell.
public enum ExportName {
    /// `coverage-310000000-2026-02-04.pdf`: panel, unit, as-of; a requested table follows the panel.
    public static func usual(_ export: Export, _ kind: ExportKind) -> String {
        usual(
            panel: export.content.panel, table: kind.scope == .table ? export.table : nil, unit: export.unit?.id, day: day(of: export),
            kind)
    }

    /// The default name for a page that has not been made yet.
    public static func usual(panel: String, table: String?, unit: OrgUnitID?, day: Day, _ kind: ExportKind) -> String {
        let parts = [panel, table, unit?.description, day.description]
        let stem = parts.compactMap(\.self).map(safe).joined(separator: "-")
        return stem + (kind.code == kind.fileExtension ? "" : "." + kind.code) + "." + kind.fileExtension
    }

    private static func day(of export: Export) -> Day { export.content.timing.asOf?.day ?? export.provenance.made.day }

    package static func safe(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Character in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-": Character(scalar)
            default: "-"
            }
        }
        return scalars.isEmpty ? "x" : String(scalars.prefix(80))
    }
}
