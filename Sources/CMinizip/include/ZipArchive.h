#pragma once

#include <stddef.h>
#include <stdint.h>

/// A ZIP archive in memory. It must be used by one thread at a time.
typedef struct ZipArchive ZipArchive;

/// Opens an archive; null if the bytes are not one. The bytes must outlive the archive.
ZipArchive *_Nullable ZipOpen(const uint8_t *_Nonnull bytes, size_t length);
void ZipClose(ZipArchive *_Nonnull archive);

/// The number of files according to the archive.
uint64_t ZipCount(ZipArchive *_Nonnull archive);

/// Starts reading the file with a name, ending any other read. Returns 0, -1 if there is no such file, or -2 if it cannot be read
/// (encrypted, or compressed with an unknown method).
///
/// \param packed the compressed size according to the archive.
int ZipBegin(ZipArchive *_Nonnull archive, const char *_Nonnull name, uint64_t *_Nonnull packed);

/// Reads the next bytes of the current file: returns their number, 0 at the end, or -1 if the file is damaged.
int ZipRead(ZipArchive *_Nonnull archive, uint8_t *_Nonnull buffer, unsigned capacity);
