/// This library beside a runtime that has the functions of the core itself, in either order: each object reaches its own implementation.

#include <dlfcn.h>
#include <unistd.h>

#include <string>

#include "api.hpp"
#include "process.hpp"

using namespace api;

extern "C" const void *stub_object();
extern "C" int stub_descriptor();

namespace {

/// Whose function a call of this program reaches first.
std::string first_library() {
    Dl_info info{};
    CHECK(::dladdr(::dlsym(RTLD_DEFAULT, "AsyncRT_DeviceBuffer_export_fd"), &info) != 0);
    return info.dli_fname;
}

void each_to_its_own() {
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(nullptr, nullptr, &context));
    const auto description = image(MAX_FMT_RGBA8, 4, 4);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    int fd = -1;
    std::uint64_t size = 0;
    std::uint32_t pitch = 0, width = 0, height = 0;
    MAX_Format format{};
    OK(AsyncRT_DeviceBuffer_export_fd(buffer, &fd, &size, &pitch, &width, &height, &format));
    CHECK(width == 4 && fd != 12345);
    OK(AsyncRT_Interop_close_descriptor(fd));
    OK(AsyncRT_DeviceBuffer_export_fd(stub_object(), &fd, &size, &pitch, &width, &height, &format));
    CHECK(fd == 12345);
    OK(AsyncRT_Create_timeline_semaphore_fd(stub_object(), 0, &fd));
    CHECK(fd == 23456);
    OK(AsyncRT_Create_timeline_semaphore_fd(context, 0, &fd));
    OK(AsyncRT_Signal_timeline_semaphore_fd(fd, 5));
    FAILS(EINVAL, AsyncRT_Signal_timeline_semaphore_fd(fd, 5));
    OK(AsyncRT_Signal_timeline_semaphore_fd(stub_descriptor(), 77));
    FAILS(ERANGE, AsyncRT_Signal_timeline_semaphore_fd(stub_descriptor(), 78));
    OK(AsyncRT_Interop_close_descriptor(fd));
    // Nobody knows these. No pointer is read through, as the other library has not called it a buffer.
    Poisoned<int> out;
    const int other = 0;
    for (const void *const handle : {static_cast<const void *>(nullptr), static_cast<const void *>(&other), reinterpret_cast<const void *>(std::uintptr_t{5})}) {
        FAILS(EINVAL, AsyncRT_DeviceBuffer_export_fd(handle, &out, &size, &pitch, &width, &height, &format));
        FAILS(EINVAL, AsyncRT_Create_timeline_semaphore_fd(handle, 0, &out));
    }
    CHECK(out.is_untouched());
    OK(AsyncRT_InteropContext_close(context));
}

} // namespace

int main(int, char **arguments) {
    const bool stub_first = first_library().find("stub_core") != std::string::npos;
    std::printf("the %s is first\n", stub_first ? "runtime" : "library");
    check::run("each to its own", each_to_its_own);
    const std::string other = "api_forwarding_other_order";
    if (std::string(arguments[0]).find(other) != std::string::npos) {
        CHECK(stub_first);
        return 0;
    }
    CHECK(!stub_first);
    std::string path(4096, '\0');
    const ssize_t size = ::readlink("/proc/self/exe", path.data(), path.size());
    CHECK(size > 0);
    path.resize(static_cast<std::size_t>(size));
    path = path.substr(0, path.rfind('/') + 1) + other;
    std::fflush(nullptr);
    ::execl(path.c_str(), path.c_str(), nullptr);
    check::fail(__FILE__, __LINE__, "the program of the other order cannot be started");
}
