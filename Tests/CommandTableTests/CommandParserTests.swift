import HealthModel
import Localization
import Testing

@testable import CommandTable

private func text(_ text: String) -> LocalizedText { LocalizedText(verbatim: text) }

/// A program with a default command, another command, and a group of two.
private enum Sample {
    enum Style: String, CaseIterable { case plain, ansi }

    static let panel = Word("panel", .one, text("panel"), text("The panel."), completion: .values(["coverage", "beds"]))
    static let directories = Word("directory", .any, text("directory"), text("Directories."), completion: .directory)
    static let width = Option<Int>("width", text("columns"), text("The width."), in: 20...1000, usual: 100)
    static let style = Option<Style>("style", text("style"), text("Colours."))
    static let output = Option<String>("output", short: "o", text("file"), text("The file."), completion: .file)
    static let keep = Option<String>("keep", text("days"), text("What stays."), isRequired: true)
    static let json = Flag("json", text("Print as JSON."))

    static let dashboard = Command("dashboard", text("Open."), nil, [directories.argument, width.argument]) { _ in }
    static let show = Command(
        "show", text("Print one panel as text."), text("It's [one] page: no more."),
        [panel.argument, directories.argument, width.argument, style.argument, output.argument, json.argument]
    ) { _ in }
    static let list = Command("list", text("List."), nil, [json.argument]) { _ in }
    static let prune = Command("prune", text("Remove."), nil, [keep.argument]) { _ in }
    static let history = Command("history", text("Look."), arguments: [json.argument], [list, prune])
    static let root = Command("sample", text("A sample."), [dashboard, show, history], usual: dashboard)
}

@Suite struct CommandParserTests {
    private func request(_ words: String...) throws -> CommandParser.Request { try CommandParser(Sample.root).parse(words) }

    private func run(_ words: String...) throws -> (String, ParsedArguments) {
        guard case .run(let path, let arguments) = try CommandParser(Sample.root).parse(words) else { throw Failure() }
        return (path.command.name, arguments)
    }

    private struct Failure: Error {}

    private func error(_ words: String...) -> UsageError? {
        do throws(UsageError) {
            _ = try CommandParser(Sample.root).parse(words)
            return nil
        } catch {
            return error
        }
    }

    @Test func withoutACommandTheUsualOneTakesTheWords() throws {
        let (command, arguments) = try run("snapshots", "--width", "80", "other")
        #expect(command == "sample" && arguments[all: Sample.directories] == ["snapshots", "other"] && arguments[Sample.width] == 80)
    }

    @Test func aCommandSharesItsWordsInTheirOrder() throws {
        let (command, arguments) = try run("show", "beds", "a", "b")
        #expect(command == "show" && arguments[Sample.panel] == "beds" && arguments[all: Sample.directories] == ["a", "b"])
        #expect(arguments[Sample.width] == 100 && !arguments.isGiven(Sample.width) && !arguments[Sample.json])
    }

    @Test(arguments: [["-o", "x"], ["-ox"], ["-o=x"], ["--output", "x"], ["--output=x"], ["-o", "y", "--output", "x"]])
    func anOptionIsSpelledInSeveralWays(_ typed: [String]) throws {
        guard case .run(_, let arguments) = try CommandParser(Sample.root).parse(["show", "beds"] + typed) else { throw Failure() }
        #expect(arguments[Sample.output] == "x")
    }

    @Test func aValueMayLookLikeAnOptionAndALoneDashIsAWord() throws {
        let (_, arguments) = try run("show", "-", "--output", "--json", "--", "--width")
        #expect(arguments[Sample.panel] == "-" && arguments[Sample.output] == "--json")
        #expect(arguments[all: Sample.directories] == ["--width"] && !arguments[Sample.json])
    }

    @Test func aMistakeThatTheCommandFindsNamesTheCommand() throws {
        let failing = Command("fail", text("Fail."), nil, []) { _ in throw UsageError(.badValue, Message("error.badNumber")) }
        let root = Command("sample", text("A sample."), [failing])
        guard case .run(let path, let arguments) = try CommandParser(root).parse(["fail"]) else { throw Failure() }
        do {
            try path.run(arguments)
            Issue.record("it ran")
        } catch let error as UsageError {
            #expect(error.path == "sample fail")
        }
    }

    @Test func optionsMayComeBeforeTheCommandTheyBelongTo() throws {
        let (command, arguments) = try run("history", "--json", "list")
        #expect(command == "list" && arguments[Sample.json])
        let (other, more) = try run("--width", "80", "show", "beds")
        #expect(other == "show" && more[Sample.width] == 80 && more[Sample.panel] == "beds")
        guard case .help(let path) = try request("help", "--lang", "kk", "show") else { throw Failure() }
        #expect(path.text == "sample show")
    }

    @Test func argumentsKnowTheOptionsOfTheirCommand() throws {
        let (_, arguments) = try run("show", "beds")
        #expect(arguments.takes(Sample.width) && !arguments.takes(Sample.keep) && !ParsedArguments().takes(Sample.width))
    }

    @Test func helpAndVersionAreAnsweredWhereverTheyStand() throws {
        for words in [["show", "--help"], ["show", "beds", "-h"], ["help", "show"]] {
            guard case .help(let path) = try CommandParser(Sample.root).parse(words) else { throw Failure() }
            #expect(path.text == "sample show")
        }
        guard case .help(let list) = try request("help", "history", "list") else { throw Failure() }
        #expect(list.text == "sample history list")
        guard case .help(let group) = try request("history") else { throw Failure() }
        #expect(group.text == "sample history")
        guard case .version = try request("history", "list", "--version") else { throw Failure() }
        guard case .description = try request("--describe") else { throw Failure() }
    }

    @Test func whatCannotBeMeantIsNamed() {
        let cases: [(UsageError?, UsageError.Code, [Message.Argument], String)] = [
            (error("show"), .missingWord, [.name(text("panel"))], "sample show"),
            (
                error("show", "beds", "--widht", "3"), .unknownOption,
                [.text("--widht"), .message(Message("usage.suggestion", .text("--width")))], "sample show"
            ),
            (error("show", "beds", "-x"), .unknownOption, [.text("-x"), .text("")], "sample show"),
            (error("show", "beds", "--width"), .missingValue, [.text("--width")], "sample show"),
            (error("show", "beds", "--json=yes"), .unwantedValue, [.text("--json")], "sample show"),
            (error("show", "beds", "--width", "5"), .badValue, [.text("5"), .text("20"), .text("1000")], "sample show"),
            (
                error("show", "beds", "--style", "loud"), .badValue,
                [.text("--style"), .text("loud"), .list([.text("plain"), .text("ansi")])], "sample show"
            ),
            (
                error("history", "lst"), .unknownCommand, [.text("lst"), .message(Message("usage.suggestion", .text("list")))],
                "sample history"
            ),
            (error("help", "shw"), .unknownCommand, [.text("shw"), .message(Message("usage.suggestion", .text("show")))], "sample"),
            (error("history", "list", "more"), .unexpectedWord, [.text("more")], "sample history list"),
            (error("history", "prune"), .missingOption, [.text("--keep")], "sample history prune"),
        ]
        for (error, code, arguments, path) in cases {
            #expect(error?.code == code && error?.message.arguments == arguments && error?.path == path, "\(String(describing: error))")
        }
    }

    @Test(arguments: [Language.kk, .ru, .en])
    func theHelpListsEverythingAndFitsItsWidth(_ language: Language) throws {
        guard case .help(let path) = try request("help", "show") else { throw Failure() }
        let page = HelpPage(path, language, width: 60).text
        let wording = Wording(language: language)
        let words = ["help.usage", "help.arguments", "help.options"].map { wording.text(Message(key: $0, arguments: [])) }
        for expected in words + ["<panel>", "[<directory> …]", "-o, --output <file>", "--style <style>", "(plain, ansi)", "-h, --help"] {
            #expect(page.contains(expected), "\(expected) in\n\(page)")
        }
        #expect(page.split(separator: "\n").allSatisfy { $0.count <= 60 })
    }

    @Test func theDescriptionHasEveryCommandWithItsArguments() throws {
        let json = try CommandDescription(Sample.root).json()
        for expected in ["\"dashboard\"", "\"prune\"", "\"--keep\"", "\"-o\"", "\"panel\""] { #expect(json.contains(expected)) }
    }
}
