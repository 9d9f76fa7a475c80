#pragma once

#include <cstddef>
#include <functional>

/// Two processes that talk through a socket. Both start their own Vulkan: `pair` must be called before any.
class Peer final {
public:
    explicit Peer(int socket) noexcept : socket_(socket) {}

    /// Sends a duplicate; the descriptor stays the caller's.
    void send_fd(int fd) const;
    int receive_fd() const;
    /// Lets the other side go on where it waits.
    void tell() const;
    void wait() const;

private:
    int socket_;
};

/// Runs both; returns when both have ended well.
void pair(const std::function<void(const Peer &)> &parent, const std::function<void(const Peer &)> &child);

/// Descriptors, and threads of the layer, of this process.
std::size_t descriptor_count();
std::size_t layer_thread_count();
bool is_open(int fd);
