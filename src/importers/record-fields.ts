/** One cell of a record as its file has it: what the file calls the column (`''`: nothing), and its text. */
export interface NamedText {
  readonly column: string;
  readonly text: string;
}

/** A record that can be asked for all its cells, as long as it is being visited. */
export interface RecordFields {
  /** Every cell in the order of the file, empty ones and those that are not read among them.   Cost: decodes the whole record. */
  fields(): readonly NamedText[];
}
