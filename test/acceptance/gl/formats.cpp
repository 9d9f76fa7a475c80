#include "scenarios.hpp"

#include <sample_frag.h>
#include <texels_frag.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "../common/check.hpp"
#include "../common/compare.hpp"
#include "../common/pixels.hpp"
#include "canvas.hpp"

namespace {

constexpr std::uint32_t frame = 7;

class Formats final {
public:
    Formats(const Context &context, int socket, Route route) : context_(context), socket_(socket), route_(route), sample_(make_program(sample_frag)), texels_(make_program(texels_frag)) {}
    ~Formats() {
        glDeleteProgram(sample_);
        glDeleteProgram(texels_);
    }
    Formats(const Formats &) = delete;
    Formats &operator=(const Formats &) = delete;

    void run(const cases::Case &each) {
        facts_ = pixels::facts_of(each.format);
        name_ = cases::name(each);
        if (gl_format_of(each.format).internal == 0 || !pixels::is_sampled_as_float(facts_)) {
            if (facts_.is_optional == 0) fail("%s: OpenGL has no name for a required format", name_.c_str());
            std::printf("lacks %s: OpenGL cannot sample it\n", name_.c_str());
            return;
        }
        if (!ask(each, {})) return;
        {
            Imported imported;
            if (const char *const reason = imported.import(context_, received_.descriptors[0], received_.reply.memory, route_)) fail("%s: %s", name_.c_str(), reason);
            by_texture(each, imported);
            by_unpack(each, imported);
            by_texels(each, imported, "texels");
        }
        cases::release(socket_, received_);
        // Rows without any padding: no image of a driver is like that, but a buffer may be.
        if (!ask(each, {each.width * facts_.bytes_per_pixel, 0})) return;
        {
            Imported imported;
            if (const char *const reason = imported.import(context_, received_.descriptors[0], received_.reply.memory, route_)) fail("%s: %s", name_.c_str(), reason);
            by_texels(each, imported, "tight texels");
        }
        cases::release(socket_, received_);
    }

private:
    bool ask(const cases::Case &each, cases::Layout layout) {
        received_ = cases::request(socket_, each, frame, layout);
        expected_ = cases::expected(each, frame);
        const wire::Reply &reply = received_.reply;
        if (reply.status == 0) return true;
        if (layout.row_pitch_bytes == 0 && facts_.is_optional == 0) fail("%s: the producer has no such image: %d (%s)", name_.c_str(), reply.status, reply.text);
        std::printf("lacks %s%s: the producer answers %d (%s)\n", name_.c_str(), layout.row_pitch_bytes == 0 ? "" : " tight texels", reply.status, reply.text);
        return false;
    }

    void by_texture(const cases::Case &each, const Imported &imported) {
        const AsyncRT_InteropMemoryInfo &memory = received_.reply.memory;
        const std::uint32_t alignment = context_.linear_row_alignment();
        if (alignment == 0) {
            std::printf("lacks %s texture: OpenGL does not tell the row pitch of its linear textures\n", name_.c_str());
            return;
        }
        const std::uint32_t pitch = (each.width * facts_.bytes_per_pixel + alignment - 1) / alignment * alignment;
        if (memory.row_pitch_bytes != pitch) fail("%s: the row pitch is %u, and this driver's %u", name_.c_str(), memory.row_pitch_bytes, pitch);
        const GLuint texture = imported.make_texture(memory);
        if (texture == 0) {
            std::printf("lacks %s texture: %s\n", name_.c_str(), route_ == Route::pointer ? "pinned memory makes buffers only" : "the driver refuses it");
            return;
        }
        set_sampling(texture, each.format, true);
        check_sampled(each, texture, " texture", [] {});
        glDeleteTextures(1, &texture);
        std::printf("ok %s texture\n", name_.c_str());
    }

    void by_unpack(const cases::Case &each, const Imported &imported) {
        const AsyncRT_InteropMemoryInfo &memory = received_.reply.memory;
        const GlFormat format = gl_format_of(each.format);
        GLuint texture = 0;
        glCreateTextures(GL_TEXTURE_2D, 1, &texture);
        glTextureStorage2D(texture, 1, format.internal, static_cast<GLsizei>(each.width), static_cast<GLsizei>(each.height));
        set_sampling(texture, each.format, false);
        check_sampled(each, texture, " unpack", [&] {
            glBindBuffer(GL_PIXEL_UNPACK_BUFFER, imported.buffer());
            glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
            glPixelStorei(GL_UNPACK_ROW_LENGTH, static_cast<GLint>(memory.row_pitch_bytes / facts_.bytes_per_pixel));
            glTextureSubImage2D(texture, 0, 0, 0, static_cast<GLsizei>(each.width), static_cast<GLsizei>(each.height), format.pixel, format.type,
                                reinterpret_cast<const void *>(memory.image_offset_bytes));
            glBindBuffer(GL_PIXEL_UNPACK_BUFFER, 0);
        });
        glDeleteTextures(1, &texture);
        std::printf("ok %s unpack\n", name_.c_str());
    }

    /// Draws and compares, twice: the producer changes a byte between.
    template <class Upload>
    void check_sampled(const cases::Case &each, GLuint texture, const char *way, Upload upload) {
        Canvas canvas(each.width, each.height, GL_RGBA32F);
        for (const char *const when : {"", ", changed"}) {
            if (*when != '\0') change_last_byte(each);
            upload();
            glUseProgram(sample_);
            glBindTextureUnit(0, texture);
            canvas.draw();
            const std::string what = name_ + way + when;
            compare::colors(what.c_str(), facts_, each.width, expected_, canvas.colors().data());
            no_error(what.c_str());
        }
        glBindTextureUnit(0, 0);
    }

    void by_texels(const cases::Case &each, const Imported &imported, const char *way) {
        const AsyncRT_InteropMemoryInfo &memory = received_.reply.memory;
        GLuint texture = 0;
        glCreateTextures(GL_TEXTURE_BUFFER, 1, &texture);
        glTextureBuffer(texture, GL_R8UI, imported.buffer());
        Canvas canvas(each.width, each.height, GL_RGBA32UI);
        glUseProgram(texels_);
        glUniform1ui(0, static_cast<GLuint>(memory.image_offset_bytes));
        glUniform1ui(1, memory.row_pitch_bytes);
        glUniform1ui(2, facts_.bytes_per_pixel);
        for (const char *const when : {"", ", changed"}) {
            if (*when != '\0') change_last_byte(each);
            glBindTextureUnit(0, texture);
            canvas.draw();
            const std::vector<std::uint32_t> words = canvas.words();
            std::vector<unsigned char> bytes(expected_.size());
            for (std::size_t pixel = 0; pixel < words.size() / 4; ++pixel) std::memcpy(&bytes[pixel * facts_.bytes_per_pixel], &words[pixel * 4], facts_.bytes_per_pixel);
            const std::string what = name_ + " " + way + when;
            compare::bytes(what.c_str(), facts_, each.width, expected_, bytes.data());
            no_error(what.c_str());
        }
        glBindTextureUnit(0, 0);
        glDeleteTextures(1, &texture);
        std::printf("ok %s %s\n", name_.c_str(), way);
    }

    /// The producer changes a byte of the last pixel, by a plain store; nothing is imported again, and the library is not called.
    void change_last_byte(const cases::Case &each) {
        const std::size_t index = expected_.size() - facts_.bytes_per_pixel;
        expected_[index] ^= 1;
        const AsyncRT_InteropMemoryInfo &memory = received_.reply.memory;
        const std::uint64_t offset = std::uint64_t{each.height - 1} * memory.row_pitch_bytes + std::uint64_t{each.width - 1} * facts_.bytes_per_pixel;
        cases::write_byte(socket_, memory.image_offset_bytes + offset, expected_[index]);
    }

    const Context &context_;
    int socket_;
    Route route_;
    GLuint sample_;
    GLuint texels_;
    wire::Received received_;
    std::vector<unsigned char> expected_; ///< what the memory holds by now
    AsyncRT_InteropFormatInfo facts_ = ASYNCRT_INTEROP_FD_FORMAT_INFO_INIT;
    std::string name_;
};

} // namespace

void check_formats(const Context &context, int socket, Route route) {
    Formats formats(context, socket, route);
    for (const cases::Case &each : cases::all()) formats.run(each);
}
