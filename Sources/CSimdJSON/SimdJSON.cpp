#include "SimdJSON.h"

#include <new>
#include <simdjson.h>

using namespace simdjson;

struct SimdJSONParser {
    dom::parser parser;
};

extern "C" {

SimdJSONParser *SimdJSONCreate(size_t maximumDepth) {
    auto *created = new (std::nothrow) SimdJSONParser();
    // simdjson counts the document itself as a level.
    if (created && created->parser.allocate(dom::MINIMAL_DOCUMENT_CAPACITY, maximumDepth + 1) != SUCCESS) {
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

}  // extern "C"
