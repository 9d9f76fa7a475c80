# SPDX-License-Identifier: MIT
# entry 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file.
# What is generated of the implementation, for the CMakeLists.txt that builds it:
#   include(FOLDER_OF_THIS_FILE/abi_native.cmake)
#   add_library(entry SHARED ${ENTRY_NATIVE_SOURCES} YOUR_BODIES ${ENTRY_NATIVE_LAST_SOURCES})
# Compile as C++20 with hidden visibility and ENTRY_NATIVE_DEFINITIONS; link with ENTRY_NATIVE_VERSION_SCRIPT and the loader (dl).
# ENTRY_NATIVE_LAST_SOURCES stand in for what YOUR_BODIES lack; in an archive they must come last.

set(ENTRY_NATIVE_LIBRARY entry)
set(ENTRY_NATIVE_INCLUDE_DIRECTORIES
  ${CMAKE_CURRENT_LIST_DIR}
  ${CMAKE_CURRENT_LIST_DIR}/../include)
set(ENTRY_NATIVE_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/entry_points_boxes.cpp
  ${CMAKE_CURRENT_LIST_DIR}/entry_points_extras.cpp
  ${CMAKE_CURRENT_LIST_DIR}/next_definitions.cpp
  ${CMAKE_CURRENT_LIST_DIR}/error_names.cpp
  ${CMAKE_CURRENT_LIST_DIR}/formats.cpp
  ${CMAKE_CURRENT_LIST_DIR}/layout_assertions.c
  )
set(ENTRY_NATIVE_LAST_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/missing_bodies.cpp)
set(ENTRY_NATIVE_DEFINITIONS ENTRY_EXTRAS)
set(ENTRY_NATIVE_VERSION_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/entry.map)
set(ENTRY_NATIVE_SYMBOLS ${CMAKE_CURRENT_LIST_DIR}/entry.symbols)
