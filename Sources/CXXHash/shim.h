/* XXH3 without a library to load at startup: everything is in the header, and Swift cannot call macros. */
#ifndef TAQTA_XXHASH_SHIM_H
#define TAQTA_XXHASH_SHIM_H

#define XXH_INLINE_ALL
#include <xxhash.h>

static inline uint64_t xxhash_64(const void *bytes, size_t count) { return XXH3_64bits(bytes, count); }

#endif
