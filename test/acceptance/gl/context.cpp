#include "context.hpp"

#include <EGL/eglext.h>

#include <cstring>
#include <vector>

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

/// Displays without a window: that of Mesa, and one for each device, which other drivers have.
std::vector<EGLDisplay> displays() {
    const auto get_display = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYPROC>(eglGetProcAddress("eglGetPlatformDisplay"));
    const auto query_devices = reinterpret_cast<PFNEGLQUERYDEVICESEXTPROC>(eglGetProcAddress("eglQueryDevicesEXT"));
    if (get_display == nullptr) fail("EGL is older than 1.5");
    std::vector<EGLDisplay> result{get_display(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr)};
    EGLDeviceEXT devices[16];
    EGLint count = 0;
    if (query_devices == nullptr || query_devices(16, devices, &count) != EGL_TRUE) count = 0;
    for (EGLint index = 0; index < count; ++index) result.push_back(get_display(EGL_PLATFORM_DEVICE_EXT, devices[index], nullptr));
    std::erase(result, EGL_NO_DISPLAY);
    return result;
}

} // namespace

Context::Context(const std::uint8_t *wanted_uuid) {
    const std::vector<EGLDisplay> all = displays();
    const auto is_wanted = [&] { return std::memcmp(device_uuid, wanted_uuid, sizeof(device_uuid)) == 0; };
    bool found = false;
    for (const EGLDisplay each : all) {
        if (found) break;
        if (!open(each)) continue;
        found = is_wanted();
        if (!found) close();
    }
    // Without the device any will do: that it is another one is then for the import to find out.
    for (const EGLDisplay each : all) found = found || open(each);
    if (!found) fail("none of the %zu displays of EGL has OpenGL 4.5 with GL_EXT_memory_object_fd", all.size());
    glEnable(GL_DEBUG_OUTPUT_SYNCHRONOUS);
    glDebugMessageCallback(report, nullptr);
    load(create_memory_objects, "glCreateMemoryObjectsEXT");
    load(delete_memory_objects, "glDeleteMemoryObjectsEXT");
    load(memory_object_parameter, "glMemoryObjectParameterivEXT");
    load(import_memory_fd, "glImportMemoryFdEXT");
    load(tex_storage_mem, "glTexStorageMem2DEXT");
    load(buffer_storage_mem, "glNamedBufferStorageMemEXT");
    no_error("the context");
}

Context::~Context() { close(); }

bool Context::open(EGLDisplay display) {
    const EGLint attributes[] = {EGL_CONTEXT_MAJOR_VERSION, 4, EGL_CONTEXT_MINOR_VERSION, 5, EGL_CONTEXT_OPENGL_PROFILE_MASK, EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                 EGL_CONTEXT_OPENGL_DEBUG, EGL_TRUE, EGL_NONE};
    if (eglInitialize(display, nullptr, nullptr) != EGL_TRUE) return false;
    display_ = display;
    if (eglBindAPI(EGL_OPENGL_API) == EGL_TRUE) context_ = eglCreateContext(display_, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, attributes);
    if (context_ == EGL_NO_CONTEXT || eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_) != EGL_TRUE || !has("GL_EXT_memory_object_fd")) {
        close();
        return false;
    }
    PFNGLGETUNSIGNEDBYTEVEXTPROC get_bytes = nullptr;
    PFNGLGETUNSIGNEDBYTEI_VEXTPROC get_indexed_bytes = nullptr;
    load(get_bytes, "glGetUnsignedBytevEXT");
    load(get_indexed_bytes, "glGetUnsignedBytei_vEXT");
    get_bytes(GL_DRIVER_UUID_EXT, driver_uuid);
    get_indexed_bytes(GL_DEVICE_UUID_EXT, 0, device_uuid);
    return true;
}

void Context::close() {
    if (display_ == EGL_NO_DISPLAY) return;
    eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (context_ != EGL_NO_CONTEXT) eglDestroyContext(display_, context_);
    eglTerminate(display_);
    display_ = EGL_NO_DISPLAY;
    context_ = EGL_NO_CONTEXT;
}

const char *Context::renderer() const { return reinterpret_cast<const char *>(glGetString(GL_RENDERER)); }

std::uint32_t Context::linear_row_alignment() const { return std::strstr(renderer(), "llvmpipe") != nullptr ? 64 : 0; }

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
