#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parser that keeps its buffers from one document to the next. It belongs to one thread at a time.
typedef struct SimdJSONParser SimdJSONParser;

/// A validated document, as simdjson's tape: one call hands over all of it.
///
/// The layout of the words is described in simdjson's `doc/tape.md`. The memory belongs to the parser and holds until the
/// parser reads another document. `tape` is null where the document was rejected.
typedef struct {
    const uint64_t *tape;
    const uint8_t *strings;
} SimdJSONDocument;

/// Returns null where memory is short.
///
/// \param maximumDepth how many arrays and objects may lie inside one another.
SimdJSONParser *SimdJSONCreate(size_t maximumDepth);
void SimdJSONDestroy(SimdJSONParser *parser);

/// Validates and parses UTF-8 without a byte order mark. The bytes are copied, so they need no padding.
SimdJSONDocument SimdJSONParse(SimdJSONParser *parser, const uint8_t *bytes, size_t length);

/// Gives the buffers back where they hold more than `keptBytes` of text. No document may be in use.
void SimdJSONShrink(SimdJSONParser *parser, size_t keptBytes);

#ifdef __cplusplus
}
#endif
