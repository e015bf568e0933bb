import HealthModel

/// Everything that can be set about the program, each value with its origin.
///
/// One value is made at the start and handed on: the engine reads `feeds` and `screen`, the dashboard `screen`, panels and
/// analysis `figures`. It is recorded with a session, so that a replay computes the same figures.
public struct Settings: Hashable, Sendable, Codable {
    public var screen = ScreenSettings()
    public var figures = FigureSettings()
    public var feeds = FeedSettings()
    /// The moment at which the clock stands still; nil for the real clock.
    public var now = Setting<Instant?>(nil)

    public init() {}
}

/// How the dashboard looks, what it opens on, and how it is typed at.
public struct ScreenSettings: Hashable, Sendable, Codable {
    public var language = Setting(Language.kk)
    /// The name of a colour theme.
    public var theme = Setting("dark")
    /// Whether ornaments are ASCII characters only.
    public var isASCII = Setting(false)
    /// The keyboard layout; nil to infer it from what is typed.
    public var layout = Setting<KeyboardLayout?>(nil)
    /// The unit that pages open on; nil for the region that most files report.
    public var homeUnit = Setting<OrgUnitID?>(nil)

    public init() {}
}

/// The keyboard layout that an operator types with.
public enum KeyboardLayout: String, Sendable, Hashable, CaseIterable, Codable {
    case latin, kazakh, russian
}

/// How figures are judged and which of them may leave the program.
public struct FigureSettings: Hashable, Sendable, Codable {
    /// Exports suppress sensitive numbers from 1 up to, but not including, this one; nil suppresses none.
    public var smallNumberFloor = Setting<Int?>(5)
    /// Targets that take the place of those in the definitions.
    public var targets = Setting<[IndicatorTarget]>([])
    public var thresholds = Setting(Thresholds())

    public init() {}
}

/// A target of an indicator, by the data set that the indicator belongs to.
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
    /// How many earlier values a figure needs before it is judged.
    public var outlierLeastCount = 8

    public init() {}
}

/// Which feeds are followed and how much of them is kept.
public struct FeedSettings: Hashable, Sendable, Codable {
    /// The directories of snapshots.
    public var directories = Setting(["snapshots"])
    /// Seconds between rescans where the system reports no changes; nil for the built-in intervals.
    public var rescanSeconds = Setting<Double?>(nil)
    /// Memory for snapshots in MiB; the oldest are evicted beyond it.
    public var memoryMebibytes = Setting(1024)
    /// The archive's file; nil for none.
    public var archive = Setting<String?>(nil)

    public init() {}

    public var memoryBytes: Int { memoryMebibytes.value << 20 }
}
