import CommandTable
import HealthModel

/// `taqta completions`: prints a shell's completion script.
struct CompletionsCommand {
    static let shell = Word(
        "shell", .one, .shellValue, LocalizedText(kk: "bash, zsh немесе fish.", ru: "bash, zsh или fish.", en: "bash, zsh or fish."),
        completion: .values(Shell.allCases.map(\.rawValue)))

    static let command = Command(
        "completions",
        LocalizedText(
            kk: "Командалық қабықшаның толықтыру сценарийін шығару.", ru: "Вывести сценарий автодополнения для оболочки.",
            en: "Print the completion script of a shell."),
        LocalizedText(
            kk: "Мысалы: taqta completions bash > ~/.local/share/bash-completion/completions/taqta",
            ru: "Например: taqta completions bash > ~/.local/share/bash-completion/completions/taqta",
            en: "For example: taqta completions bash > ~/.local/share/bash-completion/completions/taqta"),
        [shell.argument] + CommonOptions.arguments
    ) { try CompletionsCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    func run() throws {
        let name = call.required(Self.shell)
        guard let shell = Shell(rawValue: name) else {
            throw UsageError.unknownValue(name, of: "<\(LocalizedText.shellValue[call.language])>", Shell.allCases.map(\.rawValue))
        }
        try StandardOutput.write(Taqta.command.completions(shell, call.language))
    }
}
