import CursesTerminal
import Dashboard
import Dispatch
import HealthModel
import Ingest

/// What the dashboard wants done.
extension EngineLoop {
    mutating func perform(_ effects: [Effect]) {
        for effect in effects { perform(effect) }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .quit(let code): exitCode = code
        case .redraw: redraw()
        case .suspend: suspend()
        case .reload: for source in sources { source.rescan() }
        case .reread(let documents): for source in sources { source.reread(documents) }
        case .hashDocument(let document): hash(document)
        case .export(let order): exports.start(order, of: state.provider)
        case .cancelExport: exports.cancel()
        case .scheduleTick(let moment): scheduleTick(at: moment)
        }
    }

    private mutating func redraw() {
        session.redrawAll()
        schedule.wantNow(steadyMilliseconds())
    }

    /// Gives the terminal to the shell until the operator comes back.
    private mutating func suspend() {
        session.suspend()
        signals.stop()
        resume()
    }

    /// The program goes on, in a terminal that may have another size and that others have written to.
    mutating func resume() {
        session.resume()
        takeSize()
        apply(.signal(.resume))
    }

    /// Reads and hashes on a thread of its own: the file may lie on a slow disk.
    private func hash(_ document: String) {
        guard let sha256 else { return }
        let (sources, mailbox) = (sources, mailbox)
        DispatchQueue.global(qos: .utility).async {
            guard let content = sources.lazy.compactMap({ $0.content(of: document) }).first else { return }
            mailbox.post([.hashed(document: document, sha256: sha256(content))])
        }
    }
}
