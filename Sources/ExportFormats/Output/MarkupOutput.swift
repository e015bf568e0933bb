import SafeText

/// Writes XML and HTML: everything not written as an element or attribute is text and escaped.
struct MarkupOutput {
    var output: Output

    init(_ output: Output) {
        self.output = output
    }

    /// Writes the program's own markup, never data.
    mutating func markup(_ text: StaticString) { output.write(text) }

    mutating func text(_ text: String) { output.write(MarkupText.escaped(text)) }

    mutating func open(_ element: StaticString, _ attributes: (StaticString, String)...) {
        start(element, attributes)
        output.write(UInt8(ascii: ">"))
    }

    mutating func close(_ element: StaticString) {
        output.write("</" as StaticString)
        output.write(element)
        output.write(UInt8(ascii: ">"))
    }

    /// Writes an empty element.
    mutating func empty(_ element: StaticString, _ attributes: (StaticString, String)...) {
        start(element, attributes)
        output.write("/>" as StaticString)
    }

    /// Writes an element containing text.
    mutating func element(_ element: StaticString, _ text: String, _ attributes: (StaticString, String)...) {
        start(element, attributes)
        output.write(UInt8(ascii: ">"))
        self.text(text)
        close(element)
    }

    mutating func lineBreak() { output.write(UInt8(ascii: "\n")) }

    private mutating func start(_ element: StaticString, _ attributes: [(StaticString, String)]) {
        output.write(UInt8(ascii: "<"))
        output.write(element)
        for (name, value) in attributes {
            output.write(UInt8(ascii: " "))
            output.write(name)
            output.write("=\"" as StaticString)
            text(value)
            output.write(UInt8(ascii: "\""))
        }
    }
}
