find_path(VOLK_INCLUDE volk.h REQUIRED)
file(GLOB VULKAN_SOURCES CONFIGURE_DEPENDS vulkan/*.cpp)
list(FILTER VULKAN_SOURCES EXCLUDE REGEX "/main\\.cpp$")

# What every consumer of Vulkan has: the device, imports, timelines, and a canvas.
add_library(vulkan_common STATIC ${VULKAN_SOURCES})
target_compile_definitions(vulkan_common PUBLIC VK_USE_PLATFORM_XCB_KHR)
target_include_directories(vulkan_common PRIVATE "${INTEROP_GENERATED}/native")
target_link_libraries(vulkan_common PUBLIC common ${CMAKE_DL_LIBS})
add_spirv(vulkan_common vulkan/fullscreen.vert vulkan/sample.frag vulkan/check.frag)

add_executable(vulkan_consumer vulkan/main.cpp)
target_link_libraries(vulkan_consumer PRIVATE vulkan_common)
