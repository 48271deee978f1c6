import { DEFINITIONS } from '../model/definitions.ts';

/** What readers should know. */
export function Meaning() {
  return (
    <footer className="ua-muted">
      <p>{DEFINITIONS.periods}</p>
      <p>Whoever opens this artifact when it is shared also gets the attached files, the log among them.</p>
    </footer>
  );
}
