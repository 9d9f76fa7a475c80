/* What the suite does not test, and why: the one list. What a device or a machine lacks is told when the suite runs. */

#include "interop.h"

const struct suite_excuse suite_excuses[] = {
    {"*", "EIO", "only a device that is lost or a driver that fails brings it about"},
    {"*", "runtime_object_is_retained", "it takes a live Mojo runtime in the process of the suite"},
    {"AsyncRT_InteropSocket_listen", "EOPNOTSUPP", "every platform that the suite is built on has such sockets"},
    {"AsyncRT_InteropSocket_connect", "EOPNOTSUPP", "every platform that the suite is built on has such sockets"},
    {"AsyncRT_Interop_same_description", "EOPNOTSUPP", "every platform that the suite is built on can tell"},
    {NULL, NULL, NULL},
};
