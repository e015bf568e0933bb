import ArgumentParser
import HealthModel
import SnapshotFormat
import Localization

/// `taqta schema`: the JSON Schema of a data set or of definitions, or the list of data sets.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of a data set; without a name, list the data sets.")

    @Argument(help: ArgumentHelp("The data set's code.", valueName: "data-set"), completion: .dataSets)
    var dataSet: String?

    @Argument(help: ArgumentHelp("Directories whose definitions count too.", valueName: "directory"), completion: .directory)
    var directories: [String] = []

    @Flag(help: "Print the schema of the files that define data sets.")
    var definition = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = try common.language()
        if definition {
            try StandardOutput.write(DefinitionSchema.json + "\n", language)
            return
        }
        let metadata = Definitions.registry(of: directories).metadata
        guard let dataSet else {
            let width = metadata.dataSets.map(\.code.count).max() ?? 0
            for definition in metadata.dataSets {
                let padding = String(repeating: " ", count: width - definition.code.count + 2)
                try StandardOutput.write("\(definition.code)\(padding)\(definition.name[language])\n", language)
            }
            return
        }
        guard let definition = metadata.dataSet(dataSet) else {
            let known = metadata.dataSets.map { Message.Argument.text($0.code) }
            throw CommandError(Message("error.unknownDataSet", .text(dataSet), .list(known)), .usage, language)
        }
        try StandardOutput.write(SnapshotSchema.json(for: definition) + "\n", language)
    }
}
