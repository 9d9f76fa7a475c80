/** Headers without which a backend is left out, by the variable in which CMake notes where it found them. */
const needed = [
  {
    variable: 'INTEROP_VULKAN_HEADERS',
    text: 'the Vulkan backend is left out of the library, because vulkan/vulkan_core.h is not installed',
  },
  {
    variable: 'INTEROP_CUDA_INCLUDE',
    text: 'the CUDA backend is left out of the library, because the headers of CUDA are not installed',
  },
];

/** What a library was built without, and why, from the text of its CMakeCache.txt: one sentence for each backend. */
export function leftOutOf(cache: string): string[] {
  return needed.flatMap(({ variable, text }) =>
    new RegExp(`^${variable}:[A-Z]+=.*-NOTFOUND$`, 'm').test(cache) ? [text] : [],
  );
}
