import HealthModel

/// All settings of the program, each with its origin.
///
/// A single value is created at the start and passed on: the engine uses `feeds` and `screen`, the dashboard `screen`, panels and
/// analysis `figures`. It is recorded with a session, so that a replay computes the same figures.
public struct Settings: Hashable, Sendable, Codable {
    public var screen = ScreenSettings()
    public var figures = FigureSettings()
    public var feeds = FeedSettings()
    /// The moment at which the clock is stopped; nil for the real clock.
    public var now = Setting<Instant?>(nil)

    public init() {}
}

/// The settings of the dashboard's appearance, initial page and keyboard.
public struct ScreenSettings: Hashable, Sendable, Codable {
    public var language = Setting(Language.kk)
    /// The name of the colour theme.
    public var theme = Setting("dark")
    /// Whether only ASCII ornaments are used.
    public var isASCII = Setting(false)
    /// The keyboard layout; nil to infer it from the input.
    public var layout = Setting<KeyboardLayout?>(nil)
    /// The unit of the first page; nil for the region that most files report.
    public var homeUnit = Setting<OrgUnitID?>(nil)

    public init() {}
}

/// The operator's keyboard layout.
public enum KeyboardLayout: String, Sendable, Hashable, CaseIterable, Codable {
    case latin, kazakh, russian
}

/// The settings of judging figures and disclosing them.
public struct FigureSettings: Hashable, Sendable, Codable {
    /// Exports suppress sensitive numbers from 1 up to, but not including, this one; nil suppresses none.
    public var smallNumberFloor = Setting<Int?>(5)
    /// Targets that override those in the definitions.
    public var targets = Setting<[IndicatorTarget]>([])
    public var thresholds = Setting(Thresholds())
    /// The days that due days in working days leave out, besides Saturdays and Sundays.
    public var holidays = Setting<[Day]>([])

    public init() {}

    public var workingCalendar: WorkingCalendar { WorkingCalendar(holidays: Set(holidays.value)) }
}

/// A target of an indicator, identified together with its data set.
public struct IndicatorTarget: Hashable, Sendable, Codable {
    public var dataSet: String
    public var target: Target

    public init(dataSet: String, _ target: Target) {
        self.dataSet = dataSet
        self.target = target
    }
}

/// The limits beyond which a figure is reported as unusual.
public struct Thresholds: Hashable, Sendable, Codable {
    /// The modified z-score from which a value is an outlier (Iglewicz and Hoaglin recommend 3.5).
    public var outlierScore = 3.5
    /// The number of earlier values required to judge a figure.
    public var outlierLeastCount = 8

    public init() {}
}

/// The settings of followed feeds and the memory of their snapshots.
public struct FeedSettings: Hashable, Sendable, Codable {
    /// The snapshot directories.
    public var directories = Setting(["snapshots"])
    /// Seconds between rescans if the system does not report changes; nil for the built-in intervals.
    public var rescanSeconds = Setting<Double?>(nil)
    /// Memory for snapshots in MiB; beyond it the oldest are evicted.
    public var memoryMebibytes = Setting(1024)
    /// The archive's file; nil for none.
    public var archive = Setting<String?>(nil)

    public init() {}

    public var memoryBytes: Int { memoryMebibytes.value << 20 }
}
