import HealthModel

/// A shell whose completions a table of commands yields.
public enum Shell: String, CaseIterable, Sendable { case bash, zsh, fish }

extension Command {
    /// The script that teaches a shell the commands below this one, with descriptions in a language where the shell shows any.
    public func completions(_ shell: Shell, _ language: Language) -> String {
        switch shell {
        case .bash: BashCompletions(root: CommandPath(self)).script
        case .zsh: ZshCompletions(root: CommandPath(self), language: language).script
        case .fish: FishCompletions(root: CommandPath(self), language: language).script
        }
    }
}

extension String {
    /// The text as one word of a shell.
    var quotedForShell: String {
        "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}

extension CommandPath {
    /// The names below the program's own.
    var below: [String] { Array(names.dropFirst()) }

    /// What a shell offers for the words of the command. Any word of a program with a usual command may be one of its words.
    var wordCompletions: [Argument.Completion] { command.words.map(\.completion) }
}
