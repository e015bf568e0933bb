/* SHA-256 in one call: nettle's own names are macros, which Swift cannot import. */
#ifndef TAQTA_NETTLE_SHIM_H
#define TAQTA_NETTLE_SHIM_H

#include <nettle/sha2.h>

static inline void nettle_sha256(const void *bytes, size_t count, uint8_t digest[SHA256_DIGEST_SIZE]) {
    struct sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, count, (const uint8_t *)bytes);
    sha256_digest(&context, SHA256_DIGEST_SIZE, digest);
}

#endif
