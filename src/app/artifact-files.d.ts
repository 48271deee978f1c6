/** The files for a Claude project as texts, by `scripts/build/artifact-files.ts`. */
declare module '*?artifact-files' {
  const files: Readonly<Record<'usage-analytics.jsx' | 'project-instructions.md' | 'README.md', string>>;
  export default files;
}
