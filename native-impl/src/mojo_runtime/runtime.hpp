#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace interop {

/// The functions of a Mojo runtime that this process has loaded. They are found by name; the library links with none of them.
///
/// A text that one of them returns is an error and belongs to the caller; null is success.
struct Runtime {
    struct Text {
        const char *data;
        std::size_t size;
    };

    void (*free_text)(const char *text);
    void (*retain_context)(const void *context);
    void (*release_context)(const void *context);
    void (*device_api)(Text *out_api, const void *context);
    /// `resume`, then `destroy`, each once, on a thread of the runtime, after all earlier work.
    const char *(*enqueue_host_function)(const void *context, void (*resume)(void *), void (*destroy)(void *), void *user_data);
    void (*retain_buffer)(const void *buffer);
    void (*release_buffer)(const void *buffer);
    std::int64_t (*buffer_size)(const void *buffer);
    const void *(*buffer_context)(const void *buffer);
    const char *(*create_sub_buffer)(const void **out_sub_buffer, void **out_address, const void *buffer, std::size_t offset, std::size_t length, std::size_t element_size);
    /// The stream of a context: a new reference at each call.
    const char *(*stream_of)(const void **out_stream, const void *context);
    void (*release_stream)(const void *stream);
    /// The CUcontext and the CUstream; an error on every other kind of device.
    const char *(*cuda_context)(void **out_context, const void *context);
    const char *(*cuda_stream)(void **out_stream, const void *stream);

    /// The runtime of this process, or null. It is looked for until it is found.
    static const Runtime *loaded();

    /// True if the value can be a pointer of a runtime. Nothing is read through it.
    static bool can_be_pointer(const void *value) noexcept;

    /// The kind of device: `cpu`, `cuda`, `hip`.
    std::string api_of(const void *context) const;
    /// Where the bytes of a buffer are; null if the runtime does not tell.
    void *address_of(const void *buffer) const;
    /// Frees an error text. Throws EIO with it, if it is one.
    void check(const char *error, const char *what) const;
};

/// True if another library of this process defines the functions of the core, and so knows the objects of its own runtime better.
bool another_library_has_the_core();

} // namespace interop
