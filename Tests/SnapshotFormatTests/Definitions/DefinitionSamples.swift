import HealthModel
@testable import SnapshotFormat
import Synchronization

/// Definitions for the tests: a full one that uses every member of the format, and small ones.
enum Definitions {
    /// One line per member, so that tests can replace single lines.
    static let full = """
        {
        "format": "taqta-definition",
        "formatVersion": "1.0",
        "code": "herd",
        "name": {"kk": "Мал", "ru": "Скот", "en": "Herd"},
        "shortName": {"kk": "М", "ru": "С", "en": "H"},
        "reportsAt": "district",
        "cadence": {"rhythm": "weekly", "dueDays": 2, "dueDaysAre": "working", "validityDays": 31},
        "elements": [
        {"code": "head", "name": {"kk": "Бас", "ru": "Голов", "en": "Head"}, "unit": "head", "overTime": "last", "overSpace": "sum"},
        {"code": "feed", "name": {"kk": "Жем", "ru": "Корм", "en": "Feed"}, "unit": "tonne", "overTime": "sum", "overSpace": "max",
         "role": "plan", "validityDays": 400, "judged": "level", "rebase": ["2026-01-01", "2025-07-01"],
         "defaultPrecision": 0.5, "isSensitive": true, "minimum": 1, "maximum": 900},
        {"code": "growth", "name": {"kk": "Өсім", "ru": "Рост", "en": "Growth"}, "unit": "percent", "overTime": "none", "overSpace": "none", "minimum": null}
        ],
        "dimensions": [
        {"code": "kind", "name": {"kk": "Түрі", "ru": "Вид", "en": "Kind"}, "isAdditive": true, "codes": [
        {"code": "cow", "name": {"kk": "сиыр", "ru": "коровы", "en": "cows"}},
        {"code": "goat", "name": {"kk": "ешкі", "ru": "козы", "en": "goats"}}
        ]}
        ],
        "recordFields": [
        {"code": "title", "type": "text", "isRequired": true, "name": {"kk": "Атауы", "ru": "Название", "en": "Title"}},
        {"code": "born", "type": "date", "name": {"kk": "Күні", "ru": "Дата", "en": "Date"}},
        {"code": "count", "type": "integer", "name": {"kk": "Саны", "ru": "Число", "en": "Count"}},
        {"code": "weight", "type": "decimal", "name": {"kk": "Салмағы", "ru": "Вес", "en": "Weight"}},
        {"code": "sold", "type": "boolean", "name": {"kk": "Сатылды", "ru": "Продано", "en": "Sold"}},
        {"code": "place", "type": "orgUnit", "name": {"kk": "Жері", "ru": "Место", "en": "Place"}},
        {"code": "state", "type": "code", "name": {"kk": "Күйі", "ru": "Статус", "en": "State"}, "codes": [{"code": "well", "name": {"kk": "сау", "ru": "здоров", "en": "well"}}]},
        {"code": "marks", "type": "codes", "name": {"kk": "Белгі", "ru": "Метки", "en": "Marks"}, "codes": [{"code": "ear", "name": {"kk": "құлақ", "ru": "ухо", "en": "ear"}}]},
        {"code": "stops", "type": "objects", "name": {"kk": "Аялдама", "ru": "Стоянки", "en": "Stops"}, "fields": [
        {"code": "day", "type": "date", "isRequired": true, "name": {"kk": "Күн", "ru": "День", "en": "Day"}}
        ]}
        ],
        "indicators": [
        {"code": "perHead", "name": {"kk": "Басқа", "ru": "На голову", "en": "Per head"}, "unit": "ratio", "digits": 2, "formula": "feed / head",
         "direction": "higherIsBetter", "over": "month", "judged": "change", "rebase": ["2024-02-29"], "isEstimate": true, "note": {"kk": "а", "ru": "б", "en": "c"}},
        {"code": "gap", "name": {"kk": "Айырма", "ru": "Разница", "en": "Gap"}, "unit": "head", "formula": "parameter(norm) - head[kind=cow]"},
        {"code": "reached", "name": {"kk": "Жету", "ru": "Цель", "en": "Reached"}, "unit": "day", "forecast": {"kind": "reaching", "element": "head", "target": "target(perHead)", "days": 28}},
        {"code": "pace", "name": {"kk": "Қарқын", "ru": "Темп", "en": "Pace"}, "unit": "head", "forecast": {"kind": "weeklyPaceNeeded", "element": "head", "target": "1000"}},
        {"code": "empty", "name": {"kk": "Таусылу", "ru": "Исчерпание", "en": "Empty"}, "unit": "day", "forecast": {"kind": "exhaustion", "used": "feed", "plan": "900"}}
        ],
        "rules": [
        {"code": "herdFeed", "name": {"kk": "е", "ru": "ё", "en": "r"}, "left": "feed", "comparison": ">=", "right": "head / 2", "tolerance": 0.5,
         "severity": "warning", "missing": "neverSkip", "isEstimate": true, "dimension": "kind",
         "violation": {"kk": "көп", "ru": "больше", "en": "more"}},
        {"code": "herdBorn", "name": {"kk": "е", "ru": "ё", "en": "r"}, "everyRecord": "known(born) implies born <= today()"}
        ],
        "parameters": [
        {"code": "norm", "value": 12.5, "unit": "head", "source": {"kk": "Ереже", "ru": "Правила", "en": "Rules"}, "validFrom": "2026-01-01"}
        ],
        "targets": [
        {"indicator": "perHead", "value": 3, "orgUnit": "310000000", "year": 2026, "gap": "gap", "source": {"kk": "Ереже", "ru": "Правила", "en": "Rules"}}
        ],
        "denominatorFloor": 20,
        "extensions": {"anything": 1}
        }
        """

    /// The full definition with some text replaced.
    static func full(_ old: String, _ new: String) -> String {
        precondition(full.contains(old), "the sample has no \(old)")
        var text = full
        text.replace(old, with: new)
        return text
    }

    /// A definition with one element and further members.
    static func small(_ code: String, element: String = "head", _ members: String = "") -> [UInt8] {
        Array(
            """
            {"format":"taqta-definition","formatVersion":"1.0","code":"\(code)","name":{"kk":"\(code)","ru":"\(code)","en":"\(code)"},
            "reportsAt":"region","cadence":{"rhythm":"daily","dueDays":1,"validityDays":7},
            "elements":[{"code":"\(element)","name":{"kk":"e","ru":"e","en":"e"},"unit":"piece","overTime":"last","overSpace":"sum"}]\(members)}
            """.utf8)
    }

    static func indicator(_ code: String, _ formula: String) -> String {
        #","indicators":[{"code":"\#(code)","name":{"kk":"i","ru":"i","en":"i"},"unit":"piece","formula":"\#(formula)"}]"#
    }

    static func rule(_ code: String) -> String {
        #","rules":[{"code":"\#(code)","name":{"kk":"r","ru":"r","en":"r"},"left":"head","comparison":">=","right":"0"}]"#
    }

    static func read(_ text: String) -> DefinitionReading {
        DefinitionReader(orgUnits: Sample.metadata.orgUnits).read(Array(text.utf8), name: "herd.json")
    }

    /// The diagnostics of the text when defined in addition to the data sets of `Sample`.
    static func diagnostics(_ text: String) -> [Diagnostic] {
        var registry = DefinitionRegistry(metadata: Sample.metadata)
        registry.define("herd.json", Array(text.utf8))
        return registry.edition.diagnostics["herd.json"] ?? []
    }
}

/// The announced editions.
final class Heard: Sendable {
    private let store = Mutex<[Int]>([])
    func add(_ count: Int) { store.withLock { $0.append(count) } }
    var counts: [Int] { store.withLock { $0 } }
}

extension DiagnosticCode {
    var isOfDefinitions: Bool { rawValue.hasPrefix("definition.") }
}
