import Canvas
import CommandTable
import Feeds
import HealthModel
import PageMaking
import PanelContent
import PanelDrawing
import Panels

/// `taqta status`: the health of the data layer.
struct StatusCommand {
    static let follow = Flag(
        "follow",
        LocalizedText(
            kk: "Жұмысын жалғастырып, деректер өзгерген сайын JSON жолын шығару.",
            ru: "Продолжать работу и при каждом изменении данных выводить строку JSON.",
            en: "Keep running and print a line of JSON for every change of the data."))

    static let command = Command(
        "status",
        LocalizedText(
            kk: "Деректер қабатының күйін шығару: күй панелі немесе сол JSON түрінде.",
            ru: "Вывести состояние слоя данных: панель состояния или то же в JSON.",
            en: "Print the health of the data layer: the status panel, or the same as JSON."),
        nil,
        [CommonOptions.directories.argument] + CommonOptions.arguments + [
            CommonOptions.archive.argument, CommonOptions.rescan.argument, CommonOptions.json.argument, follow.argument,
        ]
    ) { try StatusCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    func run() throws {
        if call[Self.follow] { return try keepRunning() }
        let loaded = Loading(call).load(call.directories)
        let status = loaded.dataLayer(call.archive.status)
        if call[CommonOptions.json] {
            try StandardOutput.write(StatusReport(status, seconds: loaded.seconds, call.wording).json)
        } else {
            try StandardOutput.write(page(loaded.content, status))
        }
        if let problem = loaded.problem { throw CommandError(problem.message, .inputOutput) }
    }

    /// Prints the state of the data layer whenever it changes, until the output is closed: for monitoring, and for scripts that
    /// wait for a file.
    private func keepRunning() throws {
        let (archive, wording) = (call.archive.status, call.wording)
        try Loading(call).follow(call.directories) { loaded in
            try StandardOutput.write(StatusReport(loaded.dataLayer(archive), seconds: 0, wording).line)
        }
    }

    private func page(_ content: HistoryContent, _ status: DataLayerStatus) throws -> String {
        let request = ContentRequest(
            page: PageID(panel: StatusPanel.code, unit: .country), today: call.clock().day, dataLayer: status)
        let drawer = PanelDrawer(wording: call.wording, glyphs: .unicode)
        let (page, view) = (try content.content(request), PanelView(showsAllColumns: true))
        let width = PrintedWidth.columns()
        var frame = Frame(width: width, height: drawer.height(of: page, view: view, width: width))
        drawer.draw(page, view: view, in: frame.bounds, on: &frame)
        return frame.plainText
    }
}
