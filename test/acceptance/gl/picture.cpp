#include "../common/picture.hpp"

#include <sample_frag.h>

#include "../common/check.hpp"
#include "canvas.hpp"
#include "scenarios.hpp"

void write_picture(const Context &context, int socket, Route route, const picture::Order &order) {
    const wire::Received received = picture::request(socket, order, {});
    const AsyncRT_InteropMemoryInfo &memory = received.reply.memory;
    {
        Imported imported;
        if (const char *const reason = imported.import(context, received.descriptors[0], memory, route)) fail("%s", reason);
        GLuint texture = imported.make_texture(memory);
        if (texture == 0) {
            glCreateTextures(GL_TEXTURE_2D, 1, &texture);
            glTextureStorage2D(texture, 1, GL_RGBA8, static_cast<GLsizei>(order.width), static_cast<GLsizei>(order.height));
            unpack_rgba8(imported, memory, texture);
        }
        set_sampling(texture, MAX_FMT_RGBA8, false);
        Canvas canvas(order.width, order.height, GL_RGBA32F);
        const GLuint program = make_program(sample_frag);
        glUseProgram(program);
        glBindTextureUnit(0, texture);
        canvas.draw();
        picture::write(order, canvas.colors().data());
        no_error("the picture");
        glBindTextureUnit(0, 0);
        glDeleteProgram(program);
        glDeleteTextures(1, &texture);
    }
    cases::release(socket, received);
}
