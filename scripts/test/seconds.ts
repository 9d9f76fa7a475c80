/** Runs a task and returns its result with the wall time it took, as text in seconds. */
export async function timed<T>(task: () => Promise<T>): Promise<{ result: T; seconds: string }> {
  const start = performance.now();
  const result = await task();
  return { result, seconds: `${((performance.now() - start) / 1000).toFixed(1)} s` };
}
