/// Bodies of the group `descriptor`.

#include "../core/deadline.hpp"
#include "../core/descriptors.hpp"
#include "../core/open_file_description.hpp"
#include "../core/unix_socket.hpp"
#include "bodies.hpp"

namespace interop_fd_native::bodies {

using namespace interop;

int AsyncRT_Interop_close_descriptor(int fd) {
    close_descriptor(fd);
    return 0;
}

int AsyncRT_Interop_duplicate_descriptor(int fd, int &out_fd) {
    out_fd = duplicate_descriptor(fd).release();
    return 0;
}

int AsyncRT_Interop_same_description(int first_fd, int second_fd, bool &out_same) {
    out_same = is_same_description(first_fd, second_fd);
    return 0;
}

int AsyncRT_InteropSocket_listen(std::string_view path, int &out_socket) {
    out_socket = listen_on_path(path).release();
    return 0;
}

int AsyncRT_InteropSocket_accept(int socket, std::uint64_t timeout_ns, int &out_socket) {
    out_socket = accept_connection(socket, timeout_ns).release();
    return 0;
}

int AsyncRT_InteropSocket_connect(std::string_view path, int &out_socket) {
    out_socket = connect_to_path(path).release();
    return 0;
}

int AsyncRT_InteropSocket_send(int socket, std::span<const std::byte> data, std::span<const int> descriptors, std::uint32_t, std::uint64_t timeout_ns) {
    send_message(socket, data, descriptors, timeout_ns);
    return 0;
}

int AsyncRT_InteropSocket_receive(int socket, OutputArray<std::byte> &out_data, std::size_t &size_bytes, OutputArray<int> &out_descriptors,
                                  std::uint32_t &descriptor_count, std::uint64_t timeout_ns) {
    if (out_data.is_null()) {
        const MessageSize size = peek_message(socket, timeout_ns);
        size_bytes = size.bytes;
        descriptor_count = size.descriptors;
        return 0;
    }
    const Deadline deadline(timeout_ns);
    const MessageSize size = peek_message(socket, timeout_ns);
    if (size.bytes > out_data.capacity() || size.descriptors > out_descriptors.capacity()) throw Failure(EMSGSIZE, "there is too little room for the message");
    // All that can fail comes before the message is taken.
    const std::span<std::byte> bytes = out_data.produce(size.bytes);
    const std::span<int> numbers = out_descriptors.produce(size.descriptors);
    Message message = receive_message(socket, bytes, size.descriptors, deadline.remaining_ns());
    // Another thread may have taken the message that was seen: then this one can be smaller, and the rest of the arrays stays zero.
    size_bytes = message.bytes;
    descriptor_count = static_cast<std::uint32_t>(message.descriptors.size());
    for (std::size_t index = 0; index < message.descriptors.size(); ++index) numbers[index] = message.descriptors[index].release();
    return 0;
}

} // namespace interop_fd_native::bodies
