import type { Config } from 'tailwindcss';

/**
 * The one place where colours, type sizes and the few other measures of the look are named.
 * Their values per theme are CSS variables in src/app/styles.css, so a theme switch renders nothing again.
 * Spacing is Tailwind's own 4 px scale: use even steps (2, 4, 6) unless optics say otherwise.
 */
export default {
  content: [],
  theme: {
    extend: {
      colors: {
        /** The page. */
        canvas: 'var(--canvas)',
        /** Cards and tables. */
        surface: 'var(--surface)',
        /** What lies on a surface or floats above it: menus, tooltips, the chosen segment. */
        raised: 'var(--raised)',
        /** Tracks and wells inside a surface. */
        sunken: 'var(--sunken)',
        /** What the pointer is over. */
        hover: 'var(--hover)',
        /** Hairlines that only divide (`line`), edges that show where a control is (`line-control`, 3:1). */
        line: { DEFAULT: 'var(--line)', control: 'var(--line-control)' },
        /** Text: `ink` to read, `ink-muted` to support, `ink-faint` for axes and hints (still AA everywhere). */
        ink: { DEFAULT: 'var(--ink)', muted: 'var(--ink-muted)', faint: 'var(--ink-faint)' },
        accent: {
          DEFAULT: 'var(--accent)',
          hover: 'var(--accent-hover)',
          ink: 'var(--accent-ink)',
          text: 'var(--accent-text)',
          soft: 'var(--accent-soft)',
        },
        positive: { DEFAULT: 'var(--positive)', soft: 'var(--positive-soft)' },
        negative: { DEFAULT: 'var(--negative)', soft: 'var(--negative-soft)' },
        warning: { DEFAULT: 'var(--warning)', soft: 'var(--warning-soft)' },
        focus: 'var(--focus)',
        /** Marks in charts, in this order: neighbours can be told apart by every kind of eye, `other` closes the row. */
        series: {
          1: 'var(--series-1)',
          '1-muted': 'var(--series-1-muted)',
          2: 'var(--series-2)',
          3: 'var(--series-3)',
          4: 'var(--series-4)',
          5: 'var(--series-5)',
          6: 'var(--series-6)',
          other: 'var(--series-other)',
        },
        /** Little to much, of one hue. Nothing at all has no colour. */
        heat: {
          1: 'var(--heat-1)',
          2: 'var(--heat-2)',
          3: 'var(--heat-3)',
          4: 'var(--heat-4)',
          5: 'var(--heat-5)',
        },
        grid: 'var(--grid)',
        backdrop: 'var(--backdrop)',
      },
      fontFamily: {
        sans: [
          'system-ui',
          '-apple-system',
          'BlinkMacSystemFont',
          'Segoe UI Variable Text',
          'Segoe UI',
          'Roboto',
          'Noto Sans',
          'Ubuntu',
          'Helvetica Neue',
          'Arial',
          'sans-serif',
        ],
        mono: [
          'ui-monospace',
          'SFMono-Regular',
          'SF Mono',
          'Menlo',
          'Consolas',
          'Liberation Mono',
          'monospace',
        ],
      },
      fontSize: {
        '2xs': ['0.6875rem', { lineHeight: '1rem' }],
        xs: ['0.75rem', { lineHeight: '1rem' }],
        sm: ['0.8125rem', { lineHeight: '1.25rem' }],
        base: ['0.875rem', { lineHeight: '1.375rem' }],
        lg: ['1rem', { lineHeight: '1.5rem', letterSpacing: '-0.006em' }],
        xl: ['1.25rem', { lineHeight: '1.75rem', letterSpacing: '-0.014em' }],
        '2xl': ['1.5rem', { lineHeight: '2rem', letterSpacing: '-0.018em' }],
        /** The big number of a metric card. */
        figure: ['1.75rem', { lineHeight: '2.25rem', letterSpacing: '-0.022em' }],
      },
      letterSpacing: {
        /** Small capitals need air. */
        caps: '0.06em',
      },
      borderRadius: {
        control: '0.375rem',
        card: '0.5rem',
      },
      boxShadow: {
        /** Only what floats above the page has a shadow. */
        overlay: 'var(--overlay-shadow)',
      },
    },
  },
} satisfies Config;
