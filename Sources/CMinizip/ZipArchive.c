#include "ZipArchive.h"

#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>

/// The archive's bytes as a minizip stream: a cursor over memory.
struct ZipArchive {
    const uint8_t *bytes;
    size_t length;
    size_t cursor;
    unzFile file;
    int isReading;
};

static voidpf openMemory(voidpf opaque, const void *name, int mode) {
    (void)name;
    (void)mode;
    return opaque;
}

static uLong readMemory(voidpf opaque, voidpf stream, void *buffer, uLong size) {
    (void)stream;
    ZipArchive *archive = opaque;
    size_t left = archive->length - archive->cursor;
    size_t count = size < left ? size : left;
    memcpy(buffer, archive->bytes + archive->cursor, count);
    archive->cursor += count;
    return count;
}

static ZPOS64_T tellMemory(voidpf opaque, voidpf stream) {
    (void)stream;
    return ((ZipArchive *)opaque)->cursor;
}

static long seekMemory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
    (void)stream;
    ZipArchive *archive = opaque;
    ZPOS64_T base = origin == ZLIB_FILEFUNC_SEEK_CUR ? archive->cursor : origin == ZLIB_FILEFUNC_SEEK_END ? archive->length : 0;
    if (offset > archive->length || base > archive->length - offset) return -1;
    archive->cursor = base + offset;
    return 0;
}

static int closeMemory(voidpf opaque, voidpf stream) {
    (void)opaque;
    (void)stream;
    return 0;
}

ZipArchive *ZipOpen(const uint8_t *bytes, size_t length) {
    ZipArchive *archive = calloc(1, sizeof *archive);
    if (!archive) return NULL;
    archive->bytes = bytes;
    archive->length = length;
    zlib_filefunc64_def functions = {
        .zopen64_file = openMemory, .zread_file = readMemory, .ztell64_file = tellMemory, .zseek64_file = seekMemory,
        .zclose_file = closeMemory, .zerror_file = closeMemory, .opaque = archive,
    };
    archive->file = unzOpen2_64("", &functions);
    if (archive->file) return archive;
    free(archive);
    return NULL;
}

static void endReading(ZipArchive *archive) {
    if (archive->isReading) unzCloseCurrentFile(archive->file);
    archive->isReading = 0;
}

void ZipClose(ZipArchive *archive) {
    endReading(archive);
    unzClose(archive->file);
    free(archive);
}

uint64_t ZipCount(ZipArchive *archive) {
    unz_global_info64 info;
    return unzGetGlobalInfo64(archive->file, &info) == UNZ_OK ? info.number_entry : 0;
}

int ZipBegin(ZipArchive *archive, const char *name, uint64_t *packed) {
    endReading(archive);
    if (unzLocateFile(archive->file, name, 2) != UNZ_OK) return -1;
    unz_file_info64 info;
    if (unzGetCurrentFileInfo64(archive->file, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK) return -2;
    if ((info.flag & 1) || unzOpenCurrentFile(archive->file) != UNZ_OK) return -2;
    archive->isReading = 1;
    *packed = info.compressed_size;
    return 0;
}

int ZipRead(ZipArchive *archive, uint8_t *buffer, unsigned capacity) {
    if (!archive->isReading) return -1;
    int count = unzReadCurrentFile(archive->file, buffer, capacity);
    if (count > 0) return count;
    archive->isReading = 0;
    int closed = unzCloseCurrentFile(archive->file);
    return count < 0 || closed == UNZ_CRCERROR ? -1 : 0;
}
