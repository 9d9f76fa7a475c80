/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
/*
 * A stand-in for every body and predicate, which a definition of the same function replaces when
 * the library is linked. In an archive this file must come after those that define bodies.
 */
#include "missing_bodies.hpp"
#include "entry_support.hpp"
#include "predicates.hpp"

namespace interop_fd_native::bodies {

[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_DeviceBuffer_export_fd(
    const void *,
    int &,
    uint64_t &,
    uint32_t &,
    uint32_t &,
    uint32_t &,
    MAX_Format &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_Create_timeline_semaphore_fd(const void *, uint64_t, int &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_Signal_timeline_semaphore_fd(int, uint64_t) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_DeviceBuffer_export_dmabuf(
    const void *,
    int &,
    uint64_t &,
    uint32_t &,
    uint32_t &,
    uint32_t &,
    uint32_t &,
    uint64_t &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_Interop_version(uint32_t &, uint32_t &, uint32_t &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_Interop_library_features(AsyncRT_InteropLibraryFeatures &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_Interop_format_info(MAX_Format, AsyncRT_InteropFormatInfo &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
const char *AsyncRT_Interop_last_error_text() { return {}; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropContext_open(
    const AsyncRT_InteropContextOptions *,
    const AsyncRT_InteropAllocationCallbacks *,
    AsyncRT_InteropContext &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropContext_open_cuda(
    const AsyncRT_InteropCudaStream &,
    const AsyncRT_InteropAllocationCallbacks *,
    AsyncRT_InteropContext &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropContext_open_vulkan(
    const AsyncRT_InteropVulkanDevice &,
    const AsyncRT_InteropAllocationCallbacks *,
    AsyncRT_InteropContext &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropContext_attach(
    const void *,
    const AsyncRT_InteropAllocationCallbacks *,
    AsyncRT_InteropContext &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropContext_info(
    AsyncRT_InteropContext,
    AsyncRT_InteropContextInfo &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropContext_core_handle(AsyncRT_InteropContext, const void *&) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropContext_enqueue_host_function(
    AsyncRT_InteropContext,
    AsyncRT_InteropHostFunction,
    void *) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropContext_close(AsyncRT_InteropContext) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_create(
    AsyncRT_InteropContext,
    const AsyncRT_InteropImageDescription &,
    const AsyncRT_InteropBufferOptions *,
    AsyncRT_InteropBuffer &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_wrap(
    AsyncRT_InteropContext,
    const AsyncRT_InteropExternalMemory &,
    const AsyncRT_InteropImageDescription *,
    AsyncRT_InteropBuffer &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_describe(
    AsyncRT_InteropBuffer,
    const AsyncRT_InteropImageDescription &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_info(
    AsyncRT_InteropBuffer,
    AsyncRT_InteropBufferInfo &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_core_handle(AsyncRT_InteropBuffer, const void *&) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_view(
    AsyncRT_InteropBuffer,
    uint64_t,
    uint64_t,
    AsyncRT_InteropBuffer &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_crop(
    AsyncRT_InteropBuffer,
    uint32_t,
    uint32_t,
    uint32_t,
    uint32_t,
    AsyncRT_InteropBuffer &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_map(AsyncRT_InteropBuffer, void *&, uint64_t &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropMapping_create(
    AsyncRT_InteropBuffer,
    AsyncRT_InteropMapping &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropMapping_release(AsyncRT_InteropMapping) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_native_handles(
    AsyncRT_InteropBuffer,
    AsyncRT_InteropNativeHandles &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_bind(AsyncRT_InteropBuffer, const void *) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_unbind(AsyncRT_InteropBuffer, const void *) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_release_ownership(AsyncRT_InteropBuffer) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_acquire_ownership(AsyncRT_InteropBuffer) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_release(AsyncRT_InteropBuffer) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_release_at(
    AsyncRT_InteropBuffer,
    AsyncRT_InteropSemaphore,
    uint64_t) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropBuffer_export_handle(
    AsyncRT_InteropBuffer,
    AsyncRT_InteropHandleType,
    int &,
    AsyncRT_InteropMemoryInfo &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropMemory_import_handle(
    AsyncRT_InteropContext,
    int,
    const AsyncRT_InteropMemoryInfo &,
    AsyncRT_InteropMemory &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropMemory_map_range(
    AsyncRT_InteropMemory,
    uint64_t,
    uint64_t,
    const AsyncRT_InteropImageDescription *,
    AsyncRT_InteropBuffer &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropMemory_release(AsyncRT_InteropMemory) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_create(
    AsyncRT_InteropContext,
    uint64_t,
    AsyncRT_InteropSemaphore &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_import_handle(
    AsyncRT_InteropContext,
    int,
    const AsyncRT_InteropSemaphoreInfo *,
    AsyncRT_InteropSemaphore &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_export_handle(
    AsyncRT_InteropSemaphore,
    AsyncRT_InteropHandleType,
    int &,
    AsyncRT_InteropSemaphoreInfo &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_as_vulkan(
    AsyncRT_InteropSemaphore,
    const AsyncRT_InteropVulkanDevice &,
    uint64_t &,
    bool &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_release_vulkan(
    AsyncRT_InteropSemaphore,
    void *,
    uint64_t) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_enqueue_signal(
    AsyncRT_InteropSemaphore,
    AsyncRT_InteropContext,
    uint64_t) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_enqueue_wait(
    AsyncRT_InteropSemaphore,
    AsyncRT_InteropContext,
    uint64_t,
    uint64_t) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_signal(AsyncRT_InteropSemaphore, uint64_t) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_wait(AsyncRT_InteropSemaphore, uint64_t, uint64_t) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_value(AsyncRT_InteropSemaphore, uint64_t &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_wait_any(
    std::span<const AsyncRT_InteropSemaphore>,
    std::span<const uint64_t>,
    uint64_t,
    uint32_t &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_wait_all(
    std::span<const AsyncRT_InteropSemaphore>,
    std::span<const uint64_t>,
    uint64_t) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_wait_async(
    AsyncRT_InteropSemaphore,
    uint64_t,
    AsyncRT_InteropWaitCallback,
    void *,
    AsyncRT_InteropWait &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_wait_eventfd(
    AsyncRT_InteropSemaphore,
    uint64_t,
    int &,
    AsyncRT_InteropWait &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropWait_cancel(AsyncRT_InteropWait) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSemaphore_destroy(AsyncRT_InteropSemaphore) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_Interop_close_descriptor(int) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_Interop_duplicate_descriptor(int, int &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_Interop_same_description(int, int, bool &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSocket_listen(std::string_view, int &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSocket_accept(int, uint64_t, int &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSocket_connect(std::string_view, int &) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSocket_send(
    int,
    std::span<const std::byte>,
    std::span<const int>,
    uint32_t,
    uint64_t) { return -ENOSYS; }
[[gnu::weak, gnu::section("interop_fd_missing")]]
int AsyncRT_InteropSocket_receive(
    int,
    OutputArray<std::byte> &,
    size_t &,
    OutputArray<int> &,
    uint32_t &,
    uint64_t) { return -ENOSYS; }

} // namespace interop_fd_native::bodies

namespace interop_fd_native::predicates {

[[gnu::weak, gnu::section("interop_fd_missing")]]
bool process_is_original() { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool device_buffer_is_known(const void *) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool device_buffer_is_described(const void *) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool device_buffer_starts_allocation(const void *) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool device_buffer_is_exportable(const void *) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool device_buffer_has_dma_buf(const void *) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool device_buffer_is_of_runtime(const void *) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool device_buffer_is_not_bound(const void *) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool device_buffer_is_bound_to(
    const void *,
    AsyncRT_InteropBuffer) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool device_buffer_lies_on_buffer(
    const void *,
    AsyncRT_InteropBuffer) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool device_context_is_known(const void *) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool device_context_is_of_runtime(const void *) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool device_context_is_supported(const void *) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool descriptor_is_open(int) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool descriptors_are_open(std::span<const int>, uint32_t) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool descriptor_is_timeline(int) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool descriptor_is_importable_timeline(
    AsyncRT_InteropContext,
    int,
    const AsyncRT_InteropSemaphoreInfo *) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool descriptor_is_unix_socket(int) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool socket_is_listening(int) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool timeline_value_is_new(int, uint64_t) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool timeline_value_is_near(int, uint64_t) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool semaphore_limit_is_free() { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool context_is_open(AsyncRT_InteropContext) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool buffer_is_live(AsyncRT_InteropBuffer) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool mapping_is_live(AsyncRT_InteropMapping) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool memory_is_live(AsyncRT_InteropMemory) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool semaphore_is_live(AsyncRT_InteropSemaphore) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool semaphores_are_live(
    std::span<const AsyncRT_InteropSemaphore>) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool semaphore_value_is_new(AsyncRT_InteropSemaphore, uint64_t) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool semaphore_value_is_near(
    AsyncRT_InteropSemaphore,
    uint64_t) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool semaphore_is_exportable(
    AsyncRT_InteropSemaphore,
    AsyncRT_InteropHandleType) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool semaphore_reaches_context(
    AsyncRT_InteropSemaphore,
    AsyncRT_InteropContext) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool vk_semaphore_is_of(
    AsyncRT_InteropSemaphore,
    void *,
    uint64_t) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool wait_was_issued(AsyncRT_InteropWait) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool wait_is_pending(AsyncRT_InteropWait) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool format_is_supported(AsyncRT_InteropContext, MAX_Format) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool buffer_format_is_supported(
    AsyncRT_InteropBuffer,
    MAX_Format) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool row_pitch_is_valid(
    const AsyncRT_InteropImageDescription &) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool image_fits(
    AsyncRT_InteropContext,
    const AsyncRT_InteropImageDescription &,
    uint64_t) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool image_fits_memory(
    AsyncRT_InteropMemory,
    const AsyncRT_InteropImageDescription &,
    uint64_t) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool image_fits_buffer(
    AsyncRT_InteropBuffer,
    const AsyncRT_InteropImageDescription &) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool native_memory_is_given(
    const AsyncRT_InteropExternalMemory &) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool native_kind_is_reachable(
    AsyncRT_InteropContext,
    AsyncRT_InteropNativeKind) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool range_is_inside_buffer(
    AsyncRT_InteropBuffer,
    uint64_t,
    uint64_t) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool range_is_inside_memory(
    AsyncRT_InteropMemory,
    uint64_t,
    uint64_t) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool range_is_inside_allocation(
    const AsyncRT_InteropMemoryInfo &) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool rectangle_is_inside_image(
    AsyncRT_InteropBuffer,
    uint32_t,
    uint32_t,
    uint32_t,
    uint32_t) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool buffer_is_described(AsyncRT_InteropBuffer) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool buffer_is_mappable(AsyncRT_InteropBuffer) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool buffer_is_exportable(
    AsyncRT_InteropBuffer,
    AsyncRT_InteropHandleType) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool handle_type_is_importable(
    AsyncRT_InteropContext,
    AsyncRT_InteropHandleType) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool memory_is_sealed(int, const AsyncRT_InteropMemoryInfo &) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool memory_matches_context(
    AsyncRT_InteropContext,
    int,
    const AsyncRT_InteropMemoryInfo &) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool path_is_not_empty(std::string_view) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("interop_fd_missing")]]
bool path_fits(std::string_view) { throw support::NotImplemented(); }

} // namespace interop_fd_native::predicates

namespace interop_fd_native {

[[gnu::weak]]
void on_refusal(std::string_view, std::string_view) noexcept {}

std::vector<std::string_view> missing_bodies()
{
    std::vector<std::string_view> names;
    if (support::is_missing(&bodies::AsyncRT_DeviceBuffer_export_fd)) names.push_back("AsyncRT_DeviceBuffer_export_fd");
    if (support::is_missing(&bodies::AsyncRT_Create_timeline_semaphore_fd)) names.push_back("AsyncRT_Create_timeline_semaphore_fd");
    if (support::is_missing(&bodies::AsyncRT_Signal_timeline_semaphore_fd)) names.push_back("AsyncRT_Signal_timeline_semaphore_fd");
    if (support::is_missing(&bodies::AsyncRT_DeviceBuffer_export_dmabuf)) names.push_back("AsyncRT_DeviceBuffer_export_dmabuf");
    if (support::is_missing(&bodies::AsyncRT_Interop_version)) names.push_back("AsyncRT_Interop_version");
    if (support::is_missing(&bodies::AsyncRT_Interop_library_features)) names.push_back("AsyncRT_Interop_library_features");
    if (support::is_missing(&bodies::AsyncRT_Interop_format_info)) names.push_back("AsyncRT_Interop_format_info");
    if (support::is_missing(&bodies::AsyncRT_Interop_last_error_text)) names.push_back("AsyncRT_Interop_last_error_text");
    if (support::is_missing(&bodies::AsyncRT_InteropContext_open)) names.push_back("AsyncRT_InteropContext_open");
    if (support::is_missing(&bodies::AsyncRT_InteropContext_open_cuda)) names.push_back("AsyncRT_InteropContext_open_cuda");
    if (support::is_missing(&bodies::AsyncRT_InteropContext_open_vulkan)) names.push_back("AsyncRT_InteropContext_open_vulkan");
    if (support::is_missing(&bodies::AsyncRT_InteropContext_attach)) names.push_back("AsyncRT_InteropContext_attach");
    if (support::is_missing(&bodies::AsyncRT_InteropContext_info)) names.push_back("AsyncRT_InteropContext_info");
    if (support::is_missing(&bodies::AsyncRT_InteropContext_core_handle)) names.push_back("AsyncRT_InteropContext_core_handle");
    if (support::is_missing(&bodies::AsyncRT_InteropContext_enqueue_host_function)) names.push_back("AsyncRT_InteropContext_enqueue_host_function");
    if (support::is_missing(&bodies::AsyncRT_InteropContext_close)) names.push_back("AsyncRT_InteropContext_close");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_create)) names.push_back("AsyncRT_InteropBuffer_create");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_wrap)) names.push_back("AsyncRT_InteropBuffer_wrap");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_describe)) names.push_back("AsyncRT_InteropBuffer_describe");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_info)) names.push_back("AsyncRT_InteropBuffer_info");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_core_handle)) names.push_back("AsyncRT_InteropBuffer_core_handle");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_view)) names.push_back("AsyncRT_InteropBuffer_view");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_crop)) names.push_back("AsyncRT_InteropBuffer_crop");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_map)) names.push_back("AsyncRT_InteropBuffer_map");
    if (support::is_missing(&bodies::AsyncRT_InteropMapping_create)) names.push_back("AsyncRT_InteropMapping_create");
    if (support::is_missing(&bodies::AsyncRT_InteropMapping_release)) names.push_back("AsyncRT_InteropMapping_release");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_native_handles)) names.push_back("AsyncRT_InteropBuffer_native_handles");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_bind)) names.push_back("AsyncRT_InteropBuffer_bind");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_unbind)) names.push_back("AsyncRT_InteropBuffer_unbind");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_release_ownership)) names.push_back("AsyncRT_InteropBuffer_release_ownership");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_acquire_ownership)) names.push_back("AsyncRT_InteropBuffer_acquire_ownership");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_release)) names.push_back("AsyncRT_InteropBuffer_release");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_release_at)) names.push_back("AsyncRT_InteropBuffer_release_at");
    if (support::is_missing(&bodies::AsyncRT_InteropBuffer_export_handle)) names.push_back("AsyncRT_InteropBuffer_export_handle");
    if (support::is_missing(&bodies::AsyncRT_InteropMemory_import_handle)) names.push_back("AsyncRT_InteropMemory_import_handle");
    if (support::is_missing(&bodies::AsyncRT_InteropMemory_map_range)) names.push_back("AsyncRT_InteropMemory_map_range");
    if (support::is_missing(&bodies::AsyncRT_InteropMemory_release)) names.push_back("AsyncRT_InteropMemory_release");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_create)) names.push_back("AsyncRT_InteropSemaphore_create");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_import_handle)) names.push_back("AsyncRT_InteropSemaphore_import_handle");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_export_handle)) names.push_back("AsyncRT_InteropSemaphore_export_handle");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_as_vulkan)) names.push_back("AsyncRT_InteropSemaphore_as_vulkan");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_release_vulkan)) names.push_back("AsyncRT_InteropSemaphore_release_vulkan");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_enqueue_signal)) names.push_back("AsyncRT_InteropSemaphore_enqueue_signal");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_enqueue_wait)) names.push_back("AsyncRT_InteropSemaphore_enqueue_wait");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_signal)) names.push_back("AsyncRT_InteropSemaphore_signal");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_wait)) names.push_back("AsyncRT_InteropSemaphore_wait");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_value)) names.push_back("AsyncRT_InteropSemaphore_value");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_wait_any)) names.push_back("AsyncRT_InteropSemaphore_wait_any");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_wait_all)) names.push_back("AsyncRT_InteropSemaphore_wait_all");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_wait_async)) names.push_back("AsyncRT_InteropSemaphore_wait_async");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_wait_eventfd)) names.push_back("AsyncRT_InteropSemaphore_wait_eventfd");
    if (support::is_missing(&bodies::AsyncRT_InteropWait_cancel)) names.push_back("AsyncRT_InteropWait_cancel");
    if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_destroy)) names.push_back("AsyncRT_InteropSemaphore_destroy");
    if (support::is_missing(&bodies::AsyncRT_Interop_close_descriptor)) names.push_back("AsyncRT_Interop_close_descriptor");
    if (support::is_missing(&bodies::AsyncRT_Interop_duplicate_descriptor)) names.push_back("AsyncRT_Interop_duplicate_descriptor");
    if (support::is_missing(&bodies::AsyncRT_Interop_same_description)) names.push_back("AsyncRT_Interop_same_description");
    if (support::is_missing(&bodies::AsyncRT_InteropSocket_listen)) names.push_back("AsyncRT_InteropSocket_listen");
    if (support::is_missing(&bodies::AsyncRT_InteropSocket_accept)) names.push_back("AsyncRT_InteropSocket_accept");
    if (support::is_missing(&bodies::AsyncRT_InteropSocket_connect)) names.push_back("AsyncRT_InteropSocket_connect");
    if (support::is_missing(&bodies::AsyncRT_InteropSocket_send)) names.push_back("AsyncRT_InteropSocket_send");
    if (support::is_missing(&bodies::AsyncRT_InteropSocket_receive)) names.push_back("AsyncRT_InteropSocket_receive");
    return names;
}

std::vector<std::string_view> missing_predicates()
{
    std::vector<std::string_view> names;
    if (support::is_missing(&predicates::process_is_original)) names.push_back("process_is_original");
    if (support::is_missing(&predicates::device_buffer_is_known)) names.push_back("device_buffer_is_known");
    if (support::is_missing(&predicates::device_buffer_is_described)) names.push_back("device_buffer_is_described");
    if (support::is_missing(&predicates::device_buffer_starts_allocation)) names.push_back("device_buffer_starts_allocation");
    if (support::is_missing(&predicates::device_buffer_is_exportable)) names.push_back("device_buffer_is_exportable");
    if (support::is_missing(&predicates::device_buffer_has_dma_buf)) names.push_back("device_buffer_has_dma_buf");
    if (support::is_missing(&predicates::device_buffer_is_of_runtime)) names.push_back("device_buffer_is_of_runtime");
    if (support::is_missing(&predicates::device_buffer_is_not_bound)) names.push_back("device_buffer_is_not_bound");
    if (support::is_missing(&predicates::device_buffer_is_bound_to)) names.push_back("device_buffer_is_bound_to");
    if (support::is_missing(&predicates::device_buffer_lies_on_buffer)) names.push_back("device_buffer_lies_on_buffer");
    if (support::is_missing(&predicates::device_context_is_known)) names.push_back("device_context_is_known");
    if (support::is_missing(&predicates::device_context_is_of_runtime)) names.push_back("device_context_is_of_runtime");
    if (support::is_missing(&predicates::device_context_is_supported)) names.push_back("device_context_is_supported");
    if (support::is_missing(&predicates::descriptor_is_open)) names.push_back("descriptor_is_open");
    if (support::is_missing(&predicates::descriptors_are_open)) names.push_back("descriptors_are_open");
    if (support::is_missing(&predicates::descriptor_is_timeline)) names.push_back("descriptor_is_timeline");
    if (support::is_missing(&predicates::descriptor_is_importable_timeline)) names.push_back("descriptor_is_importable_timeline");
    if (support::is_missing(&predicates::descriptor_is_unix_socket)) names.push_back("descriptor_is_unix_socket");
    if (support::is_missing(&predicates::socket_is_listening)) names.push_back("socket_is_listening");
    if (support::is_missing(&predicates::timeline_value_is_new)) names.push_back("timeline_value_is_new");
    if (support::is_missing(&predicates::timeline_value_is_near)) names.push_back("timeline_value_is_near");
    if (support::is_missing(&predicates::semaphore_limit_is_free)) names.push_back("semaphore_limit_is_free");
    if (support::is_missing(&predicates::context_is_open)) names.push_back("context_is_open");
    if (support::is_missing(&predicates::buffer_is_live)) names.push_back("buffer_is_live");
    if (support::is_missing(&predicates::mapping_is_live)) names.push_back("mapping_is_live");
    if (support::is_missing(&predicates::memory_is_live)) names.push_back("memory_is_live");
    if (support::is_missing(&predicates::semaphore_is_live)) names.push_back("semaphore_is_live");
    if (support::is_missing(&predicates::semaphores_are_live)) names.push_back("semaphores_are_live");
    if (support::is_missing(&predicates::semaphore_value_is_new)) names.push_back("semaphore_value_is_new");
    if (support::is_missing(&predicates::semaphore_value_is_near)) names.push_back("semaphore_value_is_near");
    if (support::is_missing(&predicates::semaphore_is_exportable)) names.push_back("semaphore_is_exportable");
    if (support::is_missing(&predicates::semaphore_reaches_context)) names.push_back("semaphore_reaches_context");
    if (support::is_missing(&predicates::vk_semaphore_is_of)) names.push_back("vk_semaphore_is_of");
    if (support::is_missing(&predicates::wait_was_issued)) names.push_back("wait_was_issued");
    if (support::is_missing(&predicates::wait_is_pending)) names.push_back("wait_is_pending");
    if (support::is_missing(&predicates::format_is_supported)) names.push_back("format_is_supported");
    if (support::is_missing(&predicates::buffer_format_is_supported)) names.push_back("buffer_format_is_supported");
    if (support::is_missing(&predicates::row_pitch_is_valid)) names.push_back("row_pitch_is_valid");
    if (support::is_missing(&predicates::image_fits)) names.push_back("image_fits");
    if (support::is_missing(&predicates::image_fits_memory)) names.push_back("image_fits_memory");
    if (support::is_missing(&predicates::image_fits_buffer)) names.push_back("image_fits_buffer");
    if (support::is_missing(&predicates::native_memory_is_given)) names.push_back("native_memory_is_given");
    if (support::is_missing(&predicates::native_kind_is_reachable)) names.push_back("native_kind_is_reachable");
    if (support::is_missing(&predicates::range_is_inside_buffer)) names.push_back("range_is_inside_buffer");
    if (support::is_missing(&predicates::range_is_inside_memory)) names.push_back("range_is_inside_memory");
    if (support::is_missing(&predicates::range_is_inside_allocation)) names.push_back("range_is_inside_allocation");
    if (support::is_missing(&predicates::rectangle_is_inside_image)) names.push_back("rectangle_is_inside_image");
    if (support::is_missing(&predicates::buffer_is_described)) names.push_back("buffer_is_described");
    if (support::is_missing(&predicates::buffer_is_mappable)) names.push_back("buffer_is_mappable");
    if (support::is_missing(&predicates::buffer_is_exportable)) names.push_back("buffer_is_exportable");
    if (support::is_missing(&predicates::handle_type_is_importable)) names.push_back("handle_type_is_importable");
    if (support::is_missing(&predicates::memory_is_sealed)) names.push_back("memory_is_sealed");
    if (support::is_missing(&predicates::memory_matches_context)) names.push_back("memory_matches_context");
    if (support::is_missing(&predicates::path_is_not_empty)) names.push_back("path_is_not_empty");
    if (support::is_missing(&predicates::path_fits)) names.push_back("path_fits");
    return names;
}

} // namespace interop_fd_native
