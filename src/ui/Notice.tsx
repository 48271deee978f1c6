import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';

type NoticeTone = 'info' | 'success' | 'warning' | 'error';

export interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title: ReactNode;
  /** What it means and what to do about it. */
  readonly children?: ReactNode;
  /** Folded away until asked for. */
  readonly details?: ReactNode;
  readonly detailsLabel?: string;
  /** Buttons or links that help. */
  readonly actions?: ReactNode;
  /** Given, the notice can be dismissed. */
  readonly onDismiss?: () => void;
}

interface Look {
  readonly icon: LucideIcon;
  readonly color: string;
  readonly surface: string;
  /** Read before the title, because a colour and an icon cannot be heard. */
  readonly word: string;
}

const LOOKS: Readonly<Record<NoticeTone, Look>> = {
  info: { icon: Info, color: 'text-accent-text', surface: 'bg-accent-soft', word: 'Note' },
  success: { icon: CircleCheck, color: 'text-positive', surface: 'bg-positive-soft', word: 'Done' },
  warning: { icon: TriangleAlert, color: 'text-warning', surface: 'bg-warning-soft', word: 'Warning' },
  error: { icon: CircleAlert, color: 'text-negative', surface: 'bg-negative-soft', word: 'Error' },
};

export function Notice({
  tone,
  title,
  children,
  details,
  detailsLabel = 'Details',
  actions,
  onDismiss,
}: NoticeProps) {
  const { icon: Icon, color, surface, word } = LOOKS[tone];
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={classNames(
        'forced-border flex items-start gap-2.5 rounded-card py-2.5 pr-2.5 pl-3',
        surface,
      )}
    >
      <Icon aria-hidden="true" className={classNames('mt-0.5 size-4 shrink-0', color)} />
      <div className="min-w-0 flex-1 text-sm wrap-anywhere">
        <p className="font-medium text-ink">
          <span className="sr-only">{word}: </span>
          {title}
        </p>
        {children !== undefined && <div className="mt-0.5 text-pretty text-ink-muted">{children}</div>}
        {details !== undefined && (
          <details className="group mt-1.5">
            <summary className="w-fit rounded text-xs font-medium text-ink-muted select-none hover:text-ink">
              {detailsLabel}
            </summary>
            <div className="mt-1.5 text-xs text-ink-muted">{details}</div>
          </details>
        )}
        {actions !== undefined && <div className="mt-2.5 flex flex-wrap gap-2">{actions}</div>}
      </div>
      {onDismiss !== undefined && (
        <IconButton label="Dismiss" icon={<X />} size="small" onClick={onDismiss} className="-my-1" />
      )}
    </div>
  );
}
