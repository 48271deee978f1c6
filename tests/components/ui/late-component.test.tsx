import { Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { LateComponent } from '../../../src/ui/late-component.ts';

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;

function Late({ code }: { readonly code: LateComponent<{ readonly name: string }> }) {
  const Component = code.current;
  return (
    <Suspense fallback={<Fallback />}>
      <Component name="Ada" />
    </Suspense>
  );
}

let fallbacks = 0;

function Fallback() {
  fallbacks++;
  return <p>Coming</p>;
}

describe('LateComponent', () => {
  it('is drawn at once when its code is here, without showing the fallback first', async () => {
    const code = new LateComponent(async () => ({ default: Greeting }));
    await code.fetch();
    fallbacks = 0;
    await render(<Late code={code} />);
    await expect.element(page.getByText('Hello Ada')).toBeVisible();
    expect(fallbacks).toBe(0);
  });

  it('shows the fallback until its code is here', async () => {
    let arrive: (() => void) | undefined;
    const code = new LateComponent(
      () => new Promise<{ default: typeof Greeting }>((done) => (arrive = () => done({ default: Greeting }))),
    );
    await render(<Late code={code} />);
    await expect.element(page.getByText('Coming')).toBeVisible();
    arrive?.();
    await expect.element(page.getByText('Hello Ada')).toBeVisible();
  });

  it('asks again after its code did not come', async () => {
    let calls = 0;
    const code = new LateComponent(async () => {
      if (++calls === 1) throw new Error('offline');
      return { default: Greeting };
    });
    await expect(code.fetch()).rejects.toThrow('offline');
    await render(<Late code={code} />);
    await expect.element(page.getByText('Hello Ada')).toBeVisible();
  });
});
