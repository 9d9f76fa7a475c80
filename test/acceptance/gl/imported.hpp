#pragma once

#include "../common/cases.hpp"
#include "context.hpp"

/// How the memory comes in.
enum class Route {
    opaque,  ///< the descriptor, by GL_EXT_memory_object_fd
    pointer, ///< a mapping of the descriptor, by GL_AMD_pinned_memory: for memory of the host, where the driver does not take its descriptor
};

/// The names that OpenGL has for a pixel format.
struct GlFormat {
    GLenum internal = 0; ///< 0: none
    GLenum pixel = 0;
    GLenum type = 0;
};

GlFormat gl_format_of(MAX_Format format);

/// Memory of the producer in this context: one import. The descriptor stays the caller's.
class Imported final {
public:
    /// Null, or why the memory cannot be imported.
    const char *import(const Context &context, int fd, const AsyncRT_InteropMemoryInfo &memory, Route route);
    ~Imported();
    Imported() = default;
    Imported(const Imported &) = delete;
    Imported &operator=(const Imported &) = delete;

    /// A buffer over the memory; both routes have it.
    GLuint buffer() const { return buffer_; }
    /// A texture over the memory, without a copy. OpenGL cannot be told the row pitch: it must be the one that the driver uses. 0 where the driver refuses.
    GLuint make_texture(const AsyncRT_InteropMemoryInfo &memory) const;

private:
    const Context *context_ = nullptr;
    GLuint memory_ = 0;
    GLuint buffer_ = 0;
    void *mapping_ = nullptr;
    std::size_t mapping_bytes_ = 0;
};

/// Copies an RGBA8 image into a texture.
void unpack_rgba8(const Imported &imported, const AsyncRT_InteropMemoryInfo &memory, GLuint texture);

/// Nearest texel, and the swizzle: one channel reads as (R, R, R, 1), two as (R, R, R, G), blue before red the right way round.
/// @param over_memory The texture lies over the memory itself, so the order of its bytes is the swizzle's to mend.
void set_sampling(GLuint texture, MAX_Format format, bool over_memory);
