import HealthModel
import Localization
import SafeText

/// The text printed by `--help`: a command's usage, description and arguments.
public struct HelpPage {
    private let path: CommandPath
    private let wording: Wording
    private let width: Int

    /// The maximum width of the column of argument names; the help of wider ones starts on the next line.
    private static let widestName = 30
    /// The maximum number of listed values; longer lists are left to the shell's completions.
    private static let longestList = 8

    /// - Parameter width: in columns.
    public init(_ path: CommandPath, _ language: Language, width: Int) {
        self.path = path
        wording = Wording(language: language)
        self.width = max(width, 40)
    }

    private var command: Command { path.command }
    private var language: Language { wording.language }

    public var text: String {
        let options = command.options.map { entry($0) }
        let commands = command.subcommands.map { (name: $0.name, text: $0.abstract[language]) }
        let blocks = [
            filled(command.abstract[language]), usage.joined(separator: "\n"), section("help.arguments", command.words.map { entry($0) }),
            section("help.options", options), section("help.commands", commands), filled(command.discussion?[language] ?? ""), more,
        ]
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    // MARK: Usage

    private var usage: [String] {
        let title = wording.text(Message("help.usage")) + ": "
        var forms: [[String]] = []
        if command.run != nil {
            let required = command.options.filter { $0.count == .one }.map { "--\($0.name) <\($0.value[language])>" }
            let option = "[\(wording.text(Message("help.option"))) …]"
            forms.append([path.text] + required + [option] + command.words.map { form($0) })
        }
        if !command.subcommands.isEmpty { forms.append([path.text, "<\(wording.text(Message("help.command")))> …"]) }
        let indent = String(repeating: " ", count: TextWidth.columns(title))
        let lines = forms.flatMap { HelpPage.broken($0, width: width - indent.count) }
        return lines.enumerated().map { ($0.offset == 0 ? title : indent) + $0.element }
    }

    private func form(_ word: Argument) -> String {
        let name = "<\(word.value[language])>"
        return switch word.count {
        case .one: name
        case .optional: "[\(name)]"
        case .any: "[\(name) …]"
        case .atLeastOne: "\(name) …"
        }
    }

    private var more: String {
        command.subcommands.isEmpty ? "" : filled(wording.text(Message("help.more", .text("\(path.names[0]) help"))))
    }

    // MARK: Lists

    private func entry(_ argument: Argument) -> (name: String, text: String) {
        let value = argument.kind == .flag ? "" : "<\(argument.value[language])>"
        let name = [argument.spellings.joined(separator: ", "), value].filter { !$0.isEmpty }.joined(separator: " ")
        return (name, ([argument.help[language]] + remarks(argument)).joined(separator: " "))
    }

    private func remarks(_ argument: Argument) -> [String] {
        var remarks: [String] = []
        if let known = argument.completion.known, known.count <= HelpPage.longestList {
            remarks.append(wording.text(Message("help.values", .list(known.map { .text($0) }))))
        }
        if let usual = argument.usual { remarks.append(wording.text(Message("help.default", .text(usual)))) }
        return remarks
    }

    private func section(_ title: String, _ entries: [(name: String, text: String)]) -> String {
        guard !entries.isEmpty else { return "" }
        let widest = entries.map { TextWidth.columns($0.name) }.filter { $0 <= HelpPage.widestName }.max() ?? 0
        let lines = entries.flatMap { row($0.name, $0.text, column: widest + 4) }
        return ([wording.text(Message(key: title, arguments: [])) + ":"] + lines).joined(separator: "\n")
    }

    private func row(_ name: String, _ text: String, column: Int) -> [String] {
        let indent = String(repeating: " ", count: column)
        var lines = HelpPage.broken(text, width: width - column).map { indent + $0 }
        let label = "  " + name
        guard TextWidth.columns(label) + 2 <= column, let first = lines.first else { return [label] + lines }
        lines[0] = TextWidth.pad(label, to: column) + first.dropFirst(column)
        return lines
    }

    // MARK: Prose

    private func filled(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map {
            HelpPage.broken(String($0), width: width).joined(separator: "\n")
        }
        .joined(separator: "\n")
    }

    private static func broken(_ text: String, width: Int) -> [String] {
        broken(text.split(separator: " ").map(String.init), width: width)
    }

    /// Words wrapped to lines of a width; wider words get a line to themselves.
    private static func broken(_ words: [String], width: Int) -> [String] {
        var (lines, line) = ([String](), "")
        for word in words {
            let longer = line.isEmpty ? word : line + " " + word
            if TextWidth.columns(longer) > width, !line.isEmpty {
                lines.append(line)
                line = word
            } else {
                line = longer
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
