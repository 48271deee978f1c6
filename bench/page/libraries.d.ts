/* The little that is used of libraries which only `npm run bench` installs, so that types are checked without them. */

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
