import CExpat

/// Receives the elements of an XML document in order. Names have no namespace prefix.
protocol XMLHandler: AnyObject {
    func start(_ name: String, _ attributes: XMLAttributes)
    func end(_ name: String)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// True if no more elements are needed.
    var isDone: Bool { get }
}

extension XMLHandler {
    func end(_ name: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    var isDone: Bool { false }
}

/// The attributes of an element, valid during the handler's call.
struct XMLAttributes {
    fileprivate let pointers: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    /// The value of the attribute with this name, ignoring namespace prefixes.
    subscript(name: String) -> String? {
        guard let pointers else { return nil }
        var index = 0
        while let key = pointers[index], let value = pointers[index + 1] {
            if XMLStream.localName(key) == name { return String(cString: value) }
            index += 2
        }
        return nil
    }
}

/// Parses a part of a workbook with expat. Document types are rejected, so that entities cannot expand.
final class XMLStream {
    private let parser: XML_Parser
    private let handler: any XMLHandler
    private var hasDoctype = false

    init?(_ handler: any XMLHandler) {
        guard let parser = XML_ParserCreate(nil) else { return nil }
        self.parser = parser
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { data, name, attributes in XMLStream.of(data)?.start(name, attributes) },
            { data, name in XMLStream.of(data)?.end(name) })
        XML_SetCharacterDataHandler(parser) { data, text, length in XMLStream.of(data)?.text(text, length) }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLStream.of(data)?.refuseDoctype() }
    }

    deinit { XML_ParserFree(parser) }

    /// Reads a whole part.
    static func read(_ part: String, of archive: WorkbookArchive, _ handler: any XMLHandler) throws(WorkbookFault) {
        guard let stream = XMLStream(handler) else { throw .tooMany }
        var isSound = true
        try archive.read(part) { piece in
            isSound = stream.parse(piece, isLast: false)
            return isSound
        }
        if isSound, !handler.isDone { isSound = stream.parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true) }
        if stream.hasDoctype { throw .doctype(part) }
        if !isSound, !handler.isDone { throw .xml(part, line: Int(XML_GetCurrentLineNumber(stream.parser))) }
    }

    private func parse(_ piece: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Bool {
        let status = piece.withMemoryRebound(to: XML_Char.self) { XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0) }
        return status == XML_STATUS_OK
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLStream? {
        data.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(_ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        guard let name else { return }
        handler.start(XMLStream.localName(name), XMLAttributes(pointers: attributes))
        stopIfDone()
    }

    private func end(_ name: UnsafePointer<XML_Char>?) {
        guard let name else { return }
        handler.end(XMLStream.localName(name))
        stopIfDone()
    }

    private func text(_ text: UnsafePointer<XML_Char>?, _ length: Int32) {
        UnsafeBufferPointer(start: text, count: Int(length)).withMemoryRebound(to: UInt8.self) { handler.text($0) }
    }

    private func refuseDoctype() {
        hasDoctype = true
        XML_StopParser(parser, 0)
    }

    private func stopIfDone() {
        if handler.isDone { XML_StopParser(parser, 0) }
    }

    /// The local part of a name.
    fileprivate static func localName(_ name: UnsafePointer<XML_Char>) -> String {
        var start = name
        var letter = name
        while letter.pointee != 0 {
            if letter.pointee == 0x3A { start = letter + 1 }
            letter += 1
        }
        return String(cString: start)
    }
}
