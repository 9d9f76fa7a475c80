find_library(XCB xcb REQUIRED)
file(GLOB WINDOW_SOURCES CONFIGURE_DEPENDS window/*.cpp)
add_executable(window_consumer ${WINDOW_SOURCES})
target_link_libraries(window_consumer PRIVATE vulkan_common "${XCB}")
add_spirv(window_consumer vulkan/fullscreen.vert window/present.frag)

add_executable(screenshot window/screenshot/main.cpp)
target_link_libraries(screenshot PRIVATE common "${XCB}")
