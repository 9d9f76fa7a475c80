const decoder = new TextDecoder('latin1');

/** The newest minor version of glibc 2 that an ELF library asks for, read from the names of the versions it needs; null if it names none. */
export function newestGlibc(library: Uint8Array): number | null {
  const names = decoder.decode(library).matchAll(/\0GLIBC_2\.(\d+)(?=[.\0])/g);
  const minors = [...names].map((match) => Number(match[1]));
  return minors.length === 0 ? null : Math.max(...minors);
}
