#include <zlib.h>

// deflateInit2 is a macro, which Swift does not see.
static inline int annals_deflate_init_gzip(z_streamp stream) {
    // 15 bits of window and 16 for gzip's head and tail.
    return deflateInit2(stream, 5, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
