file(GLOB GL_SOURCES CONFIGURE_DEPENDS gl/*.cpp)
add_executable(gl_consumer ${GL_SOURCES})
target_include_directories(gl_consumer PRIVATE "${INTEROP_GENERATED}/native")
# Without X11, which libGL brings.
target_link_libraries(gl_consumer PRIVATE common EGL OpenGL)
add_glsl(gl_consumer gl/fullscreen.vert gl/sample.frag gl/check.frag gl/texels.frag)
