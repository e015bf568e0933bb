#pragma once

#include <stddef.h>
#include <stdint.h>

/// A ZIP archive that lies in memory. It belongs to one thread at a time.
typedef struct ZipArchive ZipArchive;

/// Opens an archive; null where the bytes are none. The bytes have to stay until the archive is closed.
ZipArchive *_Nullable ZipOpen(const uint8_t *_Nonnull bytes, size_t length);
void ZipClose(ZipArchive *_Nonnull archive);

/// How many files the archive says that it holds.
uint64_t ZipCount(ZipArchive *_Nonnull archive);

/// Begins to read the file of this name, which ends the reading of another one. Returns 0, or -1 where there is no such
/// file, -2 where it cannot be read (encrypted, or packed in an unknown way).
///
/// \param packed how many bytes the file takes in the archive, as the archive says.
int ZipBegin(ZipArchive *_Nonnull archive, const char *_Nonnull name, uint64_t *_Nonnull packed);

/// The next bytes of the file that is being read: how many, 0 at its end, or -1 where it is damaged.
int ZipRead(ZipArchive *_Nonnull archive, uint8_t *_Nonnull buffer, unsigned capacity);
