/* The little that is used of libraries which only the benchmark and the test of the roll-up install, so that types are checked without them. */

declare module 'udsv' {
  export interface Parser {
    readonly stringArrs: unknown;
    chunk(text: string, parse: unknown, onRow: (cells: string[]) => void): void;
    end(): void;
  }
  export function inferSchema(text: string): object;
  export function initParser(schema: object): Parser;
}

declare module '@duckdb/duckdb-wasm' {
  export interface AsyncDuckDBConnection {
    query(text: string): Promise<{ toArray(): { toJSON(): object }[] }>;
  }
  export class VoidLogger {}
  export const DuckDBDataProtocol: { readonly BROWSER_FILEREADER: number };
  export class AsyncDuckDB {
    constructor(logger: VoidLogger, worker: Worker);
    instantiate(wasmAddress: string): Promise<unknown>;
    registerFileHandle(name: string, file: File, protocol: number, isDirect: boolean): Promise<void>;
    connect(): Promise<AsyncDuckDBConnection>;
  }
}

declare module '@duckdb/duckdb-wasm/blocking' {
  interface Bundle {
    readonly mainModule: string;
  }
  interface NodeDuckDB {
    instantiate(onProgress: () => void): Promise<unknown>;
    getVersion(): string;
    connect(): { query(text: string): unknown };
  }
  export class VoidLogger {}
  export const NODE_RUNTIME: object;
  export function createDuckDB(
    bundles: { readonly mvp: Bundle; readonly eh: Bundle },
    logger: VoidLogger,
    runtime: object,
  ): Promise<NodeDuckDB>;
}
