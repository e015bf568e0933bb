/* SQLite, plus wrappers for what Swift cannot import: casts, nested macros, variadic functions. */
#ifndef TAQTA_SQLITE_SHIM_H
#define TAQTA_SQLITE_SHIM_H

#include <sqlite3.h>

/* The file was renamed or removed while it was open. */
static const int SQLITE_MOVED = SQLITE_READONLY_DBMOVED;

/* SQLite copies bound values, so they need not outlive the call. A null pointer would be bound as NULL, but empty texts and
   blobs are values. */
static inline int sqlite_bind_text(sqlite3_stmt *statement, int index, const void *text, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, count == 0 ? "" : (const char *)text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int sqlite_bind_bytes(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_blob64(statement, index, count == 0 ? "" : bytes, count, SQLITE_TRANSIENT);
}

/* An unknown identifier in double quotes is an error, not a string. */
static inline void sqlite_refuse_quoted_texts(sqlite3 *database) {
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, (void *)0);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, (void *)0);
}

#endif
