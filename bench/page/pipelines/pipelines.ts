import type { Pipeline, PipelineName } from './pipeline.ts';

/** Loads a pipeline with its libraries. */
export const PIPELINES: { readonly [Name in PipelineName]: () => Promise<Pipeline> } = {
  floor: async () => (await import('./floor.ts')).floor,
  inflate: async () => (await import('./inflate.ts')).inflate,
  papaparse: async () => (await import('./papaparse.ts')).papaparse,
  udsv: async () => (await import('./udsv.ts')).udsv,
  duckdb: async () => (await import('./duckdb.ts')).duckdb,
  starter: async () => (await import('./starter.ts')).starter,
};

/** These run on the main thread: the starter because it always did, DuckDB because it brings a worker of its own. */
export const ON_MAIN_THREAD: ReadonlySet<PipelineName> = new Set(['starter', 'duckdb']);
