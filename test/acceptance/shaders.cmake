# add_spirv(TARGET FILE...): compiles shaders for Vulkan into headers with an array of words each, such as `fullscreen_vert`.
function(add_spirv target)
  file(GLOB shared CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/common/*.h")
  foreach(file ${ARGN})
    get_filename_component(leaf "${file}" NAME)
    string(REPLACE "." "_" name "${leaf}")
    set(output "${CMAKE_CURRENT_BINARY_DIR}/shaders/${target}/${name}.h")
    add_custom_command(
      OUTPUT "${output}"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/shaders/${target}"
      COMMAND "${GLSLANG}" --quiet -V --target-env vulkan1.1 "-I${CMAKE_CURRENT_SOURCE_DIR}/common" --vn ${name} -o "${output}" "${CMAKE_CURRENT_SOURCE_DIR}/${file}"
      DEPENDS "${file}" ${shared}
      VERBATIM)
    target_sources(${target} PRIVATE "${output}")
  endforeach()
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/shaders/${target}")
endfunction()

# add_glsl(TARGET FILE...): checks shaders of OpenGL, which the driver compiles, and puts their text into headers with a string each.
function(add_glsl target)
  foreach(file ${ARGN})
    get_filename_component(leaf "${file}" NAME)
    string(REPLACE "." "_" name "${leaf}")
    set(output "${CMAKE_CURRENT_BINARY_DIR}/glsl/${name}.h")
    add_custom_command(
      OUTPUT "${output}"
      COMMAND "${CMAKE_COMMAND}" "-DINPUT=${CMAKE_CURRENT_SOURCE_DIR}/${file}" "-DPATTERN=${CMAKE_CURRENT_SOURCE_DIR}/common/pattern.h" "-DNAME=${name}"
              "-DOUTPUT=${output}" "-DGLSLANG=${GLSLANG}" -P "${CMAKE_CURRENT_SOURCE_DIR}/embed_glsl.cmake"
      DEPENDS "${file}" "${CMAKE_CURRENT_SOURCE_DIR}/embed_glsl.cmake" "${CMAKE_CURRENT_SOURCE_DIR}/common/pattern.h"
      VERBATIM)
    target_sources(${target} PRIVATE "${output}")
  endforeach()
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/glsl")
endfunction()
