/// Mappings that outlive their buffers and contexts, through the public functions.

#include "api.hpp"
#include "process.hpp"

using namespace api;

namespace {

AsyncRT_InteropContext open_context() {
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(nullptr, nullptr, &context));
    return context;
}

unsigned char *map(AsyncRT_InteropBuffer buffer) {
    void *data = nullptr;
    std::uint64_t size = 0;
    OK(AsyncRT_InteropBuffer_map(buffer, &data, &size));
    return static_cast<unsigned char *>(data);
}

void held_mappings() {
    AsyncRT_InteropContext context = open_context();
    const auto description = image(MAX_FMT_RGBA8, 100, 50);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    // A hold maps what is not mapped yet.
    AsyncRT_InteropMapping hold = nullptr, second = nullptr;
    OK(AsyncRT_InteropMapping_create(buffer, &hold));
    unsigned char *const data = map(buffer);
    data[77] = 5;
    OK(AsyncRT_InteropMapping_create(buffer, &second));
    CHECK(hold != second);
    OK(AsyncRT_InteropMapping_release(second));
    // What is held is the memory itself, also for an importer.
    int fd = -1;
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &info));
    OK(AsyncRT_InteropBuffer_release(buffer));
    OK(AsyncRT_InteropContext_close(context));
    AsyncRT_InteropContext other = open_context();
    AsyncRT_InteropMemory memory = nullptr;
    AsyncRT_InteropBuffer imported = nullptr;
    OK(AsyncRT_InteropMemory_import_handle(other, fd, &info, &memory));
    OK(AsyncRT_Interop_close_descriptor(fd));
    OK(AsyncRT_InteropMemory_map_range(memory, 0, info.size_bytes, nullptr, &imported));
    map(imported)[78] = 6;
    CHECK(data[77] == 5 && data[78] == 6 && map(imported)[77] == 5);
    OK(AsyncRT_InteropContext_close(other));
    CHECK(data[78] == 6);
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropMapping_release(second));
    OK(AsyncRT_InteropMapping_release(hold));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropMapping_release(hold));
}

void wrapped_memory() {
    AsyncRT_InteropContext context = open_context();
    unsigned char bytes[64] = {};
    AsyncRT_InteropExternalMemory memory = ASYNCRT_INTEROP_FD_EXTERNAL_MEMORY_INIT;
    memory.kind = ASYNCRT_INTEROP_NATIVE_HOST_POINTER;
    memory.memory.host_pointer = bytes;
    memory.size_bytes = sizeof(bytes);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_wrap(context, &memory, nullptr, &buffer));
    AsyncRT_InteropMapping hold = nullptr;
    OK(AsyncRT_InteropMapping_create(buffer, &hold));
    OK(AsyncRT_InteropContext_close(context));
    OK(AsyncRT_InteropMapping_release(hold));
    bytes[0] = 1;
}

} // namespace

int main() {
    OK(AsyncRT_InteropContext_close(open_context()));
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    check::run("held mappings", held_mappings);
    check::run("holds of wrapped memory", wrapped_memory);
    CHECK(process::descriptor_count() == descriptors);
    CHECK(process::mapping_count() == mappings);
}
