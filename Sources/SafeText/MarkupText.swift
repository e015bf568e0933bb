/// Text escaped for HTML, SVG or XML, both between tags and in attributes.
public enum MarkupText {
    /// The neutralised text with `&`, `<`, `>` and quotation marks as entities.
    public static func escaped(_ text: String) -> String {
        let safe = text.neutralised
        guard safe.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }) else { return safe }
        var result = ""
        for scalar in safe.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
