#pragma once

/// What a backend (host, Vulkan, CUDA) implements. Entry points and bodies see nothing else of it, so a new backend changes neither.
///
/// Objects are shared: whoever uses one keeps it alive. All functions may be called from any thread. They throw Failure.
/// No function holds a lock across a wait or a callback.

#include <asyncrt_interop_fd_ext.h>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "descriptor_snapshot.hpp"
#include "failure.hpp"
#include "futex.hpp"
#include "unique_fd.hpp"

namespace interop {

using Uuid = std::array<std::uint8_t, ASYNCRT_INTEROP_UUID_SIZE>;

/// Identity of a device and of its driver. The host has the UUID of this boot of the machine as both.
struct DeviceIdentity {
    Uuid device{};
    Uuid driver{};
};

/// An image in a buffer: one plane, linear.
struct Image {
    MAX_Format format{};
    std::uint32_t bytes_per_pixel = 0;
    std::uint32_t width = 0;            ///< pixels
    std::uint32_t height = 0;           ///< pixels
    std::uint32_t row_pitch_bytes = 0;  ///< 0 while the backend has not chosen
    std::uint64_t offset_bytes = 0;     ///< from the start of the buffer
};

/// Memory of a device, or of the host. One allocation may be shared by several buffers (views, crops, imports).
class Allocation {
public:
    virtual ~Allocation() = default;
    Allocation(const Allocation &) = delete;
    Allocation &operator=(const Allocation &) = delete;

    /// Size of the whole allocation, exactly as an importer must pass it. Bytes.
    virtual std::uint64_t size_bytes() const = 0;
    /// Where memory that was wrapped begins in the allocation, which may be a larger one that it lies in. Bytes.
    virtual std::uint64_t wrapped_offset_bytes() const { return 0; }
    /// The number by which export information names the allocation: the same for every export of it, unique in this process.
    virtual std::uint64_t id() const = 0;
    /// The bytes, mapped by the first call and shared by all. Throws EOPNOTSUPP where the host cannot see the memory.
    virtual std::byte *map() = 0;
    /// Takes back one call of `map`. The mapping ends with the last one, or else with the allocation.
    virtual void unmap() noexcept {}
    /// Keeps the mapping of an allocation that is mapped where it is, and what it needs, as long as the result lives, also after the context was closed. Throws
    /// EOPNOTSUPP where nobody can promise that. Null: it needs nothing.
    /// @param self This allocation.
    virtual std::shared_ptr<const void> hold_mapping(const std::shared_ptr<Allocation> &self) = 0;
    /// True once `map` has succeeded, or where the memory is host memory by nature.
    virtual bool is_mapped() const = 0;
    /// A new descriptor, close-on-exec, of the handle type. Throws EOPNOTSUPP for a type the allocation cannot be exported as.
    virtual UniqueFd export_fd(AsyncRT_InteropHandleType handle_type) = 0;
    /// Handle types that `export_fd` would not refuse.
    virtual AsyncRT_InteropHandleType export_handle_types() const = 0;
    /// Fills in what the backend knows about an export: flags, allocation size and id, memory type index and bits, identity, alignment,
    /// fourcc and modifier (0 where there is none).
    virtual void describe(AsyncRT_InteropMemoryInfo &info, const Image *image) const = 0;
    /// Fills in the native handles of a range that starts at `offset_bytes`.
    virtual void native_handles(AsyncRT_InteropNativeHandles &handles, std::uint64_t offset_bytes) = 0;

protected:
    Allocation() = default;
};

/// A timeline as the backend keeps it. Values only grow.
class Timeline {
public:
    virtual ~Timeline() = default;
    Timeline(const Timeline &) = delete;
    Timeline &operator=(const Timeline &) = delete;

    virtual AsyncRT_InteropTimelineKind kind() const = 0;
    /// The payload now.
    virtual std::uint64_t value() const = 0;
    /// Raises the payload to at least `value`: an atomic maximum. Wakes everybody who waits, in every process.
    virtual void raise(std::uint64_t value) = 0;
    /// Waits until the payload is at least `value`. False: the time was up first. UINT64_MAX nanoseconds waits without end.
    virtual bool wait(std::uint64_t value, std::uint64_t timeout_ns) = 0;
    /// For those who wait on many at once: a word that changes with every raise, and what it holds now; a null word where the timeline has none and is asked
    /// in slices. Get it, look at the value, then wait; get it again for each wait. The word is valid as long as the timeline.
    virtual FutexWord futex_word() const = 0;

    /// A new descriptor, close-on-exec.
    /// @param again More may be wanted later, so the timeline keeps what it needs for that. Without it a timeline may lose the way back to a descriptor.
    virtual UniqueFd export_fd(AsyncRT_InteropHandleType handle_type, bool again) = 0;
    /// Keeps what later exports need, from a descriptor that refers to this timeline. It stays the caller's.
    virtual void keep_descriptor(int) {}
    /// Lets go of what was kept: there will be no more exports.
    virtual void drop_descriptor() noexcept {}
    virtual void describe(AsyncRT_InteropSemaphoreInfo &info) const = 0;
    /// The file behind its descriptors, by which one that may be of it is found; nothing while it has none.
    virtual std::optional<FileKey> file_key() const = 0;
    /// True if the descriptor refers to this timeline, by identity of the open file description or of the memory behind it.
    virtual bool is_descriptor(int fd) const = 0;
    /// True if a descriptor of it other than the library's own is open in this process, or if that cannot be known.
    virtual bool has_other_descriptors(const DescriptorSnapshot &open) const = 0;

    /// The highest value for which this process has enqueued or made a signal. The payload gets there as soon as the streams do.
    std::uint64_t promised() const noexcept { return promised_.load(std::memory_order_acquire); }
    void set_promised(std::uint64_t value) noexcept { promised_.store(value, std::memory_order_release); }
    /// The signal of this value will not be made after all. A higher one that was promised meanwhile stays promised.
    void withdraw(std::uint64_t value) {
        const std::uint64_t payload = this->value();
        promised_.compare_exchange_strong(value, payload, std::memory_order_acq_rel);
    }

protected:
    Timeline() = default;

private:
    std::atomic<std::uint64_t> promised_{0};
};

/// A timeline as a `VkSemaphore` of a device of the application, which belongs to the library and ends with this object. Destroying it may wait for a
/// callback of the library, so it is done without a lock.
class VulkanView {
public:
    virtual ~VulkanView() = default;
    VulkanView(const VulkanView &) = delete;
    VulkanView &operator=(const VulkanView &) = delete;

    virtual std::uint64_t vk_semaphore() const = 0;
    /// True: a signal takes a thread of the library to cross.
    virtual bool is_bridged() const = 0;

protected:
    VulkanView() = default;
};

/// The queue of a context: what is enqueued runs in order.
class Stream {
public:
    virtual ~Stream() = default;
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    /// Runs a function after everything enqueued before it. The function must not throw and must not block for long.
    virtual void enqueue(std::function<void()> function) = 0;
    /// Raises a timeline after everything enqueued before. The default enqueues a function; a backend with native timelines signals on its queue.
    virtual void enqueue_signal(std::shared_ptr<Timeline> timeline, std::uint64_t value) = 0;
    /// Lets what is enqueued afterwards wait. A backend whose queue must not block waits on the calling thread instead; then false means time-out.
    virtual bool enqueue_wait(std::shared_ptr<Timeline> timeline, std::uint64_t value, std::uint64_t timeout_ns) = 0;
    /// Completes everything enqueued so far, then refuses more. Waits that no enqueued signal will end are given up: the functions behind them run, so that
    /// their owners get them back, but the signals behind them are never made. Idempotent.
    virtual void close() = 0;

protected:
    Stream() = default;
};

/// What a new buffer must be able to do.
struct AllocationRequest {
    Image image;                                  ///< row_pitch_bytes as the caller asked for, 0 for the backend's own
    bool exact_row_pitch = false;                 ///< take the pitch as it is, even where linear images of the device have another
    bool host_visible = false;
    AsyncRT_InteropHandleType handle_types = 0;   ///< as what it must be exportable; 0: whatever the backend can
    std::uint64_t min_size_bytes = 0;
};

struct AllocationResult {
    std::shared_ptr<Allocation> allocation;
    Image image; ///< with the row pitch that was chosen
};

/// A device that has been opened, with the queue of its context.
class Device {
public:
    virtual ~Device() = default;
    Device(const Device &) = delete;
    Device &operator=(const Device &) = delete;

    virtual AsyncRT_InteropBackend backend() const = 0;
    virtual DeviceIdentity identity() const = 0;
    virtual AsyncRT_InteropFeatures features() const = 0;
    /// Name for people.
    virtual const char *name() const = 0;
    /// How far a signal may be above the payload.
    virtual std::uint64_t max_value_difference() const = 0;
    /// Fills in the native handles of the context information.
    virtual void native_handles(AsyncRT_InteropContextInfo &info) const = 0;

    virtual Stream &stream() = 0;

    virtual AllocationResult allocate(const AllocationRequest &request) = 0;
    /// Memory that belongs to somebody else: releasing the allocation frees only what the library keeps about it. The allocation is the whole memory, so
    /// the buffer starts at `memory.offset_bytes` of it, after what the allocation has before the memory.
    virtual std::shared_ptr<Allocation> wrap(const AsyncRT_InteropExternalMemory &memory) = 0;
    /// Imports a descriptor, which stays the caller's. Checks all that can be checked: size, seals, type, identity.
    virtual std::shared_ptr<Allocation> import_memory(int fd, const AsyncRT_InteropMemoryInfo &info) = 0;
    virtual std::shared_ptr<Timeline> create_timeline(std::uint64_t initial_value) = 0;
    /// `info` is null where only the descriptor is known (the core's calls).
    virtual std::shared_ptr<Timeline> import_timeline(int fd, const AsyncRT_InteropSemaphoreInfo *info) = 0;
    /// Queue-family ownership transfers of an allocation to and from users outside the device; nothing on the host.
    virtual void release_ownership(const std::shared_ptr<Allocation> &allocation) = 0;
    virtual void acquire_ownership(const std::shared_ptr<Allocation> &allocation) = 0;

protected:
    Device() = default;
};

/// How a device is opened; the members that say nothing are null.
struct DeviceRequest {
    std::optional<Uuid> device_uuid;
    const AsyncRT_InteropCudaStream *cuda = nullptr;
    const AsyncRT_InteropVulkanDevice *vulkan = nullptr;
    /// The context handle of a live Mojo runtime.
    const void *runtime_context = nullptr;
};

/// One kind of device. There is one object of each for the life of the library.
class Backend {
public:
    virtual ~Backend() = default;
    virtual AsyncRT_InteropBackend kind() const = 0;
    /// Name for ASYNCRT_INTEROP_BACKEND: `host`, `vulkan`, `cuda`.
    virtual const char *name() const = 0;
    /// True if a driver and a device are there. Otherwise the last error of this thread says what is missing. Starts nothing that lasts.
    virtual bool is_available() = 0;
    /// True if AUTO may choose it for this request. Otherwise the last error of this thread says why not. Starts nothing that lasts.
    virtual bool is_automatic(const DeviceRequest &) { return is_available(); }
    /// Opens a device. Throws ENODEV where there is none that fits.
    virtual std::unique_ptr<Device> open(const DeviceRequest &request) = 0;
    /// A timeline of any backend as a `VkSemaphore` of a device.
    virtual std::unique_ptr<VulkanView> view(std::shared_ptr<Timeline>, const AsyncRT_InteropVulkanDevice &) {
        throw Failure(EOPNOTSUPP, "this backend has nothing to do with Vulkan");
    }
};

} // namespace interop
