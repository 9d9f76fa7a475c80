/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "adapter.h"

#include <errno.h>
#include <string.h>

static const char *prepare_of_AsyncRT_Interop_close_descriptor(void *untyped)
{
    struct call_AsyncRT_Interop_close_descriptor *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    call->args.fd = suite_descriptor();
    if (satisfy_descriptor_is_open != NULL) {
        reason = satisfy_descriptor_is_open(&call->args.fd);
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_descriptor_is_open");
    }
    if (adapt_AsyncRT_Interop_close_descriptor != NULL) {
        reason = adapt_AsyncRT_Interop_close_descriptor(call);
        if (reason != NULL) suite_unsatisfied(1, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_Interop_close_descriptor(void *untyped)
{
    struct call_AsyncRT_Interop_close_descriptor *const call = untyped;
    call->returned = library.AsyncRT_Interop_close_descriptor(call->args.fd);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_Interop_close_descriptor(void *untyped)
{
    struct call_AsyncRT_Interop_close_descriptor *const call = untyped;
    suite_forget((uint64_t)(call->args.fd));
}

static const char *violate_of_AsyncRT_Interop_close_descriptor(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_Interop_close_descriptor *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                if (violate_descriptor_is_open == NULL) return suite_unwritten("violate_descriptor_is_open");
                reason = violate_descriptor_is_open(&call->args.fd);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_Interop_close_descriptor(void *untyped, unsigned code)
{
    struct call_AsyncRT_Interop_close_descriptor *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_Interop_close_descriptor_EIO == NULL ? suite_unwritten("provoke_AsyncRT_Interop_close_descriptor_EIO") : provoke_AsyncRT_Interop_close_descriptor_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_Interop_close_descriptor[] = {
    {"descriptor_is_open(fd)", "EBADF", (long long)-EBADF, 1, true},
};
static const struct suite_code codes_of_AsyncRT_Interop_close_descriptor[] = {
    {"EIO", (long long)-EIO, "if a last write to the object failed"},
};
static const long long statuses_of_AsyncRT_Interop_close_descriptor[] = {
    (long long)-EBADF,
    (long long)-EIO,
};
static const struct suite_input inputs_of_AsyncRT_Interop_close_descriptor[] = {
    {"fd", offsetof(struct call_AsyncRT_Interop_close_descriptor, args.fd), true, true},
};

const struct suite_function function_AsyncRT_Interop_close_descriptor = {
    "AsyncRT_Interop_close_descriptor", "descriptor", sizeof(struct call_AsyncRT_Interop_close_descriptor), &library.AsyncRT_Interop_close_descriptor, false, true, true,
    prepare_of_AsyncRT_Interop_close_descriptor, invoke_of_AsyncRT_Interop_close_descriptor, finish_of_AsyncRT_Interop_close_descriptor,
    violate_of_AsyncRT_Interop_close_descriptor, provoke_of_AsyncRT_Interop_close_descriptor,
    violations_of_AsyncRT_Interop_close_descriptor, 1, codes_of_AsyncRT_Interop_close_descriptor, 1, statuses_of_AsyncRT_Interop_close_descriptor, 2,
    NULL, 0, NULL, 0, inputs_of_AsyncRT_Interop_close_descriptor, 1,
    NULL, 0, NULL, 0,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_Interop_duplicate_descriptor(void *untyped)
{
    struct call_AsyncRT_Interop_duplicate_descriptor *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    call->args.fd = suite_descriptor();
    call->args.out_fd = &call->memory.out_fd;
    if (satisfy_descriptor_is_open != NULL) {
        reason = satisfy_descriptor_is_open(&call->args.fd);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_descriptor_is_open");
    }
    if (adapt_AsyncRT_Interop_duplicate_descriptor != NULL) {
        reason = adapt_AsyncRT_Interop_duplicate_descriptor(call);
        if (reason != NULL) suite_unsatisfied(2, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_Interop_duplicate_descriptor(void *untyped)
{
    struct call_AsyncRT_Interop_duplicate_descriptor *const call = untyped;
    call->returned = library.AsyncRT_Interop_duplicate_descriptor(call->args.fd, call->args.out_fd);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_Interop_duplicate_descriptor(void *untyped)
{
    struct call_AsyncRT_Interop_duplicate_descriptor *const call = untyped;
    suite_close((uint64_t)call->memory.out_fd);
}

static const char *violate_of_AsyncRT_Interop_duplicate_descriptor(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_Interop_duplicate_descriptor *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_fd = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                if (violate_descriptor_is_open == NULL) return suite_unwritten("violate_descriptor_is_open");
                reason = violate_descriptor_is_open(&call->args.fd);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_Interop_duplicate_descriptor(void *untyped, unsigned code)
{
    struct call_AsyncRT_Interop_duplicate_descriptor *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_Interop_duplicate_descriptor_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_Interop_duplicate_descriptor_EMFILE") : provoke_AsyncRT_Interop_duplicate_descriptor_EMFILE(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_Interop_duplicate_descriptor[] = {
    {"out_fd != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"descriptor_is_open(fd)", "EBADF", (long long)-EBADF, 1, true},
};
static const struct suite_code codes_of_AsyncRT_Interop_duplicate_descriptor[] = {
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
};
static const long long statuses_of_AsyncRT_Interop_duplicate_descriptor[] = {
    (long long)-EINVAL,
    (long long)-EBADF,
    (long long)-EMFILE,
};
static const struct suite_output outputs_of_AsyncRT_Interop_duplicate_descriptor[] = {
    {"out_fd", offsetof(struct call_AsyncRT_Interop_duplicate_descriptor, memory.out_fd), sizeof ((struct call_AsyncRT_Interop_duplicate_descriptor *)0)->memory.out_fd, SUITE_DESCRIPTOR, true, true, true},
};
static const struct suite_input inputs_of_AsyncRT_Interop_duplicate_descriptor[] = {
    {"fd", offsetof(struct call_AsyncRT_Interop_duplicate_descriptor, args.fd), false, false},
};
static const struct suite_promise promises_of_AsyncRT_Interop_duplicate_descriptor[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"descriptor_close_on_exec", &promise_descriptor_close_on_exec},
};

const struct suite_function function_AsyncRT_Interop_duplicate_descriptor = {
    "AsyncRT_Interop_duplicate_descriptor", "descriptor", sizeof(struct call_AsyncRT_Interop_duplicate_descriptor), &library.AsyncRT_Interop_duplicate_descriptor, false, true, true,
    prepare_of_AsyncRT_Interop_duplicate_descriptor, invoke_of_AsyncRT_Interop_duplicate_descriptor, finish_of_AsyncRT_Interop_duplicate_descriptor,
    violate_of_AsyncRT_Interop_duplicate_descriptor, provoke_of_AsyncRT_Interop_duplicate_descriptor,
    violations_of_AsyncRT_Interop_duplicate_descriptor, 2, codes_of_AsyncRT_Interop_duplicate_descriptor, 1, statuses_of_AsyncRT_Interop_duplicate_descriptor, 3,
    NULL, 0, outputs_of_AsyncRT_Interop_duplicate_descriptor, 1, inputs_of_AsyncRT_Interop_duplicate_descriptor, 1,
    NULL, 0, promises_of_AsyncRT_Interop_duplicate_descriptor, 2,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_Interop_same_description(void *untyped)
{
    struct call_AsyncRT_Interop_same_description *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    call->args.first_fd = suite_descriptor();
    call->args.second_fd = suite_descriptor();
    call->args.out_same = &call->memory.out_same;
    if (satisfy_descriptor_is_open != NULL) {
        reason = satisfy_descriptor_is_open(&call->args.first_fd);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_descriptor_is_open");
    }
    if (satisfy_descriptor_is_open != NULL) {
        reason = satisfy_descriptor_is_open(&call->args.second_fd);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_descriptor_is_open");
    }
    if (adapt_AsyncRT_Interop_same_description != NULL) {
        reason = adapt_AsyncRT_Interop_same_description(call);
        if (reason != NULL) suite_unsatisfied(3, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_Interop_same_description(void *untyped)
{
    struct call_AsyncRT_Interop_same_description *const call = untyped;
    call->returned = library.AsyncRT_Interop_same_description(call->args.first_fd, call->args.second_fd, call->args.out_same);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_Interop_same_description(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_Interop_same_description(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_Interop_same_description *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_same = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                if (violate_descriptor_is_open == NULL) return suite_unwritten("violate_descriptor_is_open");
                reason = violate_descriptor_is_open(&call->args.first_fd);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_descriptor_is_open == NULL) return suite_unwritten("violate_descriptor_is_open");
                reason = violate_descriptor_is_open(&call->args.second_fd);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_Interop_same_description(void *untyped, unsigned code)
{
    struct call_AsyncRT_Interop_same_description *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_Interop_same_description_EOPNOTSUPP == NULL ? suite_unwritten("provoke_AsyncRT_Interop_same_description_EOPNOTSUPP") : provoke_AsyncRT_Interop_same_description_EOPNOTSUPP(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_Interop_same_description[] = {
    {"out_same != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"descriptor_is_open(first_fd)", "EBADF", (long long)-EBADF, 1, true},
    {"descriptor_is_open(second_fd)", "EBADF", (long long)-EBADF, 1, true},
};
static const struct suite_code codes_of_AsyncRT_Interop_same_description[] = {
    {"EOPNOTSUPP", (long long)-EOPNOTSUPP, "if the platform cannot tell"},
};
static const long long statuses_of_AsyncRT_Interop_same_description[] = {
    (long long)-EINVAL,
    (long long)-EBADF,
    (long long)-EOPNOTSUPP,
};
static const struct suite_output outputs_of_AsyncRT_Interop_same_description[] = {
    {"out_same", offsetof(struct call_AsyncRT_Interop_same_description, memory.out_same), sizeof ((struct call_AsyncRT_Interop_same_description *)0)->memory.out_same, SUITE_BYTES, false, false, true},
};
static const struct suite_input inputs_of_AsyncRT_Interop_same_description[] = {
    {"first_fd", offsetof(struct call_AsyncRT_Interop_same_description, args.first_fd), false, false},
    {"second_fd", offsetof(struct call_AsyncRT_Interop_same_description, args.second_fd), false, false},
};
static const struct suite_promise promises_of_AsyncRT_Interop_same_description[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
};

const struct suite_function function_AsyncRT_Interop_same_description = {
    "AsyncRT_Interop_same_description", "descriptor", sizeof(struct call_AsyncRT_Interop_same_description), &library.AsyncRT_Interop_same_description, false, true, true,
    prepare_of_AsyncRT_Interop_same_description, invoke_of_AsyncRT_Interop_same_description, finish_of_AsyncRT_Interop_same_description,
    violate_of_AsyncRT_Interop_same_description, provoke_of_AsyncRT_Interop_same_description,
    violations_of_AsyncRT_Interop_same_description, 3, codes_of_AsyncRT_Interop_same_description, 1, statuses_of_AsyncRT_Interop_same_description, 3,
    NULL, 0, outputs_of_AsyncRT_Interop_same_description, 1, inputs_of_AsyncRT_Interop_same_description, 2,
    NULL, 0, promises_of_AsyncRT_Interop_same_description, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSocket_listen(void *untyped)
{
    struct call_AsyncRT_InteropSocket_listen *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    call->args.path = "conformance";
    call->args.out_socket = &call->memory.out_socket;
    if (satisfy_path_is_not_empty != NULL) {
        reason = satisfy_path_is_not_empty(&call->args.path);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_path_is_not_empty");
    }
    if (satisfy_path_fits != NULL) {
        reason = satisfy_path_fits(&call->args.path);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_path_fits");
    }
    if (adapt_AsyncRT_InteropSocket_listen != NULL) {
        reason = adapt_AsyncRT_InteropSocket_listen(call);
        if (reason != NULL) suite_unsatisfied(4, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSocket_listen(void *untyped)
{
    struct call_AsyncRT_InteropSocket_listen *const call = untyped;
    call->returned = library.AsyncRT_InteropSocket_listen(call->args.path, call->args.out_socket);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSocket_listen(void *untyped)
{
    struct call_AsyncRT_InteropSocket_listen *const call = untyped;
    suite_end_AsyncRT_InteropSocket((uint64_t)(call->memory.out_socket));
}

static const char *violate_of_AsyncRT_InteropSocket_listen(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSocket_listen *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.path = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                if (violate_path_is_not_empty == NULL) return suite_unwritten("violate_path_is_not_empty");
                reason = violate_path_is_not_empty(&call->args.path);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_path_fits == NULL) return suite_unwritten("violate_path_fits");
                reason = violate_path_fits(&call->args.path);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->args.out_socket = NULL;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSocket_listen(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSocket_listen *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSocket_listen_EADDRINUSE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_listen_EADDRINUSE") : provoke_AsyncRT_InteropSocket_listen_EADDRINUSE(call);
    case 1: return provoke_AsyncRT_InteropSocket_listen_ENOENT == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_listen_ENOENT") : provoke_AsyncRT_InteropSocket_listen_ENOENT(call);
    case 2: return provoke_AsyncRT_InteropSocket_listen_EACCES == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_listen_EACCES") : provoke_AsyncRT_InteropSocket_listen_EACCES(call);
    case 3: return provoke_AsyncRT_InteropSocket_listen_EOPNOTSUPP == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_listen_EOPNOTSUPP") : provoke_AsyncRT_InteropSocket_listen_EOPNOTSUPP(call);
    case 4: return provoke_AsyncRT_InteropSocket_listen_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_listen_EMFILE") : provoke_AsyncRT_InteropSocket_listen_EMFILE(call);
    case 5: return provoke_AsyncRT_InteropSocket_listen_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_listen_ENFILE") : provoke_AsyncRT_InteropSocket_listen_ENFILE(call);
    case 6: return provoke_AsyncRT_InteropSocket_listen_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_listen_ENOMEM") : provoke_AsyncRT_InteropSocket_listen_ENOMEM(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSocket_listen[] = {
    {"path != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"path_is_not_empty(path)", "EINVAL", (long long)-EINVAL, 1, true},
    {"path_fits(path)", "ENAMETOOLONG", (long long)-ENAMETOOLONG, 1, true},
    {"out_socket != NULL", "EINVAL", (long long)-EINVAL, 1, false},
};
static const struct suite_code codes_of_AsyncRT_InteropSocket_listen[] = {
    {"EADDRINUSE", (long long)-EADDRINUSE, "if the path exists"},
    {"ENOENT", (long long)-ENOENT, "if its folder does not exist"},
    {"EACCES", (long long)-EACCES, "if permission is denied"},
    {"EOPNOTSUPP", (long long)-EOPNOTSUPP, "if the platform has no Unix sockets that keep message boundaries"},
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
};
static const long long statuses_of_AsyncRT_InteropSocket_listen[] = {
    (long long)-EINVAL,
    (long long)-ENAMETOOLONG,
    (long long)-EADDRINUSE,
    (long long)-ENOENT,
    (long long)-EACCES,
    (long long)-EOPNOTSUPP,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
};
static const struct suite_output outputs_of_AsyncRT_InteropSocket_listen[] = {
    {"out_socket", offsetof(struct call_AsyncRT_InteropSocket_listen, memory.out_socket), sizeof ((struct call_AsyncRT_InteropSocket_listen *)0)->memory.out_socket, SUITE_DESCRIPTOR, true, true, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropSocket_listen[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"descriptor_close_on_exec", &promise_descriptor_close_on_exec},
};

const struct suite_function function_AsyncRT_InteropSocket_listen = {
    "AsyncRT_InteropSocket_listen", "descriptor", sizeof(struct call_AsyncRT_InteropSocket_listen), &library.AsyncRT_InteropSocket_listen, false, true, true,
    prepare_of_AsyncRT_InteropSocket_listen, invoke_of_AsyncRT_InteropSocket_listen, finish_of_AsyncRT_InteropSocket_listen,
    violate_of_AsyncRT_InteropSocket_listen, provoke_of_AsyncRT_InteropSocket_listen,
    violations_of_AsyncRT_InteropSocket_listen, 4, codes_of_AsyncRT_InteropSocket_listen, 7, statuses_of_AsyncRT_InteropSocket_listen, 9,
    NULL, 0, outputs_of_AsyncRT_InteropSocket_listen, 1, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropSocket_listen, 2,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSocket_accept(void *untyped)
{
    struct call_AsyncRT_InteropSocket_accept *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropSocket(&call->args.socket);
    if (reason != NULL) return reason;
    call->args.timeout_ns = (uint64_t)UINT64_C(0xFFFFFFFFFFFFFFFF);
    call->args.out_socket = &call->memory.out_socket;
    if (satisfy_descriptor_is_open != NULL) {
        reason = satisfy_descriptor_is_open(&call->args.socket);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_descriptor_is_open");
    }
    if (satisfy_descriptor_is_unix_socket != NULL) {
        reason = satisfy_descriptor_is_unix_socket(&call->args.socket);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_descriptor_is_unix_socket");
    }
    if (satisfy_socket_is_listening != NULL) {
        reason = satisfy_socket_is_listening(&call->args.socket);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_socket_is_listening");
    }
    if (adapt_AsyncRT_InteropSocket_accept != NULL) {
        reason = adapt_AsyncRT_InteropSocket_accept(call);
        if (reason != NULL) suite_unsatisfied(4, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSocket_accept(void *untyped)
{
    struct call_AsyncRT_InteropSocket_accept *const call = untyped;
    call->returned = library.AsyncRT_InteropSocket_accept(call->args.socket, call->args.timeout_ns, call->args.out_socket);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSocket_accept(void *untyped)
{
    struct call_AsyncRT_InteropSocket_accept *const call = untyped;
    suite_end_AsyncRT_InteropSocket((uint64_t)(call->memory.out_socket));
}

static const char *violate_of_AsyncRT_InteropSocket_accept(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSocket_accept *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_socket = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                if (violate_descriptor_is_open == NULL) return suite_unwritten("violate_descriptor_is_open");
                reason = violate_descriptor_is_open(&call->args.socket);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_descriptor_is_unix_socket == NULL) return suite_unwritten("violate_descriptor_is_unix_socket");
                reason = violate_descriptor_is_unix_socket(&call->args.socket);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                if (violate_socket_is_listening == NULL) return suite_unwritten("violate_socket_is_listening");
                reason = violate_socket_is_listening(&call->args.socket);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSocket_accept(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSocket_accept *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSocket_accept_ETIMEDOUT == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_accept_ETIMEDOUT") : provoke_AsyncRT_InteropSocket_accept_ETIMEDOUT(call);
    case 1: return provoke_AsyncRT_InteropSocket_accept_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_accept_EMFILE") : provoke_AsyncRT_InteropSocket_accept_EMFILE(call);
    case 2: return provoke_AsyncRT_InteropSocket_accept_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_accept_ENFILE") : provoke_AsyncRT_InteropSocket_accept_ENFILE(call);
    case 3: return provoke_AsyncRT_InteropSocket_accept_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_accept_ENOMEM") : provoke_AsyncRT_InteropSocket_accept_ENOMEM(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSocket_accept[] = {
    {"out_socket != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"descriptor_is_open(socket)", "EBADF", (long long)-EBADF, 1, true},
    {"descriptor_is_unix_socket(socket)", "ENOTSOCK", (long long)-ENOTSOCK, 1, true},
    {"socket_is_listening(socket)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSocket_accept[] = {
    {"ETIMEDOUT", (long long)-ETIMEDOUT, "if the time is over"},
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
};
static const long long statuses_of_AsyncRT_InteropSocket_accept[] = {
    (long long)-EINVAL,
    (long long)-EBADF,
    (long long)-ENOTSOCK,
    (long long)-ETIMEDOUT,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
};
static const struct suite_output outputs_of_AsyncRT_InteropSocket_accept[] = {
    {"out_socket", offsetof(struct call_AsyncRT_InteropSocket_accept, memory.out_socket), sizeof ((struct call_AsyncRT_InteropSocket_accept *)0)->memory.out_socket, SUITE_DESCRIPTOR, true, true, true},
};
static const struct suite_input inputs_of_AsyncRT_InteropSocket_accept[] = {
    {"socket", offsetof(struct call_AsyncRT_InteropSocket_accept, args.socket), false, false},
};
static const struct suite_promise promises_of_AsyncRT_InteropSocket_accept[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"descriptor_close_on_exec", &promise_descriptor_close_on_exec},
};

const struct suite_function function_AsyncRT_InteropSocket_accept = {
    "AsyncRT_InteropSocket_accept", "descriptor", sizeof(struct call_AsyncRT_InteropSocket_accept), &library.AsyncRT_InteropSocket_accept, false, true, true,
    prepare_of_AsyncRT_InteropSocket_accept, invoke_of_AsyncRT_InteropSocket_accept, finish_of_AsyncRT_InteropSocket_accept,
    violate_of_AsyncRT_InteropSocket_accept, provoke_of_AsyncRT_InteropSocket_accept,
    violations_of_AsyncRT_InteropSocket_accept, 4, codes_of_AsyncRT_InteropSocket_accept, 4, statuses_of_AsyncRT_InteropSocket_accept, 7,
    NULL, 0, outputs_of_AsyncRT_InteropSocket_accept, 1, inputs_of_AsyncRT_InteropSocket_accept, 1,
    NULL, 0, promises_of_AsyncRT_InteropSocket_accept, 2,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSocket_connect(void *untyped)
{
    struct call_AsyncRT_InteropSocket_connect *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    call->args.path = "conformance";
    call->args.out_socket = &call->memory.out_socket;
    if (satisfy_path_is_not_empty != NULL) {
        reason = satisfy_path_is_not_empty(&call->args.path);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_path_is_not_empty");
    }
    if (satisfy_path_fits != NULL) {
        reason = satisfy_path_fits(&call->args.path);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_path_fits");
    }
    if (adapt_AsyncRT_InteropSocket_connect != NULL) {
        reason = adapt_AsyncRT_InteropSocket_connect(call);
        if (reason != NULL) suite_unsatisfied(4, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSocket_connect(void *untyped)
{
    struct call_AsyncRT_InteropSocket_connect *const call = untyped;
    call->returned = library.AsyncRT_InteropSocket_connect(call->args.path, call->args.out_socket);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSocket_connect(void *untyped)
{
    struct call_AsyncRT_InteropSocket_connect *const call = untyped;
    suite_end_AsyncRT_InteropSocket((uint64_t)(call->memory.out_socket));
}

static const char *violate_of_AsyncRT_InteropSocket_connect(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSocket_connect *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.path = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                if (violate_path_is_not_empty == NULL) return suite_unwritten("violate_path_is_not_empty");
                reason = violate_path_is_not_empty(&call->args.path);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_path_fits == NULL) return suite_unwritten("violate_path_fits");
                reason = violate_path_fits(&call->args.path);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->args.out_socket = NULL;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSocket_connect(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSocket_connect *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSocket_connect_ENOENT == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_connect_ENOENT") : provoke_AsyncRT_InteropSocket_connect_ENOENT(call);
    case 1: return provoke_AsyncRT_InteropSocket_connect_ECONNREFUSED == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_connect_ECONNREFUSED") : provoke_AsyncRT_InteropSocket_connect_ECONNREFUSED(call);
    case 2: return provoke_AsyncRT_InteropSocket_connect_EACCES == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_connect_EACCES") : provoke_AsyncRT_InteropSocket_connect_EACCES(call);
    case 3: return provoke_AsyncRT_InteropSocket_connect_EOPNOTSUPP == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_connect_EOPNOTSUPP") : provoke_AsyncRT_InteropSocket_connect_EOPNOTSUPP(call);
    case 4: return provoke_AsyncRT_InteropSocket_connect_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_connect_EMFILE") : provoke_AsyncRT_InteropSocket_connect_EMFILE(call);
    case 5: return provoke_AsyncRT_InteropSocket_connect_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_connect_ENFILE") : provoke_AsyncRT_InteropSocket_connect_ENFILE(call);
    case 6: return provoke_AsyncRT_InteropSocket_connect_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_connect_ENOMEM") : provoke_AsyncRT_InteropSocket_connect_ENOMEM(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSocket_connect[] = {
    {"path != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"path_is_not_empty(path)", "EINVAL", (long long)-EINVAL, 1, true},
    {"path_fits(path)", "ENAMETOOLONG", (long long)-ENAMETOOLONG, 1, true},
    {"out_socket != NULL", "EINVAL", (long long)-EINVAL, 1, false},
};
static const struct suite_code codes_of_AsyncRT_InteropSocket_connect[] = {
    {"ENOENT", (long long)-ENOENT, "if the path does not exist"},
    {"ECONNREFUSED", (long long)-ECONNREFUSED, "if nobody listens on it, or it is another kind of socket"},
    {"EACCES", (long long)-EACCES, "if permission is denied"},
    {"EOPNOTSUPP", (long long)-EOPNOTSUPP, "if the platform has no Unix sockets that keep message boundaries"},
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
};
static const long long statuses_of_AsyncRT_InteropSocket_connect[] = {
    (long long)-EINVAL,
    (long long)-ENAMETOOLONG,
    (long long)-ENOENT,
    (long long)-ECONNREFUSED,
    (long long)-EACCES,
    (long long)-EOPNOTSUPP,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
};
static const struct suite_output outputs_of_AsyncRT_InteropSocket_connect[] = {
    {"out_socket", offsetof(struct call_AsyncRT_InteropSocket_connect, memory.out_socket), sizeof ((struct call_AsyncRT_InteropSocket_connect *)0)->memory.out_socket, SUITE_DESCRIPTOR, true, true, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropSocket_connect[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"descriptor_close_on_exec", &promise_descriptor_close_on_exec},
};

const struct suite_function function_AsyncRT_InteropSocket_connect = {
    "AsyncRT_InteropSocket_connect", "descriptor", sizeof(struct call_AsyncRT_InteropSocket_connect), &library.AsyncRT_InteropSocket_connect, false, true, true,
    prepare_of_AsyncRT_InteropSocket_connect, invoke_of_AsyncRT_InteropSocket_connect, finish_of_AsyncRT_InteropSocket_connect,
    violate_of_AsyncRT_InteropSocket_connect, provoke_of_AsyncRT_InteropSocket_connect,
    violations_of_AsyncRT_InteropSocket_connect, 4, codes_of_AsyncRT_InteropSocket_connect, 7, statuses_of_AsyncRT_InteropSocket_connect, 9,
    NULL, 0, outputs_of_AsyncRT_InteropSocket_connect, 1, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropSocket_connect, 2,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSocket_send(void *untyped)
{
    struct call_AsyncRT_InteropSocket_send *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropSocket(&call->args.socket);
    if (reason != NULL) return reason;
    memset(&call->memory.data, 0, sizeof call->memory.data);
    call->args.data = call->memory.data;
    call->args.size_bytes = (size_t)1;
    memset(&call->memory.descriptors, 0, sizeof call->memory.descriptors);
    call->memory.descriptors[0] = suite_descriptor();
    call->args.descriptors = NULL;
    call->args.descriptor_count = (uint32_t)0;
    call->args.timeout_ns = (uint64_t)UINT64_C(0xFFFFFFFFFFFFFFFF);
    call->args.descriptors = NULL;
    if (satisfy_descriptor_is_open != NULL) {
        reason = satisfy_descriptor_is_open(&call->args.socket);
        if (reason != NULL) suite_unsatisfied(5, reason);
    } else {
        suite_assumed(5, "satisfy_descriptor_is_open");
    }
    if (satisfy_descriptor_is_unix_socket != NULL) {
        reason = satisfy_descriptor_is_unix_socket(&call->args.socket);
        if (reason != NULL) suite_unsatisfied(6, reason);
    } else {
        suite_assumed(6, "satisfy_descriptor_is_unix_socket");
    }
    if (satisfy_descriptors_are_open != NULL) {
        reason = satisfy_descriptors_are_open(call->memory.descriptors, &call->args.descriptor_count);
        if (reason != NULL) suite_unsatisfied(7, reason);
    } else {
        suite_assumed(7, "satisfy_descriptors_are_open");
    }
    if (adapt_AsyncRT_InteropSocket_send != NULL) {
        reason = adapt_AsyncRT_InteropSocket_send(call);
        if (reason != NULL) suite_unsatisfied(8, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSocket_send(void *untyped)
{
    struct call_AsyncRT_InteropSocket_send *const call = untyped;
    call->returned = library.AsyncRT_InteropSocket_send(call->args.socket, call->args.data, call->args.size_bytes, call->args.descriptors, call->args.descriptor_count, call->args.timeout_ns);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSocket_send(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropSocket_send(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSocket_send *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.data = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.size_bytes = (size_t)0;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                call->args.descriptor_count = (uint32_t)1;
                call->args.descriptors = NULL;
                return NULL;
            case 1:
                call->args.descriptor_count = (uint32_t)253;
                call->args.descriptors = NULL;
                return NULL;
            case 2:
                call->args.descriptor_count = (uint32_t)252;
                call->args.descriptors = NULL;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->args.size_bytes = (size_t)65537;
                return NULL;
            case 1:
                call->args.size_bytes = (size_t)131072;
                return NULL;
            case 2:
                call->args.size_bytes = (size_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->args.descriptors = call->memory.descriptors;
                call->args.descriptor_count = (uint32_t)254;
                return NULL;
            case 1:
                call->args.descriptors = call->memory.descriptors;
                call->args.descriptor_count = (uint32_t)506;
                return NULL;
            case 2:
                call->args.descriptors = call->memory.descriptors;
                call->args.descriptor_count = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                if (violate_descriptor_is_open == NULL) return suite_unwritten("violate_descriptor_is_open");
                reason = violate_descriptor_is_open(&call->args.socket);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 6:
        switch (way) {
            case 0:
                if (violate_descriptor_is_unix_socket == NULL) return suite_unwritten("violate_descriptor_is_unix_socket");
                reason = violate_descriptor_is_unix_socket(&call->args.socket);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 7:
        switch (way) {
            case 0:
                call->args.descriptors = call->memory.descriptors;
                if (violate_descriptors_are_open == NULL) return suite_unwritten("violate_descriptors_are_open");
                reason = violate_descriptors_are_open(call->memory.descriptors, &call->args.descriptor_count);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSocket_send(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSocket_send *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSocket_send_EPIPE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_send_EPIPE") : provoke_AsyncRT_InteropSocket_send_EPIPE(call);
    case 1: return provoke_AsyncRT_InteropSocket_send_ETIMEDOUT == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_send_ETIMEDOUT") : provoke_AsyncRT_InteropSocket_send_ETIMEDOUT(call);
    case 2: return provoke_AsyncRT_InteropSocket_send_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_send_EMFILE") : provoke_AsyncRT_InteropSocket_send_EMFILE(call);
    case 3: return provoke_AsyncRT_InteropSocket_send_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_send_ENOMEM") : provoke_AsyncRT_InteropSocket_send_ENOMEM(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSocket_send[] = {
    {"data != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"size_bytes >= 1", "EINVAL", (long long)-EINVAL, 1, false},
    {"descriptor_count > 0 implies descriptors != NULL", "EINVAL", (long long)-EINVAL, 3, false},
    {"size_bytes <= ASYNCRT_INTEROP_MAX_MESSAGE_SIZE", "EMSGSIZE", (long long)-EMSGSIZE, 3, false},
    {"descriptor_count <= ASYNCRT_INTEROP_MAX_DESCRIPTORS", "EMSGSIZE", (long long)-EMSGSIZE, 3, false},
    {"descriptor_is_open(socket)", "EBADF", (long long)-EBADF, 1, true},
    {"descriptor_is_unix_socket(socket)", "ENOTSOCK", (long long)-ENOTSOCK, 1, true},
    {"descriptors_are_open(descriptors, descriptor_count)", "EBADF", (long long)-EBADF, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSocket_send[] = {
    {"EPIPE", (long long)-EPIPE, "if the peer has closed the connection"},
    {"ETIMEDOUT", (long long)-ETIMEDOUT, "if the time is over and the message was not sent"},
    {"EMFILE", (long long)-EMFILE, "if too many descriptors are on their way"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
};
static const long long statuses_of_AsyncRT_InteropSocket_send[] = {
    (long long)-EINVAL,
    (long long)-EBADF,
    (long long)-ENOTSOCK,
    (long long)-EMSGSIZE,
    (long long)-EPIPE,
    (long long)-ETIMEDOUT,
    (long long)-EMFILE,
    (long long)-ENOMEM,
};
static const struct suite_input inputs_of_AsyncRT_InteropSocket_send[] = {
    {"socket", offsetof(struct call_AsyncRT_InteropSocket_send, args.socket), false, false},
};
static const struct suite_promise promises_of_AsyncRT_InteropSocket_send[] = {
    {"descriptor_stays_with_caller", &promise_descriptor_stays_with_caller},
};

const struct suite_function function_AsyncRT_InteropSocket_send = {
    "AsyncRT_InteropSocket_send", "descriptor", sizeof(struct call_AsyncRT_InteropSocket_send), &library.AsyncRT_InteropSocket_send, false, true, true,
    prepare_of_AsyncRT_InteropSocket_send, invoke_of_AsyncRT_InteropSocket_send, finish_of_AsyncRT_InteropSocket_send,
    violate_of_AsyncRT_InteropSocket_send, provoke_of_AsyncRT_InteropSocket_send,
    violations_of_AsyncRT_InteropSocket_send, 8, codes_of_AsyncRT_InteropSocket_send, 4, statuses_of_AsyncRT_InteropSocket_send, 8,
    NULL, 0, NULL, 0, inputs_of_AsyncRT_InteropSocket_send, 1,
    NULL, 0, promises_of_AsyncRT_InteropSocket_send, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSocket_receive(void *untyped)
{
    struct call_AsyncRT_InteropSocket_receive *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropSocket(&call->args.socket);
    if (reason != NULL) return reason;
    call->args.out_data = NULL;
    memset(&call->memory.size_bytes, 0, sizeof call->memory.size_bytes);
    call->memory.size_bytes = (size_t)0;
    call->args.size_bytes = &call->memory.size_bytes;
    call->args.out_descriptors = NULL;
    memset(&call->memory.descriptor_count, 0, sizeof call->memory.descriptor_count);
    call->memory.descriptor_count = (uint32_t)0;
    call->args.descriptor_count = &call->memory.descriptor_count;
    call->args.timeout_ns = (uint64_t)UINT64_C(0xFFFFFFFFFFFFFFFF);
    if (satisfy_descriptor_is_open != NULL) {
        reason = satisfy_descriptor_is_open(&call->args.socket);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_descriptor_is_open");
    }
    if (satisfy_descriptor_is_unix_socket != NULL) {
        reason = satisfy_descriptor_is_unix_socket(&call->args.socket);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_descriptor_is_unix_socket");
    }
    if (adapt_AsyncRT_InteropSocket_receive != NULL) {
        reason = adapt_AsyncRT_InteropSocket_receive(call);
        if (reason != NULL) suite_unsatisfied(4, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSocket_receive(void *untyped)
{
    struct call_AsyncRT_InteropSocket_receive *const call = untyped;
    call->returned = library.AsyncRT_InteropSocket_receive(call->args.socket, call->args.out_data, call->args.size_bytes, call->args.out_descriptors, call->args.descriptor_count, call->args.timeout_ns);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSocket_receive(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropSocket_receive(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSocket_receive *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.size_bytes = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.descriptor_count = NULL;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_descriptor_is_open == NULL) return suite_unwritten("violate_descriptor_is_open");
                reason = violate_descriptor_is_open(&call->args.socket);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                if (violate_descriptor_is_unix_socket == NULL) return suite_unwritten("violate_descriptor_is_unix_socket");
                reason = violate_descriptor_is_unix_socket(&call->args.socket);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSocket_receive(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSocket_receive *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSocket_receive_EMSGSIZE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_receive_EMSGSIZE") : provoke_AsyncRT_InteropSocket_receive_EMSGSIZE(call);
    case 1: return provoke_AsyncRT_InteropSocket_receive_ECONNRESET == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_receive_ECONNRESET") : provoke_AsyncRT_InteropSocket_receive_ECONNRESET(call);
    case 2: return provoke_AsyncRT_InteropSocket_receive_ETIMEDOUT == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_receive_ETIMEDOUT") : provoke_AsyncRT_InteropSocket_receive_ETIMEDOUT(call);
    case 3: return provoke_AsyncRT_InteropSocket_receive_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_receive_EMFILE") : provoke_AsyncRT_InteropSocket_receive_EMFILE(call);
    case 4: return provoke_AsyncRT_InteropSocket_receive_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_receive_ENFILE") : provoke_AsyncRT_InteropSocket_receive_ENFILE(call);
    case 5: return provoke_AsyncRT_InteropSocket_receive_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSocket_receive_ENOMEM") : provoke_AsyncRT_InteropSocket_receive_ENOMEM(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSocket_receive[] = {
    {"size_bytes != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"descriptor_count != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"descriptor_is_open(socket)", "EBADF", (long long)-EBADF, 1, true},
    {"descriptor_is_unix_socket(socket)", "ENOTSOCK", (long long)-ENOTSOCK, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSocket_receive[] = {
    {"EMSGSIZE", (long long)-EMSGSIZE, "if there is too little room; the message stays in the socket"},
    {"ECONNRESET", (long long)-ECONNRESET, "if the peer has closed the connection and no message is left"},
    {"ETIMEDOUT", (long long)-ETIMEDOUT, "if the time is over and no message came"},
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
};
static const long long statuses_of_AsyncRT_InteropSocket_receive[] = {
    (long long)-EINVAL,
    (long long)-EBADF,
    (long long)-ENOTSOCK,
    (long long)-EMSGSIZE,
    (long long)-ECONNRESET,
    (long long)-ETIMEDOUT,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
};
static const struct suite_output outputs_of_AsyncRT_InteropSocket_receive[] = {
    {"out_data", offsetof(struct call_AsyncRT_InteropSocket_receive, memory.out_data), sizeof ((struct call_AsyncRT_InteropSocket_receive *)0)->memory.out_data, SUITE_BYTES, false, false, false},
    {"size_bytes", offsetof(struct call_AsyncRT_InteropSocket_receive, memory.size_bytes), sizeof ((struct call_AsyncRT_InteropSocket_receive *)0)->memory.size_bytes, SUITE_BYTES, false, false, false},
    {"out_descriptors", offsetof(struct call_AsyncRT_InteropSocket_receive, memory.out_descriptors), sizeof ((struct call_AsyncRT_InteropSocket_receive *)0)->memory.out_descriptors, SUITE_BYTES, false, true, false},
    {"descriptor_count", offsetof(struct call_AsyncRT_InteropSocket_receive, memory.descriptor_count), sizeof ((struct call_AsyncRT_InteropSocket_receive *)0)->memory.descriptor_count, SUITE_BYTES, false, false, false},
};
static const struct suite_input inputs_of_AsyncRT_InteropSocket_receive[] = {
    {"socket", offsetof(struct call_AsyncRT_InteropSocket_receive, args.socket), false, false},
};
static const struct suite_promise promises_of_AsyncRT_InteropSocket_receive[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"descriptor_close_on_exec", &promise_descriptor_close_on_exec},
};

const struct suite_function function_AsyncRT_InteropSocket_receive = {
    "AsyncRT_InteropSocket_receive", "descriptor", sizeof(struct call_AsyncRT_InteropSocket_receive), &library.AsyncRT_InteropSocket_receive, false, false, true,
    prepare_of_AsyncRT_InteropSocket_receive, invoke_of_AsyncRT_InteropSocket_receive, finish_of_AsyncRT_InteropSocket_receive,
    violate_of_AsyncRT_InteropSocket_receive, provoke_of_AsyncRT_InteropSocket_receive,
    violations_of_AsyncRT_InteropSocket_receive, 4, codes_of_AsyncRT_InteropSocket_receive, 6, statuses_of_AsyncRT_InteropSocket_receive, 9,
    NULL, 0, outputs_of_AsyncRT_InteropSocket_receive, 4, inputs_of_AsyncRT_InteropSocket_receive, 1,
    NULL, 0, promises_of_AsyncRT_InteropSocket_receive, 2,
    -EINVAL, -ENOMEM
};
