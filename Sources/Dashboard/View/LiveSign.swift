import Canvas
import PanelContent

/// Whether the screen is live, as a symbol and a word.
enum LiveSign: Sendable, Hashable, CaseIterable {
    case loading, gone, live, late, history, frozen, rescan, synthetic, overdue

    /// The applicable signs, the state first.
    static func signs(of state: State) -> [LiveSign] {
        (state.page.content.isSynthetic ? [.synthetic] : []) + [main(of: state)]
    }

    private static func main(of state: State) -> LiveSign {
        if state.isPageOverdue || state.page.isPending { return .overdue }
        if state.shift.frozen != nil { return .frozen }
        if state.navigation.asOf != nil { return .history }
        switch state.sources.phase {
        case .starting, .loading: return .loading
        case .absent: return .gone
        case .rescanning: return .rescan
        case .watching: break
        }
        if case .late = state.page.content.timing.freshness { return .late }
        return .live
    }

    var term: String {
        switch self {
        case .loading: "status.loading"
        case .gone: "status.directoryGone.short"
        case .live: "status.live.short"
        case .late: "status.late"
        case .history: "status.history"
        case .frozen: "status.frozen"
        case .rescan: "status.rescan"
        case .synthetic: "status.synthetic.short"
        case .overdue: "status.overdue"
        }
    }

    var ink: Style.Ink {
        switch self {
        case .live: .good
        case .loading, .rescan: .dim
        case .late, .history, .frozen, .overdue: .caution
        case .gone: .bad
        case .synthetic: .synthetic
        }
    }

    func mark(_ marks: Glyphs.Marks) -> Unicode.Scalar {
        switch self {
        case .live: marks.live
        case .loading, .rescan: marks.none
        case .late, .overdue: marks.late
        case .history: marks.less
        case .frozen: marks.frozen
        case .gone: marks.bad
        case .synthetic: marks.synthetic
        }
    }
}
