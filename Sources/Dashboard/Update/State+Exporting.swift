import PageMaking
import ExportModel
import HealthModel
import PanelContent

/// Exporting the page: format, file name and progress.
extension State {
    /// Asks for the file name, suggesting the default.
    mutating func askTarget(_ format: ExportKind) {
        exporting.format = format
        input = LineInput(target: exporting.folder + usualName(format), format: format, before: memory)
    }

    private func usualName(_ format: ExportKind) -> String {
        ExportName.usual(
            panel: navigation.pageID.panel, table: format.scope == .table ? activeTable?.id : nil,
            unit: page.content.path.last?.id ?? navigation.pageID.unit,
            day: page.content.timing.asOf?.day ?? now.day, format)
    }

    mutating func export(_ format: ExportKind, to target: String) -> [Effect] {
        guard !target.isEmpty, !target.hasSuffix("/") else {
            say("export.noName")
            return []
        }
        let exported = ExportedPage(
            request: page.request, choices: memory.choices, table: activeTable?.id, language: appearance.language,
            csvProfile: appearance.language == .en ? .rfc4180 : .excelRu,
            suppressionFloor: data.settings.figures.smallNumberFloor.value)
        let order = ExportOrder(page: exported, kind: format, target: target, replaces: exporting.replaced == target)
        exporting.replaced = nil
        exporting.order = order
        exporting.folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
        exporting.running = Exporting.Running(target: target)
        return [.export(order)]
    }

    mutating func take(_ news: ExportNews) {
        let target = exporting.running?.target ?? ""
        switch news {
        case .progress(let bytes):
            exporting.running?.bytes = bytes
            return
        case .written(let bytes): say("export.written", .text(target), .number(.integer(Int64((bytes + 1023) / 1024))))
        case .failed(let message): self.message = message
        case .exists: askAgain(target)
        }
        exporting.running = nil
    }

    /// Asks again; Enter with the same name replaces the file.
    private mutating func askAgain(_ target: String) {
        guard layer == nil, input == nil, let format = exporting.order?.kind else { return say("export.existed", .text(target)) }
        exporting.replaced = target
        input = LineInput(target: target, format: format, before: memory)
    }
}
