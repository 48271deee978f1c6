/**
 * Why the engine could not do what it was asked. Bad input is never the reason.
 *
 * - `died`: the worker ended: too little memory, or a bug.
 * - `log-lost`: the worker that kept the log ended, and the log with it. The next load starts afresh.
 * - `bug`: an error in the engine; the log is still there.
 */
export class EngineFailure extends Error {
  readonly kind: 'died' | 'log-lost' | 'bug';

  constructor(kind: EngineFailure['kind'], message: string) {
    super(message);
    this.name = 'EngineFailure';
    this.kind = kind;
  }
}
