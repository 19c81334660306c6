/** Processor time of this thread so far, in seconds: on a shared machine it says more than the clock. */
export function threadSeconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}
