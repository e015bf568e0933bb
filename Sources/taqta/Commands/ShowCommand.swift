import ArgumentParser
import Canvas
import Dashboard
import FoundationEssentials
import Glibc
import HealthModel
import Localization
import PanelContent
import PanelDrawing
import Panels

/// `taqta show`: one panel as text.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Print one panel as text.")

    enum Style: String, ExpressibleByArgument, CaseIterable { case auto, plain, ansi }

    @Argument(help: "The panel's code: overview, coverage, beds …")
    var panel: String

    @OptionGroup var directories: DirectoryOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("The unit's KATO code, KZ for the country.", valueName: "kato"))
    var unit: String?

    @Option(name: .customLong("as-of"), help: ArgumentHelp("Only what was known on this day.", valueName: "date"))
    var asOf: String?

    @Option(help: ArgumentHelp("Compare with previous, week, month, quarter, year or a day.", valueName: "what"))
    var compare: String?

    @Option(help: ArgumentHelp("The width in columns.", valueName: "columns"))
    var width: Int?

    @Option(help: ArgumentHelp("Sort the table by a column, for example coverage:desc.", valueName: "column"))
    var sort: String?

    @Option(help: ArgumentHelp("Only rows that contain this text.", valueName: "text"))
    var filter: String?

    @Option(help: ArgumentHelp("The table's columns, separated by commas.", valueName: "columns"))
    var columns: String?

    @Option(help: "Colours: auto, plain or ansi.")
    var style: Style = .auto

    @Flag(help: "Draw with ASCII characters only.")
    var ascii = false

    func run() throws {
        let language = try common.language()
        let loaded = Loading(clock: try common.clock()).load(directories.chosen)
        if let problem = loaded.problem { throw CommandError(problem.message, .inputOutput, language) }
        var request = try self.request(loaded.content, language)
        if panel == PanelList.status { request.dataLayer = loaded.dataLayer(archive.status) }
        let page = loaded.content.content(request)
        let view = try self.view(page, language)
        StandardOutput.write(try text(page, view, language))
        for diagnostic in loaded.diagnostics where diagnostic.severity == .error {
            StandardError.write(DiagnosticLine(Wording(language: language)).text(diagnostic))
        }
    }

    private func request(_ content: HistoryContent, _ language: Language) throws -> ContentRequest {
        guard content.panels.contains(where: { $0.code == panel }) else {
            let known = content.panels.map { Message.Argument.text($0.code) }
            throw CommandError(Message("error.unknownPanel", .text(panel), .list(known)), .usage, language)
        }
        let unit = try self.unit.map { try Arguments(language).unit($0, content) } ?? content.openingUnit
        let asOf = try self.asOf.map { AsOf(endOf: try Arguments(language).day($0)) }
        let comparison = try compare.map { try Arguments(language).comparison($0) }
        let today = try common.clock()().day
        return ContentRequest(place: Place(panel: panel, unit: unit), asOf: asOf, comparison: comparison, today: today)
    }

    /// The operator's choices, for the first table of the page.
    private func view(_ page: PanelContent, _ language: Language) throws -> PanelView {
        let table = page.sections.compactMap { if case .table(let table) = $0 { table } else { nil } }.first
        let arguments = Arguments(language)
        var view = PanelView(table: table?.id, filter: filter ?? "", showsAllColumns: true)
        view.sort = try sort.map { try arguments.sort($0, table) }
        view.columns = try columns.map { try $0.split(separator: ",").map { try arguments.column(String($0), table) } }
        return view
    }

    private func text(_ page: PanelContent, _ view: PanelView, _ language: Language) throws -> String {
        let width = try Arguments(language).width(self.width)
        let drawer = PanelDrawer(wording: Wording(language: language), glyphs: ascii ? .ascii : .unicode)
        var frame = Frame(width: width, height: drawer.height(of: page, view: view, width: width))
        drawer.draw(page, view: view, in: frame.bounds, on: &frame)
        return isColoured ? frame.ansi(theme: .dark) : frame.plainText
    }

    private var isColoured: Bool {
        let noColour = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        switch style {
        case .plain: return false
        case .ansi: return true
        case .auto: return isatty(STDOUT_FILENO) == 1 && !noColour
        }
    }
}
