export function loaderTable(): string {
  return '';
}
