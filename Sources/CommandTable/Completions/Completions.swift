import HealthModel

/// The shells for which completions can be generated.
public enum Shell: String, CaseIterable, Sendable { case bash, zsh, fish }

extension Command {
    /// The completion script for this command's program, with descriptions in a language if the shell shows them.
    public func completions(_ shell: Shell, _ language: Language) -> String {
        switch shell {
        case .bash: BashCompletions(root: CommandPath(self)).script
        case .zsh: ZshCompletions(root: CommandPath(self), language: language).script
        case .fish: FishCompletions(root: CommandPath(self), language: language).script
        }
    }
}

extension String {
    /// The text quoted as a single shell word.
    var quotedForShell: String {
        "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}

extension CommandPath {
    /// The names after the program's own.
    var below: [String] { Array(names.dropFirst()) }

    /// The completions for the command's words. Any word of a program with a default command may be one of its words.
    var wordCompletions: [Argument.Completion] { command.words.map(\.completion) }
}
