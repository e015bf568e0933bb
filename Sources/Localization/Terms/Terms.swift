/// The areas of the term table. Each is a literal of lines `key|kk|ru|en` in its own file.
///
/// A text may contain placeholders: `{0}` is replaced by the message's first argument, and `{0:день,дня,дней}` selects the plural
/// form for its number (one, few and many in Russian; one and other in English; Kazakh nouns stay singular after numbers and need
/// no forms).
enum Terms {
    static let areas: [StaticString] = [
        AppTerms.table, PanelTerms.table, PageTerms.table, UnitTerms.table, FigureTerms.table, SignalTerms.table, TableTerms.table,
        TimeTerms.table,
        StatusTerms.table, FindingTerms.table, KeyTerms.table, CommandTerms.table, ErrorTerms.table, DoctorTerms.table,
        DiagnosticsTerms.table, DefinitionTerms.table, SourceTerms.table, DashboardTerms.table, ArchiveTerms.table,
        DataLayerTerms.table, ExportTerms.table, ColumnTerms.table, ReportTerms.table,
        ImportTerms.table, ImportWordTerms.table,
    ]
}
