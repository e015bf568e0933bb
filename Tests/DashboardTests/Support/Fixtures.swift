import Canvas
import Catalogue
@testable import Dashboard
import Feeds
import HealthModel
import Settings
import Localization
import PanelContent

extension OrgUnitID {
    static let zhambyl = OrgUnitID(kato: 310_000_000)
    static let korday = OrgUnitID(kato: 314_800_000)
    static let merki = OrgUnitID(kato: 315_400_000)
    static let taraz = OrgUnitID(kato: 311_000_000)
    static let hospital = OrgUnitID(kato: 314_800_000, local: "hospital-1")
}

extension Day {
    /// 2026-02-04.
    static let february4 = Day(ordinal: 20_488)
}

extension Instant {
    /// 2026-11-21, 19:04 in Kazakhstan.
    static let start = Instant(startOf: .february4 + 290).adding(seconds: 19 * 3600 + 4 * 60)
}

extension LocalizedText: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(verbatim: value) }
}

extension OrgUnit {
    static func fake(_ id: OrgUnitID, _ level: OrgUnitLevel, parent: OrgUnitID?, _ name: String) -> OrgUnit {
        OrgUnit(id: id, level: level, parent: parent, name: LocalizedText(verbatim: name))
    }
}

extension Finding {
    static let contradiction = Finding(
        FindingID(.rule("sum"), about: FindingID.Subject(dataSet: "coverage", orgUnit: .zhambyl)), severity: .warning,
        title: Message("panel.coverage"),
        difference: Reading(.integer(40), unit: .person))
}

extension SourceID {
    static let feed = SourceID(name: "/feed")
}

extension DocumentContentID {
    static let fake = DocumentContentID(document: "coverage.json", fingerprint: 1)
}

extension Event {
    /// The only directory has been read.
    static let watching = status(SourceStatus(place: "snapshots", progress: .complete))

    static func status(_ status: SourceStatus) -> Event { .source(.status(.feed, status)) }
}

extension Snapshot {
    static func fake(document: DocumentID = "coverage.json", dataSet: String = "coverage") -> Snapshot {
        let key = SnapshotKey(feed: "zhambyl", dataSet: dataSet, orgUnit: .zhambyl, asOf: AsOf(.february4))
        return Snapshot(
            definition: .coverage, header: SnapshotHeader(key: key, generatedAt: .start), values: ValueColumns(), records: RecordColumns(),
            origin: SnapshotOrigin(document: document, bytes: 100, received: .start))
    }
}

extension Settings {
    /// The settings of somebody who asked for a unit and a language.
    init(_ unit: OrgUnitID?, _ language: Language = .kk) {
        self.init()
        screen.homeUnit.set(unit, from: .flag("--unit"))
        screen.language.set(language, from: .flag("--lang"))
    }
}

extension State {
    /// A dashboard in use: everything read and the page made, at the given panel and unit.
    static func ready(
        _ data: FakeContent = FakeContent(), panel: String = "coverage", unit: OrgUnitID? = .zhambyl, language: Language = .kk,
        width: Int = 100, height: Int = 30
    ) -> State {
        var data = data
        data.settings = Settings(unit, language)
        var state = State(data: data, panel: panel, now: .start, size: Size(width: width, height: height))
        state.happen(.watching)
        return state
    }

    /// Settles the state: pages are made at once, and the screen is drawn.
    @discardableResult
    mutating func rest() -> [Effect] {
        var effects: [Effect] = []
        var left = update(&self, .settle)
        while !left.isEmpty {
            let effect = left.removeFirst()
            if case .makePage(let order) = effect {
                left += update(&self, .page(order.make(of: provider)))
                left += update(&self, .settle)
            } else {
                effects.append(effect)
            }
        }
        return effects + update(&self, .frame)
    }

    /// Presses keys in turn, each followed by a frame, and returns the effects.
    @discardableResult
    mutating func press(keys: TerminalKey...) -> [Effect] {
        keys.flatMap { key in
            let effects = update(&self, .input(.key(key)))
            return effects + rest()
        }
    }

    /// Types characters.
    @discardableResult
    mutating func type(_ text: String) -> [Effect] {
        text.unicodeScalars.flatMap { press(keys: .character($0)) }
    }

    @discardableResult
    mutating func happen(_ event: Event) -> [Effect] {
        let effects = update(&self, event)
        return effects + rest()
    }

    var selectedRow: RowID? {
        if case .row(_, let row) = selection { row } else { nil }
    }
}
