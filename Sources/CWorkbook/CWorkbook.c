#include "CWorkbook.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static struct taqta_workbook functions;
static int is_loaded;

// The version must match the headers: others may have different structure layouts.
static void load(void) {
    void *library = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) return;
#define LOAD(name) \
    if ((*(void **)&functions.name = dlsym(library, #name)) == NULL) return;
    TAQTA_WORKBOOK_FUNCTIONS(LOAD)
#undef LOAD
    is_loaded = 1;
}

const struct taqta_workbook *taqta_workbook_functions(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_loaded ? &functions : NULL;
}
