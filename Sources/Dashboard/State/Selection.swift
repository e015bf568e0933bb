import HealthModel
import PanelContent

/// What is selected on a page, by identity, so that it survives reloads, sorts, filters and a change of language.
public enum Selection: Sendable, Hashable {
    /// One of the figures at the top.
    case figure(HeadlineID)
    /// A tile of the overview, by the panel it opens.
    case tile(String)
    case row(table: String, RowID)
}
