#include "SimdJSON.h"

#include <new>
#include <simdjson.h>

using namespace simdjson;

struct SimdJSONParser {
    dom::parser parser;
    size_t maximumDepth;

    bool prepare() { return parser.allocate(dom::MINIMAL_DOCUMENT_CAPACITY, maximumDepth) == SUCCESS; }
};

extern "C" {

SimdJSONParser *SimdJSONCreate(size_t maximumDepth) {
    // simdjson counts the document itself as a level.
    auto *created = new (std::nothrow) SimdJSONParser{dom::parser(), maximumDepth + 1};
    if (created && !created->prepare()) {
        delete created;
        return nullptr;
    }
    return created;
}

void SimdJSONDestroy(SimdJSONParser *parser) { delete parser; }

SimdJSONDocument SimdJSONParse(SimdJSONParser *parser, const uint8_t *bytes, size_t length) {
    if (parser->parser.parse(bytes, length, true).error() != SUCCESS) return {nullptr, nullptr};
    return {parser->parser.doc.tape.get(), parser->parser.doc.string_buf.get()};
}

void SimdJSONShrink(SimdJSONParser *parser, size_t keptBytes) {
    if (parser->parser.capacity() <= keptBytes) return;
    parser->parser = dom::parser();
    // Where memory is short now, the next document is rejected and tried again later.
    (void)parser->prepare();
}

}  // extern "C"
