#include "imported.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>

#include "../common/check.hpp"
#include "../common/pixels.hpp"

namespace {

#ifndef GL_EXTERNAL_VIRTUAL_MEMORY_BUFFER_AMD
constexpr GLenum GL_EXTERNAL_VIRTUAL_MEMORY_BUFFER_AMD = 0x9160;
#endif
constexpr std::size_t page = 4'096;

/// Some drivers close the descriptor of an import that fails.
void close_after_failure(int duplicate, int original) {
    bool same = false;
    if (AsyncRT_Interop_same_description(duplicate, original, &same) == 0 && same) ::close(duplicate);
}

} // namespace

GlFormat gl_format_of(MAX_Format format) {
    switch (format) {
#define FORMAT(max_format, internal_format, pixel_format, pixel_type) \
    case max_format: return {internal_format, pixel_format, pixel_type};
#include "formats_opengl.inc"
    default: return {};
    }
}

const char *Imported::import(const Context &context, int fd, const AsyncRT_InteropMemoryInfo &memory, Route route) {
    context_ = &context;
    glCreateBuffers(1, &buffer_);
    if (route == Route::pointer) {
        if (memory.backend != ASYNCRT_INTEROP_BACKEND_HOST) return "memory of a driver is not to be mapped by others";
        if (!context.has("GL_AMD_pinned_memory")) return "the driver lacks GL_AMD_pinned_memory";
        mapping_bytes_ = (memory.allocation_size_bytes + page - 1) / page * page;
        void *const mapping = ::mmap(nullptr, mapping_bytes_, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (mapping == MAP_FAILED) fail("the descriptor cannot be mapped");
        mapping_ = mapping;
        glBindBuffer(GL_EXTERNAL_VIRTUAL_MEMORY_BUFFER_AMD, buffer_);
        glBufferData(GL_EXTERNAL_VIRTUAL_MEMORY_BUFFER_AMD, static_cast<GLsizeiptr>(mapping_bytes_), mapping_, GL_STREAM_COPY);
        glBindBuffer(GL_EXTERNAL_VIRTUAL_MEMORY_BUFFER_AMD, 0);
        no_error("a buffer over pinned memory");
        context.calls.imports += 1;
        return nullptr;
    }
    if (memory.backend != ASYNCRT_INTEROP_BACKEND_HOST) {
        if (std::memcmp(memory.driver_uuid, context.driver_uuid, sizeof(context.driver_uuid)) != 0) return "the memory is of another driver";
        if (std::memcmp(memory.device_uuid, context.device_uuid, sizeof(context.device_uuid)) != 0) return "the memory is of another device";
    }
    context.create_memory_objects(1, &memory_);
    const GLint dedicated = (memory.flags & ASYNCRT_INTEROP_MEMORY_DEDICATED) != 0 ? GL_TRUE : GL_FALSE;
    context.memory_object_parameter(memory_, GL_DEDICATED_MEMORY_OBJECT_EXT, &dedicated);
    const int duplicate = ::fcntl(fd, F_DUPFD_CLOEXEC, 0);
    context.import_memory_fd(memory_, memory.allocation_size_bytes, GL_HANDLE_TYPE_OPAQUE_FD_EXT, duplicate);
    if (glGetError() != GL_NO_ERROR) {
        close_after_failure(duplicate, fd);
        return "the driver does not take the descriptor: glImportMemoryFdEXT fails";
    }
    // Mesa looks at the descriptor only when the memory is used, so that is when it refuses.
    const auto bytes = static_cast<GLsizeiptr>(memory.image_offset_bytes + memory.slice_pitch_bytes);
    context.buffer_storage_mem(buffer_, bytes, memory_, memory.offset_bytes);
    if (glGetError() != GL_NO_ERROR) return "the driver does not take the descriptor: glNamedBufferStorageMemEXT fails";
    context.calls.imports += 1;
    return nullptr;
}

Imported::~Imported() {
    if (context_ == nullptr) return;
    glDeleteBuffers(1, &buffer_);
    if (memory_ != 0) context_->delete_memory_objects(1, &memory_);
    glFinish();
    if (mapping_ != nullptr) ::munmap(mapping_, mapping_bytes_);
}

GLuint Imported::make_texture(const AsyncRT_InteropMemoryInfo &memory) const {
    if (memory_ == 0) return 0;
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_TILING_EXT, GL_LINEAR_TILING_EXT);
    context_->tex_storage_mem(GL_TEXTURE_2D, 1, gl_format_of(memory.format).internal, static_cast<GLsizei>(memory.width), static_cast<GLsizei>(memory.height), memory_,
                              memory.offset_bytes + memory.image_offset_bytes);
    if (glGetError() == GL_NO_ERROR) return texture;
    glDeleteTextures(1, &texture);
    return 0;
}

void unpack_rgba8(const Imported &imported, const AsyncRT_InteropMemoryInfo &memory, GLuint texture) {
    glBindBuffer(GL_PIXEL_UNPACK_BUFFER, imported.buffer());
    glPixelStorei(GL_UNPACK_ROW_LENGTH, static_cast<GLint>(memory.row_pitch_bytes / 4));
    glTextureSubImage2D(texture, 0, 0, 0, static_cast<GLsizei>(memory.width), static_cast<GLsizei>(memory.height), GL_RGBA, GL_UNSIGNED_BYTE,
                        reinterpret_cast<const void *>(memory.image_offset_bytes));
    glBindBuffer(GL_PIXEL_UNPACK_BUFFER, 0);
}

void set_sampling(GLuint texture, MAX_Format format, bool over_memory) {
    glTextureParameteri(texture, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTextureParameteri(texture, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    const std::uint32_t channels = pixels::facts_of(format).channel_count;
    const bool mend = over_memory && gl_format_of(format).pixel == GL_BGRA;
    const GLint one[] = {GL_RED, GL_RED, GL_RED, GL_ONE};
    const GLint two[] = {GL_RED, GL_RED, GL_RED, GL_GREEN};
    const GLint swapped[] = {GL_BLUE, GL_GREEN, GL_RED, GL_ALPHA};
    const GLint same[] = {GL_RED, GL_GREEN, GL_BLUE, GL_ALPHA};
    glTextureParameteriv(texture, GL_TEXTURE_SWIZZLE_RGBA, channels == 1 ? one : channels == 2 ? two : mend ? swapped : same);
}
