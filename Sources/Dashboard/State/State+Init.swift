import Canvas
import HealthModel
import Localization
import PanelContent

extension State {
    /// What the dashboard starts with, before anything has been read.
    ///
    /// - Parameters:
    ///   - unit: the unit asked for or configured; nil for the region that most files report, else the country.
    ///   - panel: the panel asked for; nil, or one that is not there yet, for the first.
    ///   - layout: the keyboard layout if it is known; nil to infer it from what is typed.
    public init(
        data: any ContentProvider, unit: OrgUnitID? = nil, panel: String? = nil, appearance: Appearance = Appearance(),
        layout: KeyboardLayout? = nil, keys: KeyMap = .standard, now: Instant, size: Size
    ) {
        self.data = data
        let panels = data.panels.map(\.code)
        place = Place(panel: panel.flatMap { panels.contains($0) ? $0 : nil } ?? panels.first ?? "", unit: unit ?? .country)
        awaitedPanel = panel.flatMap { panels.contains($0) ? nil : $0 }
        unitIsChosen = unit != nil
        self.appearance = appearance
        self.layout = layout ?? .latin
        layoutIsFixed = layout != nil
        self.now = now
        self.size = size
        self.keys = keys
        wording = Wording(language: appearance.language)
        let request = ContentRequest(place: place, comparison: .previous, today: now.day)
        let content =
            data.isEmpty
            ? PanelContent(panel: place.panel, title: data.title(of: place.panel), path: []) : data.content(request)
        page = Page(request: request, generation: data.generation, content: content, isComplete: false)
        arrangeTables()
    }
}

extension ContentProvider {
    /// The title of a panel; its code where there is none.
    func title(of panel: String) -> Message {
        panels.first { $0.code == panel }?.title ?? Message(name: LocalizedText(verbatim: panel))
    }
}
