/** True for a relative path with `/` that cannot leave its folder, on any operating system. */
export function isSafePath(path: string): boolean {
  // No backslash and no colon: on Windows they separate folders, name drives and name streams.
  if (path === '' || /[\\:\u0000]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
