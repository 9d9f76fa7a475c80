#include "../common/picture.hpp"

#include "../common/check.hpp"
#include "canvas.hpp"
#include "scenarios.hpp"

void write_picture(const Gpu &gpu, int socket, Route route, const picture::Order &order) {
    const wire::Received received = picture::request(socket, order, linear_layout(gpu, MAX_FMT_RGBA8, order.width, order.height, route));
    {
        Imported imported;
        VK_REQUIRE(imported.as_image(gpu, received.descriptors[0], received.reply.memory, route));
        const VkImageView view = sampled_view(gpu, imported.image, MAX_FMT_RGBA8);
        const Defer destroy([&] { vkDestroyImageView(gpu.device, view, nullptr); });
        Canvas canvas(gpu, order.width, order.height, Shader::sample);
        canvas.add_image(view, VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL);
        {
            const OneTime once(gpu);
            barriers::image(once.commands, gpu, imported.image, barriers::nothing, barriers::sampled, VK_IMAGE_LAYOUT_GENERAL, VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL,
                            barriers::Transfer::acquire);
            canvas.draw(once.commands, 0, order.frame);
            canvas.read_back(once.commands);
            barriers::image(once.commands, gpu, imported.image, barriers::sampled, barriers::nothing, VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL, VK_IMAGE_LAYOUT_GENERAL,
                            barriers::Transfer::release);
        }
        picture::write(order, canvas.pixels());
    }
    cases::release(socket, received);
}
