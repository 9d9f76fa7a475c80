/* What the suite does not test, and why: the one list. */

#include "interop.h"

#define LOST_DEVICE "only a device that is lost or a driver that fails brings it about"
#define NO_RUNTIME "it takes a live Mojo runtime in the process of the suite"
#define NO_DEVICE "it takes a device of an application: tests of its backend make the call"
#define EVERY_FORMAT "every device that the suite was run on supports every format"

const struct suite_excuse suite_excuses[] = {
    {"*", "EIO", LOST_DEVICE},
    {"AsyncRT_InteropContext_open_cuda", "is tested with a device", NO_DEVICE},
    {NULL, NULL, NULL},
};
