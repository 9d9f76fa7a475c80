/// Buffers of an application that the library wraps, and memory that changes hands between the library and an application.

#include "api_fixture.hpp"
#include "application.hpp"
#include "process.hpp"

using namespace api;
using application::Application;
using application::BoundBuffer;

namespace {

unsigned char *map(AsyncRT_InteropBuffer buffer) {
    void *data = nullptr;
    std::uint64_t size = 0;
    OK(AsyncRT_InteropBuffer_map(buffer, &data, &size));
    return static_cast<unsigned char *>(data);
}

AsyncRT_InteropExternalMemory external(const BoundBuffer &own, std::uint64_t offset, std::uint64_t size, bool with_memory) {
    AsyncRT_InteropExternalMemory memory = ASYNCRT_INTEROP_FD_EXTERNAL_MEMORY_INIT;
    memory.kind = ASYNCRT_INTEROP_NATIVE_VULKAN_BUFFER;
    memory.memory.vk_buffer = application::number(own.buffer);
    memory.vk_device_memory = with_memory ? application::number(own.memory) : 0;
    memory.offset_bytes = offset;
    memory.size_bytes = size;
    return memory;
}

void wrapped_buffers() {
    Application app;
    const BoundBuffer own = app.buffer(8192);
    const AsyncRT_InteropVulkanDevice device = app.for_library();
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open_vulkan(&device, nullptr, &context));
    const auto description = image(MAX_FMT_RGBA8, 16, 8, 128);
    auto memory = external(own, 256, 4096, true);
    AsyncRT_InteropBuffer buffer = nullptr, crop = nullptr, blind = nullptr;
    OK(AsyncRT_InteropBuffer_wrap(context, &memory, &description, &buffer));
    OK(AsyncRT_InteropBuffer_crop(buffer, 4, 2, 8, 4, &crop));
    AsyncRT_InteropNativeHandles handles = ASYNCRT_INTEROP_FD_NATIVE_HANDLES_INIT;
    OK(AsyncRT_InteropBuffer_native_handles(crop, &handles));
    CHECK(handles.vk_buffer == application::number(own.buffer) && handles.vk_buffer_offset_bytes == 256 + 2 * 128 + 4 * 4);
    // What the application's queue writes is seen in the crop.
    const VkCommandBuffer commands = app.begin();
    vkCmdFillBuffer(commands, own.buffer, 256 + 2 * 128 + 4 * 4, 4, 0x11223344);
    app.submit(commands, VK_NULL_HANDLE, 0, VK_NULL_HANDLE, 0);
    app.wait_idle();
    CHECK(map(crop)[0] == 0x44 && map(crop)[3] == 0x11 && map(crop) == map(buffer) + 2 * 128 + 4 * 4);
    Poisoned<int> fd;
    auto info = Poisoned<AsyncRT_InteropMemoryInfo>::sized();
    FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &info));
    memory = external(own, 0, 8192, false);
    OK(AsyncRT_InteropBuffer_wrap(context, &memory, nullptr, &blind));
    Poisoned<void *> data;
    Poisoned<std::uint64_t> size;
    FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropBuffer_map(blind, &data, &size));
    CHECK(fd.is_untouched() && info.is_untouched() && data.is_untouched() && size.is_untouched());
    for (const auto &[offset, bytes] : {std::pair<std::uint64_t, std::uint64_t>{0, 8193}, {8192, 1}, {8000, 256}, {0, std::uint64_t{1} << 40}}) {
        memory = external(own, offset, bytes, true);
        Poisoned<AsyncRT_InteropBuffer> none;
        FAILS(EINVAL, AsyncRT_InteropBuffer_wrap(context, &memory, nullptr, &none));
        CHECK(none.is_untouched() && std::string(AsyncRT_Interop_last_error_text()).find("VkBuffer") != std::string::npos);
    }
    memory = external(own, UINT64_MAX, 2, true);
    Poisoned<AsyncRT_InteropBuffer> out;
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_wrap(context, &memory, nullptr, &out));
    memory.kind = ASYNCRT_INTEROP_NATIVE_HOST_POINTER;
    memory.memory.host_pointer = &memory;
    FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropBuffer_wrap(context, &memory, nullptr, &out));
    CHECK(out.is_untouched());
    OK(AsyncRT_InteropBuffer_release(buffer));
    CHECK(map(crop)[0] == 0x44);
    OK(AsyncRT_InteropContext_close(context));
    // The application's own is as it was.
    void *again = nullptr;
    VK(vkMapMemory(app.device, own.memory, 0, VK_WHOLE_SIZE, 0, &again));
    CHECK(static_cast<unsigned char *>(again)[256 + 2 * 128 + 4 * 4] == 0x44);
    app.destroy(own);
}

void transfer(VkCommandBuffer commands, VkBuffer buffer, std::uint32_t from, std::uint32_t to) {
    VkBufferMemoryBarrier barrier{};
    barrier.sType = VK_STRUCTURE_TYPE_BUFFER_MEMORY_BARRIER;
    barrier.srcAccessMask = from == VK_QUEUE_FAMILY_EXTERNAL ? 0 : VK_ACCESS_TRANSFER_WRITE_BIT;
    barrier.dstAccessMask = to == VK_QUEUE_FAMILY_EXTERNAL ? 0 : VK_ACCESS_TRANSFER_READ_BIT | VK_ACCESS_TRANSFER_WRITE_BIT;
    barrier.srcQueueFamilyIndex = from;
    barrier.dstQueueFamilyIndex = to;
    barrier.buffer = buffer;
    barrier.size = VK_WHOLE_SIZE;
    vkCmdPipelineBarrier(commands, VK_PIPELINE_STAGE_TRANSFER_BIT, VK_PIPELINE_STAGE_TRANSFER_BIT, 0, 0, nullptr, 1, &barrier, 0, nullptr);
}

/// There and back, through families of queues that lie outside the device.
void ownership() {
    Fixture fixture;
    Application app;
    const auto description = image(MAX_FMT_RGBA8, 17, 9);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(fixture.context, &description, nullptr, &buffer));
    const auto semaphore = fixture.semaphore();
    int fd = -1;
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &info));
    const BoundBuffer imported = app.import_buffer(fd, info.allocation_size_bytes, info.memory_type_index);
    const BoundBuffer copy = app.buffer(info.allocation_size_bytes);
    for (std::uint64_t round = 1; round <= 40; ++round) {
        const auto mark = static_cast<unsigned char>(round);
        map(buffer)[5] = mark;
        OK(AsyncRT_InteropBuffer_release_ownership(buffer));
        OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, fixture.context, 3 * round - 2));
        OK(AsyncRT_InteropSemaphore_wait(semaphore, 3 * round - 2, 20 * second));
        const VkCommandBuffer commands = app.begin();
        transfer(commands, imported.buffer, VK_QUEUE_FAMILY_EXTERNAL, app.family);
        const VkBufferCopy all{0, 0, info.allocation_size_bytes};
        vkCmdCopyBuffer(commands, imported.buffer, copy.buffer, 1, &all);
        const VkMemoryBarrier barrier{VK_STRUCTURE_TYPE_MEMORY_BARRIER, nullptr, VK_ACCESS_TRANSFER_READ_BIT, VK_ACCESS_TRANSFER_WRITE_BIT};
        vkCmdPipelineBarrier(commands, VK_PIPELINE_STAGE_TRANSFER_BIT, VK_PIPELINE_STAGE_TRANSFER_BIT, 0, 1, &barrier, 0, nullptr, 0, nullptr);
        vkCmdFillBuffer(commands, imported.buffer, 0, 4, static_cast<std::uint32_t>(round * 0x01010101));
        transfer(commands, imported.buffer, app.family, VK_QUEUE_FAMILY_EXTERNAL);
        app.submit(commands, VK_NULL_HANDLE, 0, VK_NULL_HANDLE, 0);
        app.wait_idle();
        void *seen = nullptr;
        VK(vkMapMemory(app.device, copy.memory, 0, VK_WHOLE_SIZE, 0, &seen));
        CHECK(static_cast<unsigned char *>(seen)[5] == mark);
        vkUnmapMemory(app.device, copy.memory);
        OK(AsyncRT_InteropSemaphore_signal(semaphore, 3 * round - 1));
        OK(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, fixture.context, 3 * round - 1, 0));
        OK(AsyncRT_InteropBuffer_acquire_ownership(buffer));
        OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, fixture.context, 3 * round));
        OK(AsyncRT_InteropSemaphore_wait(semaphore, 3 * round, 20 * second));
        CHECK(map(buffer)[0] == mark);
    }
    app.destroy(imported);
    app.destroy(copy);
}

/// A buffer may be released while its transfer is still to come.
void released_early() {
    Fixture fixture;
    const auto semaphore = fixture.semaphore();
    const auto description = image(MAX_FMT_RGBA8, 64, 64);
    OK(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, fixture.context, 1, 0));
    for (int count = 0; count < 20; ++count) {
        AsyncRT_InteropBuffer buffer = nullptr;
        OK(AsyncRT_InteropBuffer_create(fixture.context, &description, nullptr, &buffer));
        OK(AsyncRT_InteropBuffer_release_ownership(buffer));
        OK(AsyncRT_InteropBuffer_release(buffer));
    }
    OK(AsyncRT_InteropSemaphore_signal(semaphore, 1));
    OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, fixture.context, 2));
    OK(AsyncRT_InteropSemaphore_wait(semaphore, 2, 20 * second));
}

} // namespace

int main() {
    { Fixture first_use; }
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    check::run("buffers of an application", wrapped_buffers);
    check::run("ownership goes out and comes back", ownership);
    check::run("buffers that are released early", released_early);
    CHECK(process::descriptor_count() == descriptors);
    CHECK(process::mapping_count() == mappings);
}
