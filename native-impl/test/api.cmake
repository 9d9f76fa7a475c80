# Tests of the public functions, through the library itself. What they are named after `api_` is what they concern.
foreach(source ${INTEROP_TEST_SOURCES})
  get_filename_component(name "${source}" NAME_WE)
  if(name MATCHES "^api_")
    target_link_libraries(${name} PRIVATE asyncrt_interop_fd)
  endif()
endforeach()

# This program stands in for a runtime, so the library must find its functions.
set_target_properties(api_runtime_test PROPERTIES ENABLE_EXPORTS ON)

# A runtime that has the functions of the core, linked after the library, and in another program before it.
add_library(stub_core SHARED stub_core.cpp)
target_include_directories(stub_core PRIVATE ${ASYNCRT_INTEROP_FD_NATIVE_INCLUDE_DIRECTORIES})
target_link_libraries(stub_core PRIVATE ${CMAKE_DL_LIBS})
target_link_libraries(api_forwarding_test PRIVATE stub_core)
add_executable(api_forwarding_other_order api_forwarding_test.cpp)
target_link_libraries(api_forwarding_other_order PRIVATE stub_core asyncrt_interop_fd interop_core)
add_dependencies(api_forwarding_test api_forwarding_other_order)

# The functions of the document by name, so that a new one without a test of its own is told.
file(STRINGS "${INTEROP_GENERATED}/native/asyncrt_interop_fd.symbols" INTEROP_FUNCTION_NAMES)
list(TRANSFORM INTEROP_FUNCTION_NAMES REPLACE "(.+)" "    \"\\1\",\n")
list(JOIN INTEROP_FUNCTION_NAMES "" INTEROP_FUNCTION_NAMES)
file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/include/function_names.hpp" CONTENT "#pragma once\n\n/// Every function of the document.\ninline constexpr const char *function_names[] = {\n${INTEROP_FUNCTION_NAMES}};\n" @ONLY)
target_include_directories(api_failing_calls_test PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/include")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${INTEROP_GENERATED}/native/asyncrt_interop_fd.symbols")
