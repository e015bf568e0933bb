import Foundation
import HealthModel
import Settings
import Testing

@Suite struct SettingTests {
    @Test func theCommandLineOverridesTheEnvironmentAndThatTheBuiltInValue() {
        var setting = Setting(1)
        #expect(setting.value == 1 && setting.origin == .builtIn)
        setting.set(2, from: .environment("TAQTA_X"))
        #expect(setting.value == 2 && setting.origin == .environment("TAQTA_X"))
        setting.set(3, from: .flag("--x"))
        #expect(setting.value == 3 && setting.origin == .flag("--x"))
    }

    @Test func aWeakerOriginChangesNothingWhateverTheOrder() {
        var setting = Setting("built in")
        setting.set("typed", from: .flag("--x"))
        setting.set("of the environment", from: .environment("TAQTA_X"))
        #expect(setting.value == "typed" && setting.origin == .flag("--x"))
    }

    @Test func theLastOfTwoValuesOfOneOriginCounts() {
        var setting = Setting<Int?>(nil)
        setting.set(1, from: .environment("FIRST"))
        setting.set(2, from: .environment("SECOND"))
        #expect(setting.value == 2 && setting.origin == .environment("SECOND"))
    }

    @Test func settingsAreRecordedWithTheirOrigins() throws {
        var settings = Settings()
        settings.figures.smallNumberFloor.set(nil, from: .flag("--unsuppressed"))
        settings.figures.holidays.set([Day(ordinal: 20_531)], from: .environment("TAQTA_HOLIDAYS"))
        settings.screen.layout.set(.kazakh, from: .environment("TAQTA_LAYOUT"))
        settings.feeds.memoryMebibytes.set(64, from: .flag("--memory"))
        let again = try JSONDecoder().decode(Settings.self, from: JSONEncoder().encode(settings))
        #expect(again == settings)
        #expect(again.feeds.memoryBytes == 64 << 20)
    }

    @Test func theWorkingCalendarHasTheHolidaysOfTheSettings() {
        var settings = FigureSettings()
        #expect(settings.workingCalendar == WorkingCalendar())
        let day = Day(ordinal: 20_531)
        settings.holidays.set([day, day], from: .flag("--holidays"))
        #expect(settings.workingCalendar == WorkingCalendar(holidays: [day]))
    }
}
