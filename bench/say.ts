/** Says on stderr what is being done, and since how long the benchmark runs. */
export function say(what: string): void {
  const seconds = Math.round(performance.now() / 1000);
  console.error(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}  ${what}`);
}
