// What a frame costs a Vulkan consumer: sampled where it lies in the imported memory, against the same frame with a copy through the host.
//   bench_consumer SOCKET opaque|pointer WIDTH HEIGHT ROUNDS
// RGBA16F. Both ways alternate in one run. One line of JSON: medians in microseconds, and what was counted per frame.

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <vector>

#include <sample_frag.h>

#include "../common/cases.hpp"
#include "../common/arguments.hpp"
#include "../common/check.hpp"
#include "../vulkan/barriers.hpp"
#include "../vulkan/fullscreen.hpp"
#include "../vulkan/imported.hpp"
#include "../vulkan/resources.hpp"

namespace {

constexpr VkFormat format = VK_FORMAT_R16G16B16A16_SFLOAT;
constexpr VkImageLayout for_sampler = VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL;
constexpr std::uint32_t bytes_per_pixel = 8;

struct Result {
    double median_us = 0;
    double imports = 0, host_copies = 0, device_copies = 0, submits = 0; ///< per frame
};

class Bench final {
public:
    Bench(const Gpu &gpu, const wire::Received &received, Route route, std::uint32_t width, std::uint32_t height)
        : gpu_(gpu), extent_{width, height}, target_(gpu, VK_FORMAT_R8G8B8A8_UNORM, width, height, VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT),
          copy_(gpu, format, width, height, VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT),
          staging_(gpu, std::uint64_t{width} * height * bytes_per_pixel, VK_BUFFER_USAGE_TRANSFER_SRC_BIT),
          pass_(gpu, {.target = VK_FORMAT_R8G8B8A8_UNORM, .fragment = sample_frag}), memory_(received.reply.memory), download_(staging_.size) {
        VK_REQUIRE(imported_.as_image(gpu, received.descriptors[0], memory_, route));
        pixels_ = static_cast<const unsigned char *>(imported_.map()) + memory_.offset_bytes + memory_.image_offset_bytes;
        for (const VkImage image : {imported_.image, copy_.image}) {
            views_.push_back(sampled_view(gpu, image, MAX_FMT_RGBA16F));
            pass_.add_image(views_.back(), for_sampler);
        }
        const VkImageViewCreateInfo view{VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO, nullptr, 0, target_.image, VK_IMAGE_VIEW_TYPE_2D, VK_FORMAT_R8G8B8A8_UNORM, {},
                                         {VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1}};
        views_.push_back(VK_NULL_HANDLE);
        VK_REQUIRE(vkCreateImageView(gpu.device, &view, nullptr, &views_.back()));
    }
    ~Bench() {
        for (const VkImageView view : views_) vkDestroyImageView(gpu_.device, view, nullptr);
    }
    Bench(const Bench &) = delete;
    Bench &operator=(const Bench &) = delete;

    /// The frame where it lies: ownership to and fro, and the draw.
    void by_import(bool draws) {
        const OneTime once(gpu_);
        barriers::image(once.commands, gpu_, imported_.image, barriers::nothing, barriers::sampled, VK_IMAGE_LAYOUT_GENERAL, for_sampler, barriers::Transfer::acquire);
        if (draws) draw(once.commands, 0);
        barriers::image(once.commands, gpu_, imported_.image, barriers::sampled, barriers::nothing, for_sampler, VK_IMAGE_LAYOUT_GENERAL, barriers::Transfer::release);
    }

    /// The frame through the host: down from the producer's memory, up into the consumer's, into an image, and the draw.
    void by_copy(bool draws) {
        const std::size_t row_bytes = std::size_t{extent_.width} * bytes_per_pixel;
        for (std::uint32_t y = 0; y < extent_.height; ++y) std::memcpy(download_.data() + y * row_bytes, pixels_ + std::size_t{y} * memory_.row_pitch_bytes, row_bytes);
        std::memcpy(staging_.data, download_.data(), download_.size());
        host_copies_ += 2;
        const OneTime once(gpu_);
        barriers::image(once.commands, gpu_, copy_.image, barriers::sampled, barriers::copied_to, VK_IMAGE_LAYOUT_UNDEFINED, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL);
        const VkBufferImageCopy region{0, 0, 0, {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1}, {0, 0, 0}, {extent_.width, extent_.height, 1}};
        vkCmdCopyBufferToImage(once.commands, staging_.buffer, copy_.image, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &region);
        barriers::image(once.commands, gpu_, copy_.image, barriers::copied_to, barriers::sampled, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, for_sampler);
        if (draws) draw(once.commands, 1);
    }

    std::uint64_t host_copies() const { return host_copies_; }

private:
    void draw(VkCommandBuffer commands, std::uint32_t image) {
        barriers::image(commands, gpu_, target_.image, barriers::drawn_to, barriers::drawn_to, VK_IMAGE_LAYOUT_UNDEFINED, VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL);
        const std::uint32_t nothing = 0;
        pass_.draw(commands, image, views_.back(), extent_, &nothing);
    }

    const Gpu &gpu_;
    VkExtent2D extent_;
    OwnImage target_;
    OwnImage copy_;
    OwnBuffer staging_;
    Fullscreen pass_;
    Imported imported_;
    AsyncRT_InteropMemoryInfo memory_;
    const unsigned char *pixels_ = nullptr;
    std::vector<unsigned char> download_;
    std::vector<VkImageView> views_;
    std::uint64_t host_copies_ = 0;
};

/// The ways in turn, so that a machine whose speed drifts slows both alike. The first round is not counted.
template <class First, class Second>
std::pair<Result, Result> in_turn(const Bench &bench, int rounds, First first, Second second) {
    std::vector<double> times[2];
    Result results[2];
    for (int round = 0; round <= rounds; ++round) {
        for (int way = 0; way < 2; ++way) {
            const Calls before = Gpu::calls();
            const std::uint64_t copies = bench.host_copies();
            const auto start = std::chrono::steady_clock::now();
            if (way == 0) first();
            else second();
            if (round == 0) continue;
            times[way].push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
            const Calls &after = Gpu::calls();
            results[way].imports += static_cast<double>(after.imports - before.imports) / rounds;
            results[way].device_copies += static_cast<double>(after.copies - before.copies) / rounds;
            results[way].submits += static_cast<double>(after.submits - before.submits) / rounds;
            results[way].host_copies += static_cast<double>(bench.host_copies() - copies) / rounds;
        }
    }
    for (int way = 0; way < 2; ++way) {
        std::nth_element(times[way].begin(), times[way].begin() + rounds / 2, times[way].end());
        results[way].median_us = times[way][static_cast<std::size_t>(rounds / 2)];
    }
    return {results[0], results[1]};
}

void print(const char *name, const Result &result, const char *end) {
    std::printf("\"%s\":{\"microseconds\":%.1f,\"imports\":%g,\"hostCopies\":%g,\"deviceCopies\":%g,\"submits\":%g}%s", name, result.median_us, result.imports, result.host_copies,
                result.device_copies, result.submits, end);
}

} // namespace

int main(int count, char **words) {
    if (count != 6) fail("usage: bench_consumer SOCKET opaque|pointer WIDTH HEIGHT ROUNDS");
    const Route route = route_of(words[2]);
    const std::uint32_t width = arguments::size("WIDTH", words[3]), height = arguments::size("HEIGHT", words[4]);
    const auto rounds = static_cast<int>(arguments::number("ROUNDS", words[5], 1, 100'000));
    const int socket = wire::connect_to(words[1]);
    {
        const auto device = cases::device_uuid(socket);
        const Gpu gpu({.validation = false, .device_uuid = device.data(), .instance_extensions = {}, .device_extensions = {}});
        const cases::Case each{MAX_FMT_RGBA16F, width, height, wire::Content::pattern};
        const wire::Received received = cases::request(socket, each, 1, linear_layout(gpu, each.format, width, height, route));
        if (received.reply.status != 0) fail("the producer has no such image: %s", received.reply.text);
        Bench bench(gpu, received, route, width, height);
        const auto [imported, copied] = in_turn(bench, rounds, [&] { bench.by_import(false); }, [&] { bench.by_copy(false); });
        const auto [imported_drawn, copied_drawn] = in_turn(bench, rounds, [&] { bench.by_import(true); }, [&] { bench.by_copy(true); });
        std::printf("{\"device\":\"%s\",", gpu.name.c_str());
        print("imported", imported, ",");
        print("copied", copied, ",");
        print("importedAndDrawn", imported_drawn, ",");
        print("copiedAndDrawn", copied_drawn, "}\n");
        cases::release(socket, received);
    }
    wire::send_request(socket, wire::Request{});
    ::close(socket);
    return 0;
}
