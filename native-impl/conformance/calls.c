/* Arguments that the suite cannot find by itself: devices of an application, connected sockets, values to wait for. */

#include "interop.h"

#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static const char no_device[] = "the suite has no device of an application";

const char *adapt_AsyncRT_InteropContext_open_cuda(struct call_AsyncRT_InteropContext_open_cuda *call) {
    (void)call;
    return no_device;
}

const char *adapt_AsyncRT_InteropContext_open_vulkan(struct call_AsyncRT_InteropContext_open_vulkan *call) {
    (void)call;
    return no_device;
}

const char *adapt_AsyncRT_InteropSemaphore_as_vulkan(struct call_AsyncRT_InteropSemaphore_as_vulkan *call) {
    (void)call;
    return no_device;
}

const char *adapt_AsyncRT_InteropBuffer_map(struct call_AsyncRT_InteropBuffer_map *call) {
    // The buffers of the suite need not be mappable.
    call->args.buffer = need_buffer(need_context(), &usual_image);
    suite_defer(suite_end_AsyncRT_InteropBuffer, (uint64_t)(uintptr_t)call->args.buffer);
    return NULL;
}

const char *adapt_AsyncRT_InteropSemaphore_wait_async(struct call_AsyncRT_InteropSemaphore_wait_async *call) {
    // One that does not end before the caller can cancel it.
    call->args.value = 1000;
    return NULL;
}

const char *adapt_AsyncRT_InteropSemaphore_wait_eventfd(struct call_AsyncRT_InteropSemaphore_wait_eventfd *call) {
    call->args.value = 1000;
    return NULL;
}

/** A socket that is connected to this path, made without the library. */
static void connect_to(const char *path) {
    struct sockaddr_un address;
    memset(&address, 0, sizeof address);
    address.sun_family = AF_UNIX;
    strncpy(address.sun_path, path, sizeof address.sun_path - 1);
    const int descriptor = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
    if (descriptor < 0 || connect(descriptor, (const struct sockaddr *)&address, sizeof address) != 0) suite_not_tested("no socket can be connected");
    suite_defer(suite_close, (uint64_t)descriptor);
}

const char *adapt_AsyncRT_InteropSocket_accept(struct call_AsyncRT_InteropSocket_accept *call) {
    const char *const path = new_path();
    call->args.socket = listening_socket(path);
    connect_to(path);
    return NULL;
}

const char *adapt_AsyncRT_InteropSocket_connect(struct call_AsyncRT_InteropSocket_connect *call) {
    listening_socket(call->args.path);
    return NULL;
}

const char *adapt_AsyncRT_InteropSocket_send(struct call_AsyncRT_InteropSocket_send *call) {
    int pair[2];
    new_socket_pair(pair);
    call->args.socket = pair[0];
    call->memory.descriptors[0] = suite_descriptor();
    call->args.descriptors = call->memory.descriptors;
    call->args.descriptor_count = 1;
    return NULL;
}

/** Sends bytes and one descriptor. */
static void send_message(int descriptor, int carried) {
    char byte = 'm';
    union {
        struct cmsghdr header;
        char bytes[CMSG_SPACE(sizeof(int))];
    } control;
    struct iovec data = {&byte, 1};
    struct msghdr message;
    memset(&message, 0, sizeof message);
    memset(&control, 0, sizeof control);
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = control.bytes;
    message.msg_controllen = sizeof control.bytes;
    struct cmsghdr *const header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof carried);
    memcpy(CMSG_DATA(header), &carried, sizeof carried);
    if (sendmsg(descriptor, &message, 0) != 1) suite_not_tested("no message can be sent");
}

static void close_received(uint64_t place) {
    int descriptor;
    memcpy(&descriptor, (const void *)(uintptr_t)place, sizeof descriptor);
    if (descriptor != (int)0xA5A5A5A5) close(descriptor);
}

const char *adapt_AsyncRT_InteropSocket_receive(struct call_AsyncRT_InteropSocket_receive *call) {
    int pair[2];
    new_socket_pair(pair);
    call->args.socket = pair[0];
    call->args.out_data = call->memory.out_data;
    call->args.out_descriptors = call->memory.out_descriptors;
    call->memory.size_bytes = sizeof call->memory.out_data;
    call->memory.descriptor_count = 4;
    call->args.timeout_ns = UINT64_C(2000000000);
    send_message(pair[1], pair[1]);
    suite_defer(close_received, (uint64_t)(uintptr_t)call->memory.out_descriptors);
    return NULL;
}
