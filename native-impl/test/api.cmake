# Tests of the public functions, through the library itself. What they are named after `api_` is what they concern.
foreach(source ${INTEROP_TEST_SOURCES})
  get_filename_component(name "${source}" NAME_WE)
  if(name MATCHES "^api_")
    target_link_libraries(${name} PRIVATE asyncrt_interop_fd)
  endif()
endforeach()

# This program stands in for a runtime, so the library must find its functions.
set_target_properties(api_runtime_test PROPERTIES ENABLE_EXPORTS ON)
