/** A file to be saved. `type` is its media type. */
export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}
