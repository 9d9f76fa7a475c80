/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "entry_support.hpp"
#include "predicates.hpp"
#include "missing_bodies.hpp"

namespace interop_fd_native {

extern "C" [[gnu::visibility("default")]]
int AsyncRT_Interop_close_descriptor(int fd)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_Interop_close_descriptor)) return -ENOSYS;
        if (!predicates::descriptor_is_open(fd)) return -EBADF;
        return bodies::AsyncRT_Interop_close_descriptor(fd);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_Interop_duplicate_descriptor(int fd, int *out_fd)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_Interop_duplicate_descriptor)) return -ENOSYS;
        if (out_fd == nullptr)
            return support::refused(-EINVAL, "AsyncRT_Interop_duplicate_descriptor",
                "`out_fd` is not null.");
        if (!predicates::descriptor_is_open(fd)) return -EBADF;
        int out_fd_value{};
        const int result = bodies::AsyncRT_Interop_duplicate_descriptor(fd, out_fd_value);
        if (!(result == 0)) return result;
        *out_fd = out_fd_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_Interop_same_description(int first_fd, int second_fd, bool *out_same)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_Interop_same_description)) return -ENOSYS;
        if (out_same == nullptr)
            return support::refused(-EINVAL, "AsyncRT_Interop_same_description",
                "`out_same` is not null.");
        if (!predicates::descriptor_is_open(first_fd)) return -EBADF;
        if (!predicates::descriptor_is_open(second_fd)) return -EBADF;
        bool out_same_value{};
        const int result = bodies::AsyncRT_Interop_same_description(
            first_fd,
            second_fd,
            out_same_value);
        if (!(result == 0)) return result;
        *out_same = out_same_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSocket_listen(const char *path, int *out_socket)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSocket_listen)) return -ENOSYS;
        if (path == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSocket_listen",
                "`path` is not null.");
        if (!predicates::path_is_not_empty(support::text_of(path))) return -EINVAL;
        if (!predicates::path_fits(support::text_of(path))) return -ENAMETOOLONG;
        if (out_socket == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSocket_listen",
                "`out_socket` is not null.");
        int out_socket_value{};
        const int result = bodies::AsyncRT_InteropSocket_listen(
            support::text_of(path),
            out_socket_value);
        if (!(result == 0)) return result;
        *out_socket = out_socket_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSocket_accept(int socket, uint64_t timeout_ns, int *out_socket)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSocket_accept)) return -ENOSYS;
        if (out_socket == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSocket_accept",
                "`out_socket` is not null.");
        if (!predicates::descriptor_is_open(socket)) return -EBADF;
        if (!predicates::descriptor_is_unix_socket(socket)) return -ENOTSOCK;
        if (!predicates::socket_is_listening(socket)) return -EINVAL;
        int out_socket_value{};
        const int result = bodies::AsyncRT_InteropSocket_accept(
            socket,
            timeout_ns,
            out_socket_value);
        if (!(result == 0)) return result;
        *out_socket = out_socket_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSocket_connect(const char *path, int *out_socket)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSocket_connect)) return -ENOSYS;
        if (path == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSocket_connect",
                "`path` is not null.");
        if (!predicates::path_is_not_empty(support::text_of(path))) return -EINVAL;
        if (!predicates::path_fits(support::text_of(path))) return -ENAMETOOLONG;
        if (out_socket == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSocket_connect",
                "`out_socket` is not null.");
        int out_socket_value{};
        const int result = bodies::AsyncRT_InteropSocket_connect(
            support::text_of(path),
            out_socket_value);
        if (!(result == 0)) return result;
        *out_socket = out_socket_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSocket_send(
    int socket,
    const void *data,
    size_t size_bytes,
    const int *descriptors,
    uint32_t descriptor_count,
    uint64_t timeout_ns)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSocket_send)) return -ENOSYS;
        if (data == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSocket_send",
                "`data` is not null.");
        if (support::less(size_bytes, 1))
            return support::refused(-EINVAL, "AsyncRT_InteropSocket_send",
                "`size_bytes` is not 0.");
        if (support::less(0, descriptor_count) && descriptors == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSocket_send",
                "`descriptors` is not null, unless there are none.");
        if (support::less(ASYNCRT_INTEROP_MAX_MESSAGE_SIZE, size_bytes))
            return support::refused(-EMSGSIZE, "AsyncRT_InteropSocket_send",
                "`size_bytes` is at most 65,536.");
        if (support::less(ASYNCRT_INTEROP_MAX_DESCRIPTORS, descriptor_count))
            return support::refused(-EMSGSIZE, "AsyncRT_InteropSocket_send",
                "`descriptor_count` is at most 253.");
        if (!predicates::descriptor_is_open(socket)) return -EBADF;
        if (!predicates::descriptor_is_unix_socket(socket)) return -ENOTSOCK;
        if (!predicates::descriptors_are_open(support::array_of<int>(descriptors,
            support::length_of(descriptor_count)), descriptor_count))
            return -EBADF;
        return bodies::AsyncRT_InteropSocket_send(
            socket,
            support::array_of<std::byte>(data, support::length_of(size_bytes)),
            support::array_of<int>(descriptors, support::length_of(descriptor_count)),
            descriptor_count,
            timeout_ns);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSocket_receive(
    int socket,
    void *out_data,
    size_t *size_bytes,
    int *out_descriptors,
    uint32_t *descriptor_count,
    uint64_t timeout_ns)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSocket_receive)) return -ENOSYS;
        size_t size_bytes_value = support::value_of(size_bytes);
        uint32_t descriptor_count_value = support::value_of(descriptor_count);
        if (size_bytes == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSocket_receive",
                "`size_bytes` is not null.");
        if (descriptor_count == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSocket_receive",
                "`descriptor_count` is not null.");
        if (!predicates::descriptor_is_open(socket)) return -EBADF;
        if (!predicates::descriptor_is_unix_socket(socket)) return -ENOTSOCK;
        OutputArray<std::byte> out_data_value(out_data, support::length_of(size_bytes_value));
        OutputArray<int> out_descriptors_value(out_descriptors,
            support::length_of(descriptor_count_value));
        const int result = bodies::AsyncRT_InteropSocket_receive(
            socket,
            out_data_value,
            size_bytes_value,
            out_descriptors_value,
            descriptor_count_value,
            timeout_ns);
        if (!(result == 0)) return result;
        out_data_value.deliver();
        *size_bytes = size_bytes_value;
        out_descriptors_value.deliver();
        *descriptor_count = descriptor_count_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

} // namespace interop_fd_native
