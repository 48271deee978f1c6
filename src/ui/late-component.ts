import { type ComponentType, lazy } from 'react';

/** Fetches the code of a component. */
export type LoadComponent<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/**
 * A component whose code comes after the page. Once it is here the component is drawn at once: `lazy` alone shows its fallback even then, and
 * React leaves every fallback standing for 300 ms.
 */
export class LateComponent<Props extends object> {
  private arrived: ComponentType<Props> | null = null;
  private waiting: ComponentType<Props> | null = null;
  private readonly load: LoadComponent<Props>;

  constructor(load: LoadComponent<Props>) {
    this.load = load;
  }

  /** Rejects when the code does not come. Whoever asks next tries again. */
  readonly fetch: LoadComponent<Props> = async () => {
    try {
      const code = await this.load();
      this.arrived = code.default;
      return code;
    } catch (reason) {
      this.waiting = null;
      throw reason;
    }
  };

  /** What to draw: the component, or one that suspends until its code is here. Keep it while it is drawn. */
  get current(): ComponentType<Props> {
    this.waiting ??= lazy(this.fetch);
    return this.arrived ?? this.waiting;
  }
}
