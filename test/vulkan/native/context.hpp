#pragma once

#include <asyncrt_interop_fd_ext.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "check.hpp"
#include "processes.hpp"
#include "vulkan_device.hpp"

/// Ends the program with the last error if a call of the library fails.
#define OK(call) \
    do { \
        const int result_ = (call); \
        if (result_ != 0) { \
            std::fprintf(stderr, "%s:%d: %s: %d (%s)\n", __FILE__, __LINE__, #call, result_, AsyncRT_Interop_last_error_text()); \
            std::fflush(nullptr); \
            std::_Exit(1); \
        } \
    } while (false)

inline constexpr AsyncRT_InteropHandleType opaque = ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD;
inline constexpr AsyncRT_InteropHandleType dma_buf_type = ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF;

/// A context of the Vulkan backend.
struct Context {
    AsyncRT_InteropContext handle = nullptr;

    Context() {
        AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
        options.backend = ASYNCRT_INTEROP_BACKEND_VULKAN;
        OK(AsyncRT_InteropContext_open(&options, nullptr, &handle));
    }
    ~Context() { OK(AsyncRT_InteropContext_close(handle)); }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    AsyncRT_InteropContextInfo info() const {
        AsyncRT_InteropContextInfo info = ASYNCRT_INTEROP_FD_CONTEXT_INFO_INIT;
        OK(AsyncRT_InteropContext_info(handle, &info));
        return info;
    }
    AsyncRT_InteropSemaphore semaphore(std::uint64_t initial = 0) const {
        AsyncRT_InteropSemaphore semaphore = nullptr;
        OK(AsyncRT_InteropSemaphore_create(handle, initial, &semaphore));
        return semaphore;
    }
    AsyncRT_InteropBuffer buffer(MAX_Format format, std::uint32_t width, std::uint32_t height, AsyncRT_InteropHandleType types) const {
        AsyncRT_InteropImageDescription image = ASYNCRT_INTEROP_FD_IMAGE_DESCRIPTION_INIT;
        image.format = format;
        image.width = width;
        image.height = height;
        AsyncRT_InteropBufferOptions options = ASYNCRT_INTEROP_FD_BUFFER_OPTIONS_INIT;
        options.handle_types = types;
        AsyncRT_InteropBuffer buffer = nullptr;
        OK(AsyncRT_InteropBuffer_create(handle, &image, &options, &buffer));
        return buffer;
    }
};
