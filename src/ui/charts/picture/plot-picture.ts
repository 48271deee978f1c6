import type { ChartPicture } from './chart-picture.ts';
import { escapeXml, svgText } from './svg-text.ts';

/** What a plot is made of. Everything else stays on the page: scripts, links, foreign content and whatever comes to be. */
const ELEMENTS = new Set(['g', 'path', 'line', 'rect', 'circle', 'text', 'tspan', 'defs', 'pattern']);
const ATTRIBUTES = new Set(
  'x y x1 x2 y1 y2 dx dy cx cy r rx width height d transform fill stroke opacity stroke-width stroke-dasharray stroke-linecap stroke-linejoin text-anchor font-size id patternUnits patternTransform'.split(
    ' ',
  ),
);
/** A reference to one of the plot's own patterns, or no reference at all. */
const PLAIN_VALUE = /^(?!.*url\()|^url\(#[\w«»:-]+\)$/;

/** The plot that a chart has drawn, as it stands; null before it has. */
export function plotPicture(container: Element): Omit<ChartPicture, 'legend'> | null {
  const svg = container.querySelector('[data-plot] svg');
  if (svg === null) return null;
  return {
    width: Number(svg.getAttribute('width')),
    height: Number(svg.getAttribute('height')),
    body: [...svg.children].map(textOf).join(''),
  };
}

function textOf(element: Element): string {
  const name = element.localName;
  if (!ELEMENTS.has(name)) return '';
  const attributes = [...element.attributes]
    .filter((attribute) => ATTRIBUTES.has(attribute.name) && PLAIN_VALUE.test(attribute.value))
    .map((attribute) => ` ${attribute.name}="${escapeXml(attribute.value)}"`)
    .join('');
  const content = [...element.childNodes].map((node) =>
    node instanceof Element
      ? textOf(node)
      : name === 'text' || name === 'tspan'
        ? svgText(node.nodeValue ?? '')
        : '',
  );
  return `<${name}${attributes}>${content.join('')}</${name}>`;
}
