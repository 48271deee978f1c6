/** The bundled worker as text, by `scripts/build/worker-source.ts`. */
declare module '*?worker-source' {
  const source: string;
  export default source;
}
