const FIRST_CAPACITY = 1024;

/** A column of unsigned 32-bit numbers while its length is not known yet. `finish` gives the column, cut to size. */
export class GrowingUint32 {
  private values = new Uint32Array(FIRST_CAPACITY);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  finish(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}
