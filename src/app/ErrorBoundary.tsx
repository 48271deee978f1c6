import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Catches bugs – bad input never throws – and says so instead of leaving an empty page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <main className="mx-auto max-w-xl px-4 py-24">
        <Notice
          tone="error"
          title="Something broke that should not have"
          details={<code>{String(this.state.error)}</code>}
          actions={<Button onClick={() => location.reload()}>Start again</Button>}
        >
          This is a fault of the page, not of your file. Nothing has left your browser.
        </Notice>
      </main>
    );
  }
}
