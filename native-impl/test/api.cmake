# Tests of the public functions, through the library itself. What they are named after `api_` is what they concern.
foreach(source ${INTEROP_TEST_SOURCES})
  get_filename_component(name "${source}" NAME_WE)
  if(name MATCHES "^api_")
    target_link_libraries(${name} PRIVATE asyncrt_interop_fd)
  endif()
endforeach()
