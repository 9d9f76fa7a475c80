# The driver of CUDA as an application uses it, and its kernel.
set(PTX_HEADER "${CMAKE_CURRENT_BINARY_DIR}/ptx/write_ptx.h")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS cuda/write.ptx)
file(READ cuda/write.ptx PTX_TEXT)
file(CONFIGURE OUTPUT "${PTX_HEADER}" CONTENT "constexpr const char *write_ptx = R\"ptx(@PTX_TEXT@)ptx\";\n" @ONLY)

add_library(cuda_common STATIC cuda/driver.cpp)
target_include_directories(cuda_common SYSTEM PUBLIC "${INTEROP_CUDA_INCLUDE}")
target_include_directories(cuda_common PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/ptx")
target_compile_definitions(cuda_common PUBLIC INTEROP_WITH_CUDA)
target_link_libraries(cuda_common PUBLIC common ${CMAKE_DL_LIBS})

# What the GPU suite measures.
file(GLOB GPU_BENCH_SOURCES CONFIGURE_DEPENDS gpu/*.cpp)
add_executable(gpu_bench ${GPU_BENCH_SOURCES})
target_link_libraries(gpu_bench PRIVATE cuda_common vulkan_common)
