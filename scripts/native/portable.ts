/**
 * What CMake is told for programs that also run in another folder and on another machine: the library is looked for from where the program lies, and the
 * C++ runtime is within it; of that, only what is used, as the rest asks for a newer glibc.
 */
export const portablePrograms: readonly string[] = [
  '-DCMAKE_BUILD_RPATH_USE_ORIGIN=ON',
  '-DCMAKE_EXE_LINKER_FLAGS=-static-libstdc++ -static-libgcc -Wl,--gc-sections',
];
