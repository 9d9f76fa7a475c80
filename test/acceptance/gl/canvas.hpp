#pragma once

#include <cstdint>
#include <vector>

#include "context.hpp"

/// A program of the shared vertex shader and one fragment shader. Ends the program if it does not compile.
GLuint make_program(const char *fragment_text);

/// A render target into which images are drawn one texel to one pixel.
class Canvas final {
public:
    /// @param internal GL_RGBA32F or GL_RGBA32UI
    Canvas(std::uint32_t width, std::uint32_t height, GLenum internal);
    ~Canvas();
    Canvas(const Canvas &) = delete;
    Canvas &operator=(const Canvas &) = delete;

    /// Draws with the program in use and the textures that are bound.
    void draw();
    std::vector<float> colors() const;
    std::vector<std::uint32_t> words() const;

private:
    GLsizei width_;
    GLsizei height_;
    GLuint target_ = 0;
    GLuint framebuffer_ = 0;
    GLuint vertices_ = 0;
};
