#include "scenarios.hpp"

#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <string>

#include "../common/cases.hpp"
#include "../common/check.hpp"
#include "../common/compare.hpp"
#include "../common/pixels.hpp"
#include "canvas.hpp"
#include "imported.hpp"

namespace {

constexpr std::uint32_t frame = 7;
constexpr VkImageLayout for_sampler = VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL;
constexpr VkImageLayout for_copy = VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL;
constexpr VkImageUsageFlags copy_usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT;

/// What an image of the consumer's own looks like to the sampler and to a copy.
struct Seen {
    std::vector<float> colors;
    std::vector<unsigned char> bytes;
};

/// Why a linear image of a format must not be sampled on this driver, or null.
const char *driver_fault(const Gpu &gpu, MAX_Format format) {
    if (gpu.driver == VK_DRIVER_ID_GOOGLE_SWIFTSHADER && vk_format_of(format) == VK_FORMAT_R32G32_SFLOAT) {
        return "SwiftShader reads 8 bytes before the first texel, where imported memory may have nothing";
    }
    return nullptr;
}

class Formats final {
public:
    Formats(const Gpu &gpu, int socket, Route route) : gpu_(gpu), socket_(socket), route_(route) {}

    void run(const cases::Case &each) {
        const std::string name = cases::name(each);
        const AsyncRT_InteropFormatInfo facts = pixels::facts_of(each.format);
        if (!can_sample(facts, vk_format_of(each.format))) {
            // Required formats have no excuse.
            if (facts.is_optional == 0) fail("%s: the driver cannot sample a required format", name.c_str());
            std::printf("lacks %s: the driver cannot sample it\n", name.c_str());
            return;
        }
        ask(each, {});
        if (received_.reply.status != 0) {
            if (facts.is_optional == 0) fail("%s: the producer has no such image: %d (%s)", name.c_str(), received_.reply.status, received_.reply.text);
            std::printf("lacks %s: the producer answers %d (%s)\n", name.c_str(), received_.reply.status, received_.reply.text);
            return;
        }
        by_copy(each, facts, name);
        const cases::Layout own = linear_layout(gpu_, each.format, each.width, each.height, route_);
        if (own.row_pitch_bytes != 0 && (own.row_pitch_bytes != received_.reply.memory.row_pitch_bytes || own.size_bytes > received_.reply.memory.allocation_size_bytes)) {
            // A linear image has the pitch that the driver gives it, so the memory must have the same: ask for it.
            cases::release(socket_, received_);
            ask(each, own);
        }
        if (own.row_pitch_bytes == 0) {
            std::printf("lacks %s linear: the driver has no linear image of it\n", name.c_str());
        } else if (received_.reply.status != 0) {
            std::printf("lacks %s linear: the producer has no row pitch of %u: %d (%s)\n", name.c_str(), own.row_pitch_bytes, received_.reply.status, received_.reply.text);
            return;
        } else if (const char *const fault = driver_fault(gpu_, each.format)) {
            std::printf("lacks %s linear: %s\n", name.c_str(), fault);
        } else {
            by_linear_image(each, facts, name);
        }
        cases::release(socket_, received_);
    }

private:
    void ask(const cases::Case &each, cases::Layout layout) {
        received_ = cases::request(socket_, each, frame, layout);
        expected_ = cases::expected(each, frame);
    }

    bool can_sample(const AsyncRT_InteropFormatInfo &facts, VkFormat format) const {
        VkFormatProperties properties{};
        if (format != VK_FORMAT_UNDEFINED) vkGetPhysicalDeviceFormatProperties(gpu_.physical, format, &properties);
        return (properties.optimalTilingFeatures & VK_FORMAT_FEATURE_SAMPLED_IMAGE_BIT) != 0 && pixels::is_sampled_as_float(facts);
    }

    Canvas &canvas(std::uint32_t width, std::uint32_t height) {
        std::unique_ptr<Canvas> &result = canvases_[{width, height}];
        if (result == nullptr) result = std::make_unique<Canvas>(gpu_, width, height, Shader::sample);
        return *result;
    }

    void check(const std::string &name, const AsyncRT_InteropFormatInfo &facts, const cases::Case &each, const Seen &seen) {
        compare::bytes(name.c_str(), facts, each.width, expected_, seen.bytes.data());
        compare::colors(name.c_str(), facts, each.width, expected_, seen.colors.data());
    }

    /// Draws `image`, which is ready for the sampler, reads back what was drawn, and copies the image itself.
    void record(VkCommandBuffer commands, Canvas &target, const cases::Case &each, VkImage image, const OwnBuffer &raw) {
        target.draw(commands, 0, frame);
        target.read_back(commands);
        barriers::image(commands, gpu_, image, barriers::sampled, barriers::copied_from, for_sampler, for_copy);
        const VkBufferImageCopy region{0, 0, 0, {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1}, {0, 0, 0}, {each.width, each.height, 1}};
        vkCmdCopyImageToBuffer(commands, image, for_copy, raw.buffer, 1, &region);
        barriers::buffer(commands, gpu_, raw.buffer, barriers::copied_to, barriers::read_by_host);
    }

    Seen seen(Canvas &target, const cases::Case &each, const OwnBuffer &raw, std::size_t byte_count) {
        const auto *bytes = static_cast<const unsigned char *>(raw.data);
        return {{target.pixels(), target.pixels() + std::size_t{each.width} * each.height * 4}, {bytes, bytes + byte_count}};
    }

    void by_copy(const cases::Case &each, const AsyncRT_InteropFormatInfo &facts, const std::string &name) {
        const AsyncRT_InteropMemoryInfo &memory = received_.reply.memory;
        Imported imported;
        VK_REQUIRE(imported.as_buffer(gpu_, received_.descriptors[0], memory, route_));
        const OwnImage image(gpu_, vk_format_of(each.format), each.width, each.height, copy_usage);
        const VkImageView view = sampled_view(gpu_, image.image, each.format);
        const Defer destroy([&] { vkDestroyImageView(gpu_.device, view, nullptr); });
        const OwnBuffer raw(gpu_, expected_.size(), VK_BUFFER_USAGE_TRANSFER_DST_BIT);
        Canvas &target = canvas(each.width, each.height);
        target.clear_images();
        target.add_image(view, for_sampler);
        const auto look = [&] {
            {
                const OneTime once(gpu_);
                const VkCommandBuffer commands = once.commands;
                barriers::buffer(commands, gpu_, imported.buffer, barriers::nothing, barriers::copied_from, barriers::Transfer::acquire);
                barriers::image(commands, gpu_, image.image, barriers::nothing, barriers::copied_to, VK_IMAGE_LAYOUT_UNDEFINED, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL);
                const VkBufferImageCopy region{memory.image_offset_bytes, memory.row_pitch_bytes / facts.bytes_per_pixel, 0, {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1}, {0, 0, 0},
                                               {each.width, each.height, 1}};
                vkCmdCopyBufferToImage(commands, imported.buffer, image.image, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &region);
                barriers::buffer(commands, gpu_, imported.buffer, barriers::copied_from, barriers::nothing, barriers::Transfer::release);
                barriers::image(commands, gpu_, image.image, barriers::copied_to, barriers::sampled, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, for_sampler);
                record(commands, target, each, image.image, raw);
            }
            return seen(target, each, raw, expected_.size());
        };
        check(name + " copy", facts, each, look());
        change_last_byte(each, facts);
        check(name + " copy, changed", facts, each, look());
        std::printf("ok %s copy\n", name.c_str());
    }

    void by_linear_image(const cases::Case &each, const AsyncRT_InteropFormatInfo &facts, const std::string &name) {
        Imported imported;
        VK_REQUIRE(imported.as_image(gpu_, received_.descriptors[0], received_.reply.memory, route_));
        const VkImageView view = sampled_view(gpu_, imported.image, each.format);
        const Defer destroy([&] { vkDestroyImageView(gpu_.device, view, nullptr); });
        const OwnBuffer raw(gpu_, expected_.size(), VK_BUFFER_USAGE_TRANSFER_DST_BIT);
        Canvas &target = canvas(each.width, each.height);
        target.clear_images();
        target.add_image(view, for_sampler);
        const auto look = [&] {
            {
                const OneTime once(gpu_);
                barriers::image(once.commands, gpu_, imported.image, barriers::nothing, barriers::sampled, VK_IMAGE_LAYOUT_GENERAL, for_sampler, barriers::Transfer::acquire);
                record(once.commands, target, each, imported.image, raw);
                barriers::image(once.commands, gpu_, imported.image, barriers::copied_from, barriers::nothing, for_copy, VK_IMAGE_LAYOUT_GENERAL, barriers::Transfer::release);
            }
            return seen(target, each, raw, expected_.size());
        };
        check(name + " linear", facts, each, look());
        change_last_byte(each, facts);
        check(name + " linear, changed", facts, each, look());
        std::printf("ok %s linear\n", name.c_str());
    }

    /// The producer changes a byte of the last pixel, by a plain store; nothing is imported again, and the library is not called.
    void change_last_byte(const cases::Case &each, const AsyncRT_InteropFormatInfo &facts) {
        // The lowest byte of the first channel: numbers stay ordinary ones.
        const std::size_t index = expected_.size() - facts.bytes_per_pixel;
        expected_[index] ^= 1;
        const AsyncRT_InteropMemoryInfo &memory = received_.reply.memory;
        const std::uint64_t offset = std::uint64_t{each.height - 1} * memory.row_pitch_bytes + std::uint64_t{each.width - 1} * facts.bytes_per_pixel;
        cases::write_byte(socket_, memory.image_offset_bytes + offset, expected_[index]);
    }

    const Gpu &gpu_;
    int socket_;
    Route route_;
    wire::Received received_;
    std::vector<unsigned char> expected_; ///< what the memory holds by now
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::unique_ptr<Canvas>> canvases_;
};

} // namespace

void check_formats(const Gpu &gpu, int socket, Route route) {
    Formats formats(gpu, socket, route);
    for (const cases::Case &each : cases::all()) formats.run(each);
}
