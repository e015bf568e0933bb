import HealthModel
import History
import Settings

/// The figures as known at an as-of: values, indicators, findings and records of any unit.
///
/// An analysis is a cheap view of a history, so a comparison is simply two analyses.
public struct Analysis: Sendable {
    /// What it is about, by one reference: analyses are copied into every search and context.
    private final class Scope: Sendable {
        let history: History
        let metadata: Metadata
        let asOf: AsOf?
        let now: Instant
        let shared: SharedByCopies

        init(_ history: History, _ metadata: Metadata, _ asOf: AsOf?, _ now: Instant, _ shared: SharedByCopies) {
            (self.history, self.metadata, self.asOf, self.now, self.shared) = (history, metadata, asOf, now, shared)
        }
    }

    private let scope: Scope
    /// Set for what asks for many days of a stock; nil for what asks for one.
    var stocks: StockMemory?

    /// Whether rules are tried that would exceed the budget of a page.
    var triesAllRules = false

    /// - Parameter memory: what earlier analyses of the same state have calculated; nil to begin anew.
    public init(
        history: History, metadata: Metadata, asOf: AsOf? = nil, now: Instant, settings: FigureSettings = FigureSettings(),
        memory: AnalysisMemory? = nil
    ) {
        // A history that logs what is read has to be read.
        let known = history.readLog == nil ? memory : nil
        let shared =
            known?.content(of: AnalysisMemory.Key(history, metadata, asOf, now.day, settings), settings)
            ?? SharedByCopies(settings: settings)
        scope = Scope(history, metadata, asOf, now, shared)
    }

    /// Returns the same history at another as-of.
    public func at(_ asOf: AsOf?) -> Analysis {
        Analysis(history: history, metadata: metadata, asOf: asOf, now: now, settings: settings)
    }

    public var history: History { scope.history }
    public var metadata: Metadata { scope.metadata }
    /// The latest as-of taken into account; nil for everything known now.
    public var asOf: AsOf? { scope.asOf }
    public var now: Instant { scope.now }
    var shared: SharedByCopies { scope.shared }
    public var settings: FigureSettings { shared.settings }
    public var orgUnits: OrgUnitTree { history.orgUnits }

    /// The day from which ages, validity windows and remaining days count: the as-of's, or today.
    public var referenceDay: Day { asOf?.day ?? now.day }
}

/// What analyses of the same state have found out.
final class SharedByCopies: Sendable {
    let settings: FigureSettings
    /// Which days are working days.
    let calendar: WorkingCalendar
    let register = OrganisationRegister()
    let stocks = StockMemory()
    /// What was found of each figure of a unit.
    let cells = Memory<CellSearch.Key, CellMemory?>()
    let records = Memory<RecordsKey, [Record]>()
    let bases = Memory<BasisSearch.Key, Basis>()
    let contributors = Memory<BasisSearch.Key, [OrgUnitID]>()
    let figures = Memory<FigureID, ResolvedFigure?>()
    let series = Memory<FigureID, [ProcessPoint]>()
    let judged = Memory<FigureID, JudgedSeries?>()

    init(settings: FigureSettings) {
        self.settings = settings
        calendar = settings.workingCalendar
    }
}
