/** Colours stand in attributes, and there quotes are escaped: no text can hold what this finds. */
const NAMED_COLOR = /"var\((--[\w-]+)\)"/g;

/** The SVG with the values of the light theme in the place of names; no theme reaches a file. */
export function inLightColors(svg: string): string {
  const probe = document.createElement('div');
  probe.className = 'light-theme';
  probe.hidden = true;
  document.body.append(probe);
  const values = getComputedStyle(probe);
  const colored = svg.replace(
    NAMED_COLOR,
    (_all, name: string) => `"${values.getPropertyValue(name).trim() || '#000000'}"`,
  );
  probe.remove();
  return colored;
}
