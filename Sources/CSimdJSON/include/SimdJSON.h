#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parser that reuses its buffers across documents. It must be used by one thread at a time.
typedef struct SimdJSONParser SimdJSONParser;

/// A validated document as simdjson's tape.
///
/// The word layout is described in simdjson's `doc/tape.md`. The memory belongs to the parser and is valid until it parses
/// another document. `tape` is null if the document was rejected.
typedef struct {
    const uint64_t *tape;
    const uint8_t *strings;
} SimdJSONDocument;

/// Returns null if memory is short.
///
/// \param maximumDepth the maximum nesting of arrays and objects.
SimdJSONParser *SimdJSONCreate(size_t maximumDepth);
void SimdJSONDestroy(SimdJSONParser *parser);

/// Validates and parses UTF-8 without a byte order mark. The bytes are copied, so no padding is needed.
SimdJSONDocument SimdJSONParse(SimdJSONParser *parser, const uint8_t *bytes, size_t length);

/// Releases the buffers if they are larger than `keptBytes` of text. No document may be in use.
void SimdJSONShrink(SimdJSONParser *parser, size_t keptBytes);

#ifdef __cplusplus
}
#endif
