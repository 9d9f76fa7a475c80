# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file.
# What is generated of the implementation, for the CMakeLists.txt that builds it:
#   include(FOLDER_OF_THIS_FILE/abi_native.cmake)
#   add_library(asyncrt_interop_fd SHARED ${ASYNCRT_INTEROP_FD_NATIVE_SOURCES} YOUR_BODIES ${ASYNCRT_INTEROP_FD_NATIVE_LAST_SOURCES})
# Compile as C++20 with hidden visibility and ASYNCRT_INTEROP_FD_NATIVE_DEFINITIONS; link with ASYNCRT_INTEROP_FD_NATIVE_VERSION_SCRIPT and the loader (dl).
# ASYNCRT_INTEROP_FD_NATIVE_LAST_SOURCES stand in for what YOUR_BODIES lack; in an archive they must come last.

set(ASYNCRT_INTEROP_FD_NATIVE_LIBRARY asyncrt_interop_fd)
set(ASYNCRT_INTEROP_FD_NATIVE_INCLUDE_DIRECTORIES
  ${CMAKE_CURRENT_LIST_DIR}
  ${CMAKE_CURRENT_LIST_DIR}/../include)
set(ASYNCRT_INTEROP_FD_NATIVE_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/entry_points_core.cpp
  ${CMAKE_CURRENT_LIST_DIR}/entry_points_knowledge.cpp
  ${CMAKE_CURRENT_LIST_DIR}/entry_points_context.cpp
  ${CMAKE_CURRENT_LIST_DIR}/entry_points_buffer.cpp
  ${CMAKE_CURRENT_LIST_DIR}/entry_points_export.cpp
  ${CMAKE_CURRENT_LIST_DIR}/entry_points_import.cpp
  ${CMAKE_CURRENT_LIST_DIR}/entry_points_semaphore.cpp
  ${CMAKE_CURRENT_LIST_DIR}/entry_points_descriptor.cpp
  ${CMAKE_CURRENT_LIST_DIR}/next_definitions.cpp
  ${CMAKE_CURRENT_LIST_DIR}/error_names.cpp
  ${CMAKE_CURRENT_LIST_DIR}/formats.cpp
  )
set(ASYNCRT_INTEROP_FD_NATIVE_LAST_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/missing_bodies.cpp)
set(ASYNCRT_INTEROP_FD_NATIVE_DEFINITIONS)
set(ASYNCRT_INTEROP_FD_NATIVE_VERSION_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/asyncrt_interop_fd.map)
set(ASYNCRT_INTEROP_FD_NATIVE_SYMBOLS ${CMAKE_CURRENT_LIST_DIR}/asyncrt_interop_fd.symbols)
