/* SQLite, and what of it Swift cannot see: casts, nested macros, functions with any number of arguments. */
#ifndef TAQTA_SQLITE_SHIM_H
#define TAQTA_SQLITE_SHIM_H

#include <sqlite3.h>

/* The file was renamed or removed while it was open. */
static const int SQLITE_MOVED = SQLITE_READONLY_DBMOVED;

/* SQLite copies what is bound, so that it need not stay where it is. Of a pointer to nothing it would make NULL: no letters and
   no bytes are values too. */
static inline int sqlite_bind_text(sqlite3_stmt *statement, int index, const void *text, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, count == 0 ? "" : (const char *)text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int sqlite_bind_bytes(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_blob64(statement, index, count == 0 ? "" : bytes, count, SQLITE_TRANSIENT);
}

/* A name in double quotes that nothing bears is a mistake, and no text. */
static inline void sqlite_refuse_quoted_texts(sqlite3 *database) {
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, (void *)0);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, (void *)0);
}

#endif
