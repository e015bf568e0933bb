import Foundation
import Testing

@testable import Report

@Suite struct DocumentTests {
    private func document(_ sample: Sample, _ format: ReportDocument.Format) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try ReportDocument(sample.page(), scale: 1).write(as: format) { piece in
            bytes += piece
            return true
        }
        return bytes
    }

    /// SVG glyph names are numbered per process; `Tests/Program` compares those of two runs.
    @Test(arguments: Sample.allCases, ReportDocument.Format.allCases)
    func thePageIsDrawnAndTheSamePageGivesTheSameBytes(sample: Sample, format: ReportDocument.Format) throws {
        let first = try document(sample, format)
        let start: [UInt8] =
            switch format {
            case .pdf: Array("%PDF-".utf8)
            case .png: [0x89] + Array("PNG".utf8)
            case .svg: Array("<?xml".utf8)
            }
        #expect(first.starts(with: start))
        if format != .svg { #expect(try first == document(sample, format)) }
    }

    @Test(arguments: ReportDocument.Format.allCases) func aPieceThatCannotBeWrittenIsAnError(format: ReportDocument.Format) throws {
        let page = try Sample.beds.page()
        #expect(throws: ReportError.self) { try ReportDocument(page).write(as: format) { _ in false } }
    }

    @Test func textIsMeasuredAsItIsDrawn() {
        let fonts = FontContext()
        let measure = FontMeasure(fonts: fonts)
        for text in ["1\u{A0}012\u{A0}856", "ҚОЛДАНЫЛҒАН", "Сақтандырылмаған халық", "漢字", "e\u{301}"] {
            let style = TextStyle(size: 9, isBold: true)
            let drawn = fonts.set(text, style)
            #expect(abs(measure.width(text, style) - drawn) <= drawn * 0.03 + 0.2, "\(text)")
        }
    }

    @Test func figuresOfOneLengthAreEquallyWide() {
        let measure = FontMeasure()
        #expect(abs(measure.width("111,1", .tableCell) - measure.width("888,8", .tableCell)) < 0.01)
    }
}
