/// Completions for bash: one function that finds the command among the words before the cursor.
struct BashCompletions {
    let root: CommandPath

    private var function: String { "_" + root.names[0].map { $0 == "-" ? "_" : $0 } }

    var script: String {
        """
        # Completions of \(root.names[0]) for bash.
        \(function)_offer() {
            local line
            while IFS= read -r line; do COMPREPLY+=("$line"); done
        }
        \(function)() {
            local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} path=\(root.names[0]) index
            for ((index = 1; index < COMP_CWORD; index++)); do
                case "$path ${COMP_WORDS[index]}" in
        \(steps)
                esac
            done
            COMPREPLY=()
            # The value of an option.
            case "$path $previous" in
        \(values)
            esac
            if [[ $current == -* ]]; then
                case "$path" in
        \(options)
                esac
                return
            fi
            case "$path" in
        \(words)
            esac
        }
        complete -F \(function) \(root.names[0])

        """
    }

    private var commands: [CommandPath] { root.tree }

    private var steps: String {
        let below = commands.filter { $0.names.count > 1 }.map { "        \"\($0.text)\") path=\"\($0.text)\" ;;" }
        return (below.isEmpty ? ["        *) ;;"] : below).joined(separator: "\n")
    }

    private var values: String {
        let cases = commands.flatMap { path in
            path.command.options.filter { $0.kind == .option }.map { option in
                let patterns = option.spellings.map { "\"\(path.text) \($0)\"" }.joined(separator: "|")
                return "    \(patterns)) \(offer(option.completion)); return ;;"
            }
        }
        return (cases.isEmpty ? ["    \"\") ;;"] : cases).joined(separator: "\n")
    }

    private var options: String {
        commands.map { path in
            let spellings = path.command.options.flatMap(\.spellings).joined(separator: " ")
            return "        \"\(path.text)\") \(function)_offer < <(compgen -W \(spellings.quotedForShell) -- \"$current\") ;;"
        }.joined(separator: "\n")
    }

    private var words: String {
        commands.map { path in
            let names = path.command.subcommands.map(\.name)
            let offers = [Argument.Completion.values(names)] + path.wordCompletions
            let parts = offers.compactMap { completion -> String? in
                if completion.known?.isEmpty == true { return nil }
                if case .none = completion { return nil }
                return offer(completion)
            }
            return "    \"\(path.text)\") \((parts.isEmpty ? [":"] : parts).joined(separator: "; ")) ;;"
        }.joined(separator: "\n")
    }

    private func offer(_ completion: Argument.Completion) -> String {
        func offer(_ list: String) -> String { "\(function)_offer < <(compgen \(list) -- \"$current\")" }
        return switch completion {
        case .none: ":"
        case .file: "compopt -o filenames; " + offer("-f")
        case .directory: "compopt -o filenames; " + offer("-d")
        case .words(let known): offer("-W \(known().joined(separator: " ").quotedForShell)")
        }
    }
}
