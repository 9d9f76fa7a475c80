#include "canvas.hpp"

#include <fullscreen_vert.h>

#include "../common/check.hpp"

namespace {

GLuint compile(GLenum stage, const char *text) {
    const GLuint shader = glCreateShader(stage);
    glShaderSource(shader, 1, &text, nullptr);
    glCompileShader(shader);
    GLint compiled = GL_FALSE;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
    if (compiled == GL_TRUE) return shader;
    char said[2'048] = {};
    glGetShaderInfoLog(shader, sizeof(said), nullptr, said);
    fail("a shader does not compile: %s", said);
}

} // namespace

GLuint make_program(const char *fragment_text) {
    const GLuint program = glCreateProgram();
    const GLuint vertex = compile(GL_VERTEX_SHADER, fullscreen_vert);
    const GLuint fragment = compile(GL_FRAGMENT_SHADER, fragment_text);
    glAttachShader(program, vertex);
    glAttachShader(program, fragment);
    glLinkProgram(program);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    GLint linked = GL_FALSE;
    glGetProgramiv(program, GL_LINK_STATUS, &linked);
    if (linked != GL_TRUE) fail("a program does not link");
    return program;
}

Canvas::Canvas(std::uint32_t width, std::uint32_t height, GLenum internal) : width_(static_cast<GLsizei>(width)), height_(static_cast<GLsizei>(height)) {
    glCreateRenderbuffers(1, &target_);
    glNamedRenderbufferStorage(target_, internal, width_, height_);
    glCreateFramebuffers(1, &framebuffer_);
    glNamedFramebufferRenderbuffer(framebuffer_, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, target_);
    if (glCheckNamedFramebufferStatus(framebuffer_, GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) fail("the render target is not complete");
    glCreateVertexArrays(1, &vertices_);
}

Canvas::~Canvas() {
    glDeleteVertexArrays(1, &vertices_);
    glDeleteFramebuffers(1, &framebuffer_);
    glDeleteRenderbuffers(1, &target_);
}

void Canvas::draw() {
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    glViewport(0, 0, width_, height_);
    glBindVertexArray(vertices_);
    glDrawArrays(GL_TRIANGLES, 0, 3);
}

std::vector<float> Canvas::colors() const {
    std::vector<float> result(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * 4);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    glReadPixels(0, 0, width_, height_, GL_RGBA, GL_FLOAT, result.data());
    return result;
}

std::vector<std::uint32_t> Canvas::words() const {
    std::vector<std::uint32_t> result(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * 4);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    glReadPixels(0, 0, width_, height_, GL_RGBA_INTEGER, GL_UNSIGNED_INT, result.data());
    return result;
}
