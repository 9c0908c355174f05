#include <libpq-fe.h>
// Waiting on a session's socket.
#include <poll.h>
// strdup and free, for the arrays of strings that libpq takes.
#include <stdlib.h>
#include <string.h>
// close, for the descriptor that LISTEN watches.
#include <unistd.h>
