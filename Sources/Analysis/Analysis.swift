import HealthModel
import History
import Settings

/// The figures as known at an as-of: values, indicators, findings and records of any unit.
///
/// An analysis is a cheap view of a history, so a comparison is simply two analyses.
public struct Analysis: Sendable {
    public let history: History
    public let metadata: Metadata
    /// The latest as-of taken into account; nil for everything known now.
    public let asOf: AsOf?
    public let now: Instant
    let shared: SharedByCopies
    /// Set for what asks for many days of a stock; nil for what asks for one.
    var stocks: StockMemory?

    /// Whether rules are tried that would exceed the budget of a page.
    var triesAllRules = false

    /// - Parameter memory: what earlier analyses of the same state have calculated; nil to begin anew.
    public init(
        history: History, metadata: Metadata, asOf: AsOf? = nil, now: Instant, settings: FigureSettings = FigureSettings(),
        memory: AnalysisMemory? = nil
    ) {
        self.history = history
        self.metadata = metadata
        self.asOf = asOf
        self.now = now
        // A history that logs what is read has to be read.
        let known = history.readLog == nil ? memory : nil
        shared =
            known?.content(of: AnalysisMemory.Key(history, metadata, asOf, now.day, settings), settings)
            ?? SharedByCopies(settings: settings)
    }

    /// Returns the same history at another as-of.
    public func at(_ asOf: AsOf?) -> Analysis {
        Analysis(history: history, metadata: metadata, asOf: asOf, now: now, settings: settings)
    }

    public var settings: FigureSettings { shared.settings }
    public var orgUnits: OrgUnitTree { history.orgUnits }

    /// The day from which ages, validity windows and remaining days count: the as-of's, or today.
    public var referenceDay: Day { asOf?.day ?? now.day }
}

/// What all copies of an analysis share by one reference: analyses are copied into every context of a formula.
final class SharedByCopies: Sendable {
    let settings: FigureSettings
    /// Which days are working days.
    let calendar: WorkingCalendar
    let register = OrganisationRegister()
    let stocks = StockMemory()
    /// The latest report of each figure of a unit.
    let latest = Memory<CellSearch.Key, Reported?>()
    let records = Memory<RecordsKey, [Record]>()
    let figures = Memory<FigureID, ResolvedFigure?>()
    let series = Memory<FigureID, [ProcessPoint]>()
    let judged = Memory<FigureID, JudgedSeries?>()

    init(settings: FigureSettings) {
        self.settings = settings
        calendar = settings.workingCalendar
    }
}
