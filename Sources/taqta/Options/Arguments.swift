import Canvas
import Catalogue
import PageMaking
import FoundationEssentials
import Glibc
import HealthModel
import PanelContent
import Panels

/// Reads the words of the command line, and says in one line what is wrong with them.
struct Arguments {
    private let language: Language

    init(_ language: Language) {
        self.language = language
    }

    private func usage(_ message: Message) -> CommandError { CommandError(message, .usage, language) }

    func unit(_ text: String, _ content: HistoryContent) throws -> OrgUnitID {
        guard let id = OrgUnitID(text), content.orgUnits.contains(id) else {
            throw usage(Message("error.unknownUnit", .text(text)))
        }
        return id
    }

    /// A unit of the classifier, for commands that have read no file yet.
    func knownUnit(_ text: String) throws -> OrgUnitID {
        guard let id = OrgUnitID(text), Catalogue.metadata.orgUnits.resolve(id) != nil else {
            throw usage(Message("error.unknownUnit", .text(text)))
        }
        return id
    }

    /// A panel of the built-in data sets or, only then looked for, of those that the directories define.
    func panel(_ code: String, _ directories: [String]) throws -> String {
        if PanelList.panels(for: Catalogue.metadata).contains(where: { $0.code == code }) { return code }
        let known = PanelList.panels(for: Definitions.registry(of: directories).metadata).map(\.code)
        guard known.contains(code) else {
            throw usage(Message("error.unknownPanel", .text(code), .list(known.map { .text($0) })))
        }
        return code
    }

    func theme(_ name: String) throws -> Theme {
        guard let theme = Theme.all.first(where: { $0.name == name }) else {
            throw usage(Message("error.unknownTheme", .text(name), .list(Theme.all.map { .text($0.name) })))
        }
        return theme
    }

    func day(_ text: String) throws -> Day {
        guard let day = Day(iso: text) else { throw usage(Message("error.badDate", .text(text))) }
        return day
    }

    func comparison(_ text: String) throws -> Comparison {
        guard let comparison = Comparison(code: text) else { throw usage(Message("error.badDate", .text(text))) }
        return comparison
    }

    /// `column`, `column:asc` or `column:desc`.
    func sort(_ text: String, _ table: Table?) throws -> Table.Sort {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let isDescending = parts.count == 2 && parts[1] == "desc"
        return Table.Sort(column: try column(parts.first ?? "", table), isDescending: isDescending)
    }

    func column(_ text: String, _ table: Table?) throws -> ColumnID {
        guard let column = table?.column(spelled: text) else {
            let known = table?.spellings ?? []
            throw usage(Message("error.unknownColumn", .text(text), .list(known.map { .text($0) })))
        }
        return column
    }

    static let widths = 20...1000

    /// The width asked for, else that of `COLUMNS` or of the terminal, else 100.
    func width(_ asked: Int?) throws -> Int {
        if let asked {
            guard Arguments.widths.contains(asked) else {
                let (least, most) = (Int64(Arguments.widths.lowerBound), Int64(Arguments.widths.upperBound))
                throw usage(Message("error.badWidth", .number(.integer(least)), .number(.integer(most)), .number(.integer(Int64(asked)))))
            }
            return asked
        }
        let environment = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init)
        return [environment, terminalWidth].compactMap { $0 }.first(where: Arguments.widths.contains) ?? 100
    }

    private var terminalWidth: Int? {
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : nil
    }
}
