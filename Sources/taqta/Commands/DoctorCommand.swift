import CommandTable
import CursesTerminal
import FoundationEssentials
import Glibc
import HealthModel
import Localization

/// `taqta doctor`: diagnoses terminal problems and suggests fixes.
struct DoctorCommand {
    static let command = Command(
        "doctor",
        LocalizedText(
            kk: "Терминалдың ақауларын анықтап, жөндеу жолын ұсыну.", ru: "Найти неполадки терминала и подсказать, как их устранить.",
            en: "Diagnose terminal problems and suggest fixes."), nil, CommonOptions.arguments
    ) { try DoctorCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    func run() throws {
        let wording = call.wording
        let checks = DoctorCheck.all()
        for check in checks {
            let mark = check.isGood ? "✓" : "!"
            let advice = check.isGood ? "" : "\n    " + wording.text(check.advice)
            try StandardOutput.write("\(mark) \(wording.text(check.name)): \(check.finding)\(advice)\n")
        }
        try StandardOutput.write(wording.text(Message("doctor.glyphs")) + ": ╭─╮ ▏▎▍▌▋▊▉█ ⣀⣤⣶⣿ ▲▼ ● әғқңөұүһі 86,4 %\n")
        if checks.contains(where: { !$0.isGood && $0.isGrave }) { throw CommandEnd(.terminal) }
    }
}

/// A requirement of the dashboard on its environment.
struct DoctorCheck {
    var name: Message
    var finding: String
    var isGood: Bool
    /// Whether the dashboard cannot run without it.
    var isGrave = false
    var advice: Message

    static func all() -> [DoctorCheck] { [locale, terminfo, colours, size, keyboard, watches] }

    private static var environment: [String: String] { ProcessInfo.processInfo.environment }

    private static var locale: DoctorCheck {
        let encoding = CharacterEncoding.adopt()
        return DoctorCheck(
            name: Message("doctor.locale"), finding: environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"] ?? "—",
            isGood: !encoding.needsASCIIOrnaments, advice: Message("doctor.locale.advice"))
    }

    private static var terminfo: DoctorCheck {
        let report = TerminalReport()
        return DoctorCheck(
            name: Message("doctor.terminfo"), finding: report.terminal.isEmpty ? "—" : report.terminal, isGood: report.isKnown,
            isGrave: true, advice: Message("doctor.terminfo.advice"))
    }

    private static var colours: DoctorCheck {
        let report = TerminalReport()
        return DoctorCheck(
            name: Message("doctor.colours"), finding: String(report.colors), isGood: report.colors >= 256,
            advice: Message("doctor.colours.advice"))
    }

    private static var size: DoctorCheck {
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
        return DoctorCheck(
            name: Message("doctor.size"), finding: isKnown ? "\(size.ws_col)×\(size.ws_row)" : "—",
            isGood: !isKnown || (size.ws_col >= 60 && size.ws_row >= 16), advice: Message("doctor.size.advice"))
    }

    /// Terminals do not report the layout; commands work alike on Latin, Kazakh and Russian ones.
    private static var keyboard: DoctorCheck {
        DoctorCheck(
            name: Message("doctor.keyboard"), finding: "q = й, / = № , 1…0 = \" ә і ң ғ , . ү ұ қ", isGood: true,
            advice: Message("doctor.keyboard"))
    }

    private static var watches: DoctorCheck {
        let text = try? String(contentsOfFile: "/proc/sys/fs/inotify/max_user_watches", encoding: .utf8)
        let limit = text.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
        return DoctorCheck(
            name: Message("doctor.watches"), finding: String(limit), isGood: limit >= 8192,
            advice: Message("doctor.watches.advice"))
    }
}
