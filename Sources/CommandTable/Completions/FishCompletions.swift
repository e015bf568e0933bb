import HealthModel

/// Completions for fish: one line per argument, conditional on its command.
struct FishCompletions {
    let root: CommandPath
    let language: Language

    private var function: String { "__\(root.names[0])_command" }

    var script: String {
        """
        # Completions of \(root.names[0]) for fish.
        function \(function) --description 'The command before the cursor'
            set --local path \(root.names[0])
            for word in (commandline --tokenize --current-process --cut-at-cursor)[2..]
                switch "$path $word"
        \(steps)
                end
            end
            test "$path" = "$argv"
        end
        complete --command \(root.names[0]) --no-files
        \(root.tree.flatMap { lines($0) }.joined(separator: "\n"))

        """
    }

    private var steps: String {
        let below = root.tree.filter { $0.names.count > 1 }.map(\.text)
        return below.map { "            case '\($0)'\n                set path '\($0)'" }.joined(separator: "\n")
    }

    private func lines(_ path: CommandPath) -> [String] {
        let start = "complete --command \(root.names[0]) --condition '\(function) \(path.text)'"
        let commands = path.command.subcommands.map { command in
            "\(start) --arguments \(command.name) --description \(command.abstract[language].quotedForShell)"
        }
        let words = path.command.words.map { "\(start) \(offer($0.completion))" }.filter { !$0.hasSuffix(" ") }
        return commands + words + path.command.options.map { "\(start) \(option($0))" }
    }

    private func option(_ option: Argument) -> String {
        let short = option.short.map { "--short-option \($0) " } ?? ""
        let value =
            switch (option.kind, option.completion) {
            case (.option, .file), (.option, .directory): "--require-parameter \(offer(option.completion)) "
            case (.option, _): "--exclusive \(offer(option.completion)) "
            default: ""
            }
        return "\(short)--long-option \(option.name) \(value)--description \(option.help[language].quotedForShell)"
    }

    private func offer(_ completion: Argument.Completion) -> String {
        switch completion {
        case .none: ""
        case .file: "--force-files"
        case .directory: "--arguments '(__fish_complete_directories)'"
        case .words(let known): "--arguments \(known().joined(separator: " ").quotedForShell)"
        }
    }
}
