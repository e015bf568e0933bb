import ArgumentParser
import Canvas
import Dashboard
import PageMaking
import FoundationEssentials
import Glibc
import HealthModel
import Localization
import PanelContent
import PanelDrawing
import Panels

/// `taqta status`: the health of the data layer.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Print the health of the data layer: the status panel, or the same as JSON.")

    @OptionGroup var directories: DirectoryOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var archive: ArchiveOptions

    @OptionGroup var watching: WatchingOptions

    @Flag(help: "Print as JSON.")
    var json = false

    @Flag(help: "Go on, with a line of JSON for every change of the data.")
    var follow = false

    func run() throws {
        let language = try common.language()
        let clock = try common.clock()
        if follow {
            return try goOn(Loading(clock: clock, rescanSeconds: try watching.rescanSeconds(language)), language)
        }
        let loaded = Loading(clock: clock).load(directories.chosen)
        let status = loaded.dataLayer(archive.status)
        if json {
            try StandardOutput.write(StatusReport(status, seconds: loaded.seconds, Wording(language: language)).json, language)
        } else {
            try StandardOutput.write(page(loaded.content, status, clock().day, language), language)
        }
        if let problem = loaded.problem { throw CommandError(problem.message, .inputOutput, language) }
    }

    /// Prints how the data layer is whenever that changes, until nobody takes the lines any more: for monitoring, and for whoever
    /// wants to know when a file has arrived.
    private func goOn(_ loading: Loading, _ language: Language) throws {
        let (archive, wording) = (archive.status, Wording(language: language))
        try loading.follow(directories.chosen) { loaded in
            try StandardOutput.write(StatusReport(loaded.dataLayer(archive), seconds: 0, wording).line, language)
        }
    }

    private func page(_ content: HistoryContent, _ status: DataLayerStatus, _ today: Day, _ language: Language) throws -> String {
        let request = ContentRequest(place: Place(panel: StatusPanel.code, unit: .country), today: today, dataLayer: status)
        let drawer = PanelDrawer(wording: Wording(language: language), glyphs: .unicode)
        let (page, view) = (try content.content(request), PanelView(showsAllColumns: true))
        let width = try Arguments(language).width(nil)
        var frame = Frame(width: width, height: drawer.height(of: page, view: view, width: width))
        drawer.draw(page, view: view, in: frame.bounds, on: &frame)
        return frame.plainText
    }
}
