import CLinux
import CursesTerminal
import Dashboard
import DirectoryFeed
import HealthModel

/// Performs the effects requested by the dashboard.
extension EngineLoop where Screen: ~Copyable {
    mutating func perform(_ effects: [Effect]) {
        for effect in effects { perform(effect) }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .quit(let code): exitCode = code
        case .redraw: redraw()
        case .suspend: suspend()
        case .reload: sources.rescan()
        case .reread(let documents): sources.reread(documents)
        case .makePage(let order): pages.make(order, of: state.provider)
        case .hash(let content): hashes.find(content)
        case .export(let order): exports.start(order, of: state.provider)
        case .cancelExport: exports.cancel()
        case .scheduleTick(let moment): scheduleTick(at: moment)
        }
    }

    private mutating func redraw() {
        session.redrawAll()
        schedule.wantNow(linux_steady_milliseconds())
    }

    /// Hands the terminal to the shell until the program is continued.
    private mutating func suspend() {
        session.suspend()
        signals.stop()
        resume()
    }

    /// Continues in a terminal that may have been resized and written to.
    mutating func resume() {
        session.resume()
        takeSize()
        apply(.signal(.resume))
    }
}
