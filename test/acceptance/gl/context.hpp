#pragma once

#define GL_GLEXT_PROTOTYPES
#include <EGL/egl.h>
#include <GL/gl.h>
#include <GL/glext.h>

#include <cstdint>

/// What the program asked OpenGL for so far.
struct GlCalls {
    std::uint64_t imports = 0; ///< memory objects made from a descriptor, or buffers over memory of the program
};

/// An OpenGL 4.5 core context without a window, with what GL_EXT_memory_object_fd adds.
class Context final {
public:
    /// On the device with this UUID if EGL has it, else on another one.
    explicit Context(const std::uint8_t *wanted_uuid);
    ~Context();
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    const char *renderer() const;
    bool has(const char *extension) const;
    /// Rows of linear textures begin at multiples of this; 0 where that is not known, as OpenGL has no way to ask.
    std::uint32_t linear_row_alignment() const;
    unsigned char device_uuid[GL_UUID_SIZE_EXT] = {};
    unsigned char driver_uuid[GL_UUID_SIZE_EXT] = {};

    PFNGLCREATEMEMORYOBJECTSEXTPROC create_memory_objects = nullptr;
    PFNGLDELETEMEMORYOBJECTSEXTPROC delete_memory_objects = nullptr;
    PFNGLMEMORYOBJECTPARAMETERIVEXTPROC memory_object_parameter = nullptr;
    PFNGLIMPORTMEMORYFDEXTPROC import_memory_fd = nullptr;
    PFNGLTEXSTORAGEMEM2DEXTPROC tex_storage_mem = nullptr;
    PFNGLNAMEDBUFFERSTORAGEMEMEXTPROC buffer_storage_mem = nullptr;
    mutable GlCalls calls;

private:
    /// False, with nothing open, if the display has no context of the kind.
    bool open(EGLDisplay display);
    void close();

    EGLDisplay display_ = EGL_NO_DISPLAY;
    EGLContext context_ = EGL_NO_CONTEXT;
};

/// Ends the program if OpenGL has an error to report.
void no_error(const char *what);
