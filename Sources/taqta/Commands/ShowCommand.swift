import Canvas
import CommandTable
import FoundationEssentials
import Glibc
import HealthModel
import PanelContent
import PanelDrawing
import Panels

/// `taqta show`: one panel as text.
struct ShowCommand {
    enum Style: String, CaseIterable { case auto, plain, ansi }

    static let panel = Word(
        "panel", .one, .panelValue,
        LocalizedText(
            kk: "Панель коды: overview, coverage, beds …", ru: "Код панели: overview, coverage, beds …",
            en: "The panel's code: overview, coverage, beds …"), completion: .values(PanelList.builtInCodes))

    static let style = Option<Style>(
        "style", .styleValue, LocalizedText(kk: "Түсті шығару.", ru: "Использовать ли цвета.", en: "Whether to use colours."), usual: .auto)

    static let command = Command(
        "show", LocalizedText(kk: "Панельді мәтін түрінде шығару.", ru: "Вывести панель текстом.", en: "Print one panel as text."), nil,
        [panel.argument, CommonOptions.directories.argument] + CommonOptions.arguments + PageOptions.arguments + [
            CommonOptions.archive.argument, CommonOptions.width.argument, style.argument, CommonOptions.isASCII.argument,
        ]
    ) { try ShowCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    private var options: PageOptions { PageOptions(call: call) }

    func run() throws {
        let loaded = Loading(call).load(call.directories)
        if let problem = loaded.problem { throw CommandError(problem.message, .inputOutput) }
        let request = try options.request(
            call.required(Self.panel), loaded.content, dataLayer: loaded.dataLayer(call.archive.status))
        let page = try loaded.content.content(request)
        try StandardOutput.write(text(page, try view(page)))
        for diagnostic in loaded.diagnostics where diagnostic.severity == .error {
            StandardError.write(DiagnosticLine(call.wording).text(diagnostic))
        }
    }

    /// The operator's choices for the first table of the page.
    private func view(_ page: PanelContent) throws -> PanelView {
        let table = page.table()
        let choice = try options.choice(table)
        return PanelView(table: table?.id, choices: table.map { [$0.id: choice] } ?? [:], showsAllColumns: true)
    }

    private func text(_ page: PanelContent, _ view: PanelView) -> String {
        let width = PrintedWidth.columns(call[CommonOptions.width])
        let drawer = PanelDrawer(wording: call.wording, glyphs: call.settings.screen.isASCII.value ? .ascii : .unicode)
        var frame = Frame(width: width, height: drawer.height(of: page, view: view, width: width))
        drawer.draw(page, view: view, in: frame.bounds, on: &frame)
        return isColoured ? frame.ansi(theme: .dark) : frame.plainText
    }

    private var isColoured: Bool {
        let noColour = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return switch call[Self.style] ?? .auto {
        case .plain: false
        case .ansi: true
        case .auto: isatty(STDOUT_FILENO) == 1 && !noColour
        }
    }
}
