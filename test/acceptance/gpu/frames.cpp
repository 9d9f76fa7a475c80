#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <memory>

#include "../common/check.hpp"
#include "../vulkan/barriers.hpp"
#include "../vulkan/imported.hpp"
#include "../vulkan/resources.hpp"
#include "measure.hpp"

namespace measure {
namespace {

void require(int status, const char *call) {
    if (status != 0) fail("%s: %d (%s)", call, status, AsyncRT_Interop_last_error_text());
}
#define REQUIRE(call) require((call), #call)

constexpr VkFormat format = VK_FORMAT_R16G16B16A16_SFLOAT;
constexpr std::uint32_t width = 3840, height = 2160, bytes_per_pixel = 8;
constexpr VkImageLayout for_sampler = VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL;

/// A frame in memory of the library, which the kernel writes and Vulkan has imported, with everything that the way through the host needs.
class Frame final {
public:
    explicit Frame(const Machine &machine)
        : machine_(machine), own_(machine.gpu, format, width, height, VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT),
          staging_(machine.gpu, std::uint64_t{width} * height * bytes_per_pixel, VK_BUFFER_USAGE_TRANSFER_SRC_BIT) {
        const cases::Layout layout = linear_layout(machine.gpu, MAX_FMT_RGBA16F, width, height, Route::opaque);
        AsyncRT_InteropImageDescription description = ASYNCRT_INTEROP_FD_IMAGE_DESCRIPTION_INIT;
        description.format = MAX_FMT_RGBA16F;
        description.width = width;
        description.height = height;
        AsyncRT_InteropBufferOptions options = ASYNCRT_INTEROP_FD_BUFFER_OPTIONS_INIT;
        options.min_size_bytes = layout.size_bytes;
        REQUIRE(AsyncRT_InteropBuffer_create(machine.context, &description, &options, &buffer_));
        int fd = -1;
        REQUIRE(AsyncRT_InteropBuffer_export_handle(buffer_, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, &fd, &memory_));
        as_image_ = layout.row_pitch_bytes == memory_.row_pitch_bytes;
        if (as_image_) VK_REQUIRE(image_.as_image(machine.gpu, fd, memory_, Route::opaque));
        VK_REQUIRE(bytes_.as_buffer(machine.gpu, fd, memory_, Route::opaque));
        ::close(fd);
        AsyncRT_InteropNativeHandles handles = ASYNCRT_INTEROP_FD_NATIVE_HANDLES_INIT;
        REQUIRE(AsyncRT_InteropBuffer_native_handles(buffer_, &handles));
        words = handles.cuda_pointer;
        CU_REQUIRE(cuda().cuMemHostAlloc(&pinned_, size(), 0));
        CU_REQUIRE(cuda().cuMemAlloc(&other_, size()));
    }
    ~Frame() {
        CU_REQUIRE(cuda().cuMemFree(other_));
        CU_REQUIRE(cuda().cuMemFreeHost(pinned_));
        bytes_.reset();
        image_.reset();
        REQUIRE(AsyncRT_InteropBuffer_release(buffer_));
    }
    Frame(const Frame &) = delete;
    Frame &operator=(const Frame &) = delete;

    std::size_t size() const { return std::size_t{memory_.row_pitch_bytes} * height; }
    bool is_image() const { return as_image_; }

    void write(std::uint32_t number) const {
        machine_.cuda.write_pattern(words, number, width * bytes_per_pixel / 4, height, memory_.row_pitch_bytes / 4);
        CU_REQUIRE(cuda().cuStreamSynchronize(machine_.cuda.stream));
    }

    /// Until a draw could sample it: where it lies, or by one copy of the device where the row pitches differ.
    void by_import() const {
        const OneTime once(machine_.gpu);
        if (!as_image_) return copy_from(once.commands, bytes_.buffer, memory_.image_offset_bytes, memory_.row_pitch_bytes / bytes_per_pixel, true);
        barriers::image(once.commands, machine_.gpu, image_.image, barriers::nothing, barriers::sampled, VK_IMAGE_LAYOUT_GENERAL, for_sampler, barriers::Transfer::acquire);
        barriers::image(once.commands, machine_.gpu, image_.image, barriers::sampled, barriers::nothing, for_sampler, VK_IMAGE_LAYOUT_GENERAL, barriers::Transfer::release);
    }

    /// The same by the host: down by CUDA, into a buffer of Vulkan's, and up.
    void by_host() const {
        CU_REQUIRE(cuda().cuMemcpyDtoHAsync(pinned_, words, size(), machine_.cuda.stream));
        CU_REQUIRE(cuda().cuStreamSynchronize(machine_.cuda.stream));
        const std::size_t row_bytes = std::size_t{width} * bytes_per_pixel;
        for (std::uint32_t y = 0; y < height; ++y) {
            std::memcpy(static_cast<char *>(staging_.data) + y * row_bytes, static_cast<const char *>(pinned_) + std::size_t{y} * memory_.row_pitch_bytes, row_bytes);
        }
        const OneTime once(machine_.gpu);
        copy_from(once.commands, staging_.buffer, 0, width, false);
    }

    void buffer_to_image() const {
        const OneTime once(machine_.gpu);
        copy_from(once.commands, bytes_.buffer, memory_.image_offset_bytes, memory_.row_pitch_bytes / bytes_per_pixel, true);
    }

    void device_copy() const {
        CU_REQUIRE(cuda().cuMemcpyDtoDAsync(other_, words, size(), machine_.cuda.stream));
        CU_REQUIRE(cuda().cuStreamSynchronize(machine_.cuda.stream));
    }

    CUdeviceptr words = 0;

private:
    void copy_from(VkCommandBuffer commands, VkBuffer buffer, VkDeviceSize offset, std::uint32_t row_pixels, bool is_imported) const {
        if (is_imported) barriers::buffer(commands, machine_.gpu, buffer, barriers::nothing, barriers::copied_from, barriers::Transfer::acquire);
        barriers::image(commands, machine_.gpu, own_.image, barriers::sampled, barriers::copied_to, VK_IMAGE_LAYOUT_UNDEFINED, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL);
        const VkBufferImageCopy region{offset, row_pixels, 0, {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1}, {0, 0, 0}, {width, height, 1}};
        vkCmdCopyBufferToImage(commands, buffer, own_.image, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &region);
        if (is_imported) barriers::buffer(commands, machine_.gpu, buffer, barriers::copied_from, barriers::nothing, barriers::Transfer::release);
        barriers::image(commands, machine_.gpu, own_.image, barriers::copied_to, barriers::sampled, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, for_sampler);
    }

    const Machine &machine_;
    OwnImage own_;
    OwnBuffer staging_;
    AsyncRT_InteropBuffer buffer_ = nullptr;
    AsyncRT_InteropMemoryInfo memory_ = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    Imported image_;
    Imported bytes_;
    bool as_image_ = false;
    void *pinned_ = nullptr;
    CUdeviceptr other_ = 0;
};

/// Medians of two ways in turn, each on a new frame. Microseconds. The first round is not counted.
template <class First, class Second>
std::pair<double, double> in_turn(const Frame &frame, int rounds, First first, Second second) {
    std::vector<double> times[2];
    for (int round = 0; round <= rounds; ++round) {
        frame.write(static_cast<std::uint32_t>(round));
        for (int way = 0; way < 2; ++way) {
            const double start = now_us();
            if (way == 0) first();
            else second();
            if (round != 0) times[way].push_back(now_us() - start);
        }
    }
    return {quantile(times[0], 0.5), quantile(times[1], 0.5)};
}

} // namespace

void frames(const Machine &machine) {
    const int rounds = std::min(machine.rounds, 30);
    const Frame frame(machine);
    char line[256];
    const auto [imported, by_host] = in_turn(frame, rounds, [&] { frame.by_import(); }, [&] { frame.by_host(); });
    std::snprintf(line, sizeof(line), "{\"%s_us\": %.1f, \"device_host_device_us\": %.1f, \"ratio\": %.1f}", frame.is_image() ? "where_it_lies" : "by_one_copy_of_the_device", imported, by_host,
                  by_host / imported);
    add("a 4K frame of RGBA16F until it can be sampled", line);
    const auto [to_image, device] = in_turn(frame, rounds, [&] { frame.buffer_to_image(); }, [&] { frame.device_copy(); });
    const double bytes = static_cast<double>(frame.size());
    std::snprintf(line, sizeof(line), "{\"buffer_to_image_GB_per_s\": %.2f, \"cuMemcpyDtoD_GB_per_s\": %.2f, \"ratio\": %.3f}", bytes / to_image / 1e3, bytes / device / 1e3, device / to_image);
    add("copies of a 4K frame of RGBA16F", line);
}

} // namespace measure
