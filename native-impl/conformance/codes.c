/* How calls come to answer with the error codes that no requirement of theirs gives. */

#include "interop.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { millisecond = 1000000 };

const char *provoke_AsyncRT_InteropContext_open_ENODEV(struct call_AsyncRT_InteropContext_open *call) {
    // A device that nobody has.
    call->args.options = &call->memory.options;
    call->memory.options.flags = ASYNCRT_INTEROP_CONTEXT_BY_DEVICE_UUID;
    memset(call->memory.options.device_uuid, 0xEE, sizeof call->memory.options.device_uuid);
    return NULL;
}

static const char *without(const char *driver) {
    return dlopen(driver, RTLD_NOW | RTLD_LOCAL) == NULL ? NULL : suite_reason("%s is installed here", driver);
}

const char *provoke_AsyncRT_InteropContext_open_cuda_ENODEV(struct call_AsyncRT_InteropContext_open_cuda *call) {
    (void)call;
    return without("libcuda.so.1");
}

const char *provoke_AsyncRT_InteropContext_open_vulkan_ENODEV(struct call_AsyncRT_InteropContext_open_vulkan *call) {
    call->memory.vulkan.get_instance_proc_addr = NULL;
    return without("libvulkan.so.1");
}

const char *provoke_AsyncRT_InteropSemaphore_as_vulkan_ENODEV(struct call_AsyncRT_InteropSemaphore_as_vulkan *call) {
    call->memory.vulkan.get_instance_proc_addr = NULL;
    return without("libvulkan.so.1");
}

/* Waits whose time is over. */

const char *provoke_AsyncRT_InteropSemaphore_wait_ETIMEDOUT(struct call_AsyncRT_InteropSemaphore_wait *call) {
    call->args.value = 5;
    call->args.timeout_ns = 5 * millisecond;
    return NULL;
}

const char *provoke_AsyncRT_InteropSemaphore_wait_any_ETIMEDOUT(struct call_AsyncRT_InteropSemaphore_wait_any *call) {
    call->memory.values[0] = 5;
    call->args.timeout_ns = 5 * millisecond;
    return NULL;
}

const char *provoke_AsyncRT_InteropSemaphore_wait_all_ETIMEDOUT(struct call_AsyncRT_InteropSemaphore_wait_all *call) {
    call->memory.values[0] = 5;
    call->args.timeout_ns = 5 * millisecond;
    return NULL;
}

const char *provoke_AsyncRT_InteropSemaphore_enqueue_wait_ETIMEDOUT(struct call_AsyncRT_InteropSemaphore_enqueue_wait *call) {
    if ((context_info(call->args.context).features & ASYNCRT_INTEROP_FEATURE_STREAM_WAIT) != 0) return suite_reason("the wait never blocks the calling thread on this device");
    call->args.value = 5;
    call->args.timeout_ns = 5 * millisecond;
    return NULL;
}

const char *provoke_AsyncRT_InteropSocket_accept_ETIMEDOUT(struct call_AsyncRT_InteropSocket_accept *call) {
    call->args.socket = listening_socket(new_path());
    call->args.timeout_ns = 5 * millisecond;
    return NULL;
}

const char *provoke_AsyncRT_InteropSocket_receive_ETIMEDOUT(struct call_AsyncRT_InteropSocket_receive *call) {
    int pair[2];
    new_socket_pair(pair);
    call->args.socket = pair[0];
    call->args.timeout_ns = 5 * millisecond;
    return NULL;
}

/** Fills a socket until it takes no more. */
static void fill(int descriptor) {
    static const char bytes[1024];
    while (send(descriptor, bytes, sizeof bytes, MSG_DONTWAIT) > 0) {}
}

const char *provoke_AsyncRT_InteropSocket_send_ETIMEDOUT(struct call_AsyncRT_InteropSocket_send *call) {
    fill(call->args.socket);
    call->args.timeout_ns = 5 * millisecond;
    return NULL;
}

/* Waits for what goes away meanwhile. */

static void *destroy_later(void *semaphore) {
    suite_sleep_ms(50);
    library.AsyncRT_InteropSemaphore_destroy(semaphore);
    return NULL;
}

static const char *destroy_meanwhile(AsyncRT_InteropSemaphore semaphore) {
    pthread_t thread;
    suite_once();
    return pthread_create(&thread, NULL, destroy_later, semaphore) == 0 ? NULL : "no thread can be started";
}

const char *provoke_AsyncRT_InteropSemaphore_wait_ECANCELED(struct call_AsyncRT_InteropSemaphore_wait *call) {
    call->args.value = 5;
    return destroy_meanwhile(call->args.semaphore);
}

const char *provoke_AsyncRT_InteropSemaphore_wait_any_ECANCELED(struct call_AsyncRT_InteropSemaphore_wait_any *call) {
    call->memory.values[0] = 5;
    return destroy_meanwhile(call->memory.semaphores[0]);
}

const char *provoke_AsyncRT_InteropSemaphore_wait_all_ECANCELED(struct call_AsyncRT_InteropSemaphore_wait_all *call) {
    call->memory.values[0] = 5;
    return destroy_meanwhile(call->memory.semaphores[0]);
}

const char *provoke_AsyncRT_InteropSemaphore_enqueue_wait_ECANCELED(struct call_AsyncRT_InteropSemaphore_enqueue_wait *call) {
    if ((context_info(call->args.context).features & ASYNCRT_INTEROP_FEATURE_STREAM_WAIT) != 0) return suite_reason("the wait never blocks the calling thread on this device");
    call->args.value = 5;
    return destroy_meanwhile(call->args.semaphore);
}

/* Paths. */

const char *provoke_AsyncRT_InteropSocket_listen_EADDRINUSE(struct call_AsyncRT_InteropSocket_listen *call) {
    listening_socket(call->args.path);
    return NULL;
}

const char *provoke_AsyncRT_InteropSocket_listen_ENOENT(struct call_AsyncRT_InteropSocket_listen *call) {
    call->args.path = "/tmp/there/is/no/such/folder";
    return NULL;
}

const char *provoke_AsyncRT_InteropSocket_connect_ENOENT(struct call_AsyncRT_InteropSocket_connect *call) {
    call->args.path = "/tmp/there/is/no/such/folder";
    return NULL;
}

const char *provoke_AsyncRT_InteropSocket_connect_ECONNREFUSED(struct call_AsyncRT_InteropSocket_connect *call) {
    // A socket whose owner has closed it.
    static char path[128];
    strncpy(path, new_path(), sizeof path - 1);
    const int listening = listening_socket(path);
    suite_forget((uint64_t)listening);
    close(listening);
    call->args.path = path;
    return NULL;
}

/** The process loses the rights of the superuser, where it has them. */
static const char *become_nobody(void) {
    if (geteuid() != 0) return NULL;
    return setresgid(65534, 65534, 65534) == 0 && setresuid(65534, 65534, 65534) == 0 ? NULL : "the process cannot give up its rights";
}

const char *provoke_AsyncRT_InteropSocket_listen_EACCES(struct call_AsyncRT_InteropSocket_listen *call) {
    call->args.path = "/proc/1/socket";
    if (access("/usr", W_OK) == 0) call->args.path = "/usr/conformance-socket";
    return become_nobody();
}

const char *provoke_AsyncRT_InteropSocket_connect_EACCES(struct call_AsyncRT_InteropSocket_connect *call) {
    // Another's folder, into which nobody else may look.
    if (geteuid() != 0) return suite_reason("only the superuser can prepare a folder of somebody else");
    (void)call;
    return become_nobody();
}

/* Messages. */

const char *provoke_AsyncRT_InteropSocket_send_EPIPE(struct call_AsyncRT_InteropSocket_send *call) {
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) return "there are no sockets";
    close(pair[1]);
    call->args.socket = pair[0];
    suite_defer(suite_close, (uint64_t)pair[0]);
    return NULL;
}

const char *provoke_AsyncRT_InteropSocket_receive_ECONNRESET(struct call_AsyncRT_InteropSocket_receive *call) {
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) return "there are no sockets";
    close(pair[1]);
    call->args.socket = pair[0];
    suite_defer(suite_close, (uint64_t)pair[0]);
    return NULL;
}

const char *provoke_AsyncRT_InteropSocket_receive_EMSGSIZE(struct call_AsyncRT_InteropSocket_receive *call) {
    call->memory.descriptor_count = 0;
    return NULL;
}
