#include "context.hpp"

#include <EGL/eglext.h>

#include <cstring>

#include "../common/check.hpp"

namespace {

template <class Function>
void load(Function &function, const char *name) {
    function = reinterpret_cast<Function>(eglGetProcAddress(name));
    if (function == nullptr) fail("OpenGL has no %s", name);
}

void GLAPIENTRY report(GLenum, GLenum type, GLuint, GLenum, GLsizei, const GLchar *message, const void *) {
    if (type == GL_DEBUG_TYPE_ERROR || type == GL_DEBUG_TYPE_UNDEFINED_BEHAVIOR) std::fprintf(stderr, "OpenGL: %s\n", message);
}

} // namespace

Context::Context() {
    const auto get_display = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYPROC>(eglGetProcAddress("eglGetPlatformDisplay"));
    display_ = get_display(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
    if (eglInitialize(display_, nullptr, nullptr) != EGL_TRUE || eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) fail("EGL has no display without a window");
    const EGLint attributes[] = {EGL_CONTEXT_MAJOR_VERSION, 4, EGL_CONTEXT_MINOR_VERSION, 5, EGL_CONTEXT_OPENGL_PROFILE_MASK, EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                 EGL_CONTEXT_OPENGL_DEBUG, EGL_TRUE, EGL_NONE};
    context_ = eglCreateContext(display_, nullptr, EGL_NO_CONTEXT, attributes);
    if (context_ == EGL_NO_CONTEXT || eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_) != EGL_TRUE) fail("EGL creates no OpenGL 4.5 context");
    glEnable(GL_DEBUG_OUTPUT_SYNCHRONOUS);
    glDebugMessageCallback(report, nullptr);
    if (!has("GL_EXT_memory_object_fd")) fail("OpenGL has no GL_EXT_memory_object_fd");
    load(create_memory_objects, "glCreateMemoryObjectsEXT");
    load(delete_memory_objects, "glDeleteMemoryObjectsEXT");
    load(memory_object_parameter, "glMemoryObjectParameterivEXT");
    load(import_memory_fd, "glImportMemoryFdEXT");
    load(tex_storage_mem, "glTexStorageMem2DEXT");
    load(buffer_storage_mem, "glNamedBufferStorageMemEXT");
    PFNGLGETUNSIGNEDBYTEVEXTPROC get_bytes = nullptr;
    PFNGLGETUNSIGNEDBYTEI_VEXTPROC get_indexed_bytes = nullptr;
    load(get_bytes, "glGetUnsignedBytevEXT");
    load(get_indexed_bytes, "glGetUnsignedBytei_vEXT");
    get_bytes(GL_DRIVER_UUID_EXT, driver_uuid);
    get_indexed_bytes(GL_DEVICE_UUID_EXT, 0, device_uuid);
    no_error("the context");
}

Context::~Context() {
    eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(display_, context_);
    eglTerminate(display_);
}

const char *Context::renderer() const { return reinterpret_cast<const char *>(glGetString(GL_RENDERER)); }

bool Context::has(const char *extension) const {
    GLint count = 0;
    glGetIntegerv(GL_NUM_EXTENSIONS, &count);
    for (GLint index = 0; index < count; ++index) {
        if (std::strcmp(reinterpret_cast<const char *>(glGetStringi(GL_EXTENSIONS, static_cast<GLuint>(index))), extension) == 0) return true;
    }
    return false;
}

void no_error(const char *what) {
    if (const GLenum error = glGetError(); error != GL_NO_ERROR) fail("%s: OpenGL error 0x%x", what, error);
}
