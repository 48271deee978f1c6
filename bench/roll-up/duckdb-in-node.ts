import { createRequire } from 'node:module';

/** A database in this process that reads and writes the files of the working folder. */
export interface Database {
  readonly version: string;
  run(statement: string): void;
}

/** Starts DuckDB as WebAssembly. The peers must be installed. */
export async function openDuckDb(): Promise<Database> {
  const { createDuckDB, NODE_RUNTIME, VoidLogger } = await import('@duckdb/duckdb-wasm/blocking');
  const { resolve } = createRequire(import.meta.url);
  const bundle = (name: string) => ({ mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`) });
  const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
  const database = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => {});
  const connection = database.connect();
  return { version: database.getVersion(), run: (statement) => void connection.query(statement) };
}
