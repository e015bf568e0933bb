import ArgumentParser
import Canvas
import Dashboard
import FoundationEssentials
import Glibc
import HealthModel
import Localization
import PanelContent
import PanelDrawing

/// `taqta show`: one panel as text.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Print one panel as text.")

    enum Style: String, ExpressibleByArgument, CaseIterable { case auto, plain, ansi }

    @Argument(help: "The panel's code: overview, coverage, beds …", completion: .panels)
    var panel: String

    @OptionGroup var directories: DirectoryOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var archive: ArchiveOptions

    @OptionGroup var page: PageOptions

    @Option(help: ArgumentHelp("The width in columns.", valueName: "columns"))
    var width: Int?

    @Option(help: "Colours: auto, plain or ansi.")
    var style: Style = .auto

    @Flag(help: "Draw with ASCII characters only.")
    var ascii = false

    func run() throws {
        let language = try common.language()
        let loaded = Loading(clock: try common.clock()).load(directories.chosen)
        if let problem = loaded.problem { throw CommandError(problem.message, .inputOutput, language) }
        let request = try self.page.request(panel, loaded.content, common, dataLayer: loaded.dataLayer(archive.status))
        let page = try loaded.content.content(request)
        let view = try self.view(page, language)
        try StandardOutput.write(text(page, view, language), language)
        for diagnostic in loaded.diagnostics where diagnostic.severity == .error {
            StandardError.write(DiagnosticLine(Wording(language: language)).text(diagnostic))
        }
    }

    /// The operator's choices, for the first table of the page.
    private func view(_ page: PanelContent, _ language: Language) throws -> PanelView {
        let table = page.table()
        let choice = try self.page.choice(table, language)
        return PanelView(table: table?.id, choices: table.map { [$0.id: choice] } ?? [:], showsAllColumns: true)
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
