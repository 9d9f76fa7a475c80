add_executable(bench_consumer bench/main.cpp)
target_link_libraries(bench_consumer PRIVATE vulkan_common)
add_spirv(bench_consumer vulkan/sample.frag)
