import Catalogue
import CommandTable
import HealthModel
import SnapshotFormat

/// `taqta schema`: the JSON Schema of a data set or of definitions, or the list of data sets.
struct SchemaCommand {
    static let dataSet = Word(
        "data-set", .optional, .dataSetValue, LocalizedText(kk: "Жиынның коды.", ru: "Код набора.", en: "The data set's code."),
        completion: .values(Catalogue.metadata.dataSets.map(\.code)))

    static let definitions = Word(
        "definitions", .any, .directoryValue,
        LocalizedText(
            kk: "Анықтамалары да ескерілетін бумалар.", ru: "Папки, определения которых тоже учитываются.",
            en: "Directories whose definitions count too."), completion: .directory)

    static let definition = Flag(
        "definition",
        LocalizedText(
            kk: "Жиындарды анықтайтын файлдардың схемасын шығару.", ru: "Вывести схему файлов, определяющих наборы.",
            en: "Print the schema of the files that define data sets."))

    static let command = Command(
        "schema",
        LocalizedText(
            kk: "Деректер жиынының JSON схемасын шығару; коды берілмесе — жиындар тізімін.",
            ru: "Вывести JSON-схему набора данных; без кода — список наборов.",
            en: "Print the JSON Schema of a data set; without a code, list the data sets."),
        nil, [dataSet.argument, definitions.argument] + CommonOptions.arguments + [definition.argument]
    ) { try SchemaCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    func run() throws {
        if call[Self.definition] {
            try StandardOutput.write(DefinitionSchema.json + "\n")
            return
        }
        let metadata = Definitions.registry(of: call[all: Self.definitions]).metadata
        guard let code = call[Self.dataSet] else { return try list(metadata) }
        guard let definition = metadata.dataSet(code) else {
            throw CommandError.unknownDataSet(code, metadata.dataSets.map(\.code))
        }
        try StandardOutput.write(SnapshotSchema.json(for: definition) + "\n")
    }

    private func list(_ metadata: Metadata) throws {
        let width = metadata.dataSets.map(\.code.count).max() ?? 0
        for definition in metadata.dataSets {
            let padding = String(repeating: " ", count: width - definition.code.count + 2)
            try StandardOutput.write("\(definition.code)\(padding)\(definition.name[call.language])\n")
        }
    }
}
