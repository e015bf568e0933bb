import HealthModel

/// Completions for zsh: one function per command, based on `_arguments`.
struct ZshCompletions {
    let root: CommandPath
    let language: Language

    var script: String {
        let functions = root.tree.map { $0.command.subcommands.isEmpty ? leaf($0) : branch($0) }
        return """
            #compdef \(root.names[0])
            # Completions of \(root.names[0]) for zsh.
            \(functions.joined(separator: "\n"))
            # Sourced rather than found in fpath, it registers itself.
            if [[ $funcstack[1] == \(name(root)) ]]; then \(name(root)) "$@"; else compdef \(name(root)) \(root.names[0]); fi

            """
    }

    private func name(_ path: CommandPath) -> String { "_" + path.names.joined(separator: "_") }

    private func leaf(_ path: CommandPath) -> String {
        """
        \(name(path))() {
            _arguments -s -S \\
                \(specifications(path).joined(separator: " \\\n        "))
        }
        """
    }

    /// Offers the names of subcommands and the words of the default one, and delegates to the named subcommand.
    private func branch(_ path: CommandPath) -> String {
        let described = path.command.subcommands.map { "\($0.name):\(plain($0.abstract[language]))".quotedForShell }
        let calls = path.command.subcommands.map { command in
            "    \(command.name)) shift words; (( CURRENT-- )); \(name(path))_\(command.name); return ;;"
        }
        let words = path.command.words.isEmpty ? ["'*:: :'"] : ["'*:: :_files -/'"]
        return """
            \(name(path))() {
                local -a commands=(
                    \(described.joined(separator: "\n        "))
                )
                case $words[2] in
            \(calls.joined(separator: "\n"))
                esac
                (( CURRENT == 2 )) && [[ $words[2] != -* ]] && _describe \(wordingOfCommand.quotedForShell) commands
                _arguments -s -S \\
                    \((specifications(path, words: false) + words).joined(separator: " \\\n        "))
            }
            """
    }

    private var wordingOfCommand: String { LocalizedText(kk: "пәрмен", ru: "команда", en: "command")[language] }

    private func specifications(_ path: CommandPath, words: Bool = true) -> [String] {
        let options = path.command.options.flatMap { option in option.spellings.map { specification($0, option) } }
        return options + (words ? path.command.words.map { specification($0) } : [])
    }

    private func specification(_ spelling: String, _ option: Argument) -> String {
        let value = option.kind == .option ? ":\(plain(option.value[language])):\(action(option.completion))" : ""
        let joint = option.kind == .option && spelling.hasPrefix("--") ? "=" : ""
        return "\(spelling)\(joint)[\(plain(option.help[language]))]\(value)".quotedForShell
    }

    private func specification(_ word: Argument) -> String {
        let place = word.count == .any || word.count == .atLeastOne ? "*" : ""
        return "\(place):\(plain(word.value[language])):\(action(word.completion))".quotedForShell
    }

    private func action(_ completion: Argument.Completion) -> String {
        switch completion {
        case .none: " "
        case .file: "_files"
        case .directory: "_files -/"
        case .words(let known): "(\(known().joined(separator: " ")))"
        }
    }

    /// A text without the characters that are special to `_arguments`.
    private func plain(_ text: String) -> String {
        text.map { character in
            switch character {
            case "[", "]", ":", "\\": "\\\(character)"
            default: String(character)
            }
        }.joined()
    }
}
