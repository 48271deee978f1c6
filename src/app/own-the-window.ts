/**
 * What a page does by itself and a frame has to ask for. The page in one file holds the application in a frame without an origin
 * (scripts/build/shell.ts): keys go to the outer page until the frame takes the focus, and printing the window would print the
 * part of the frame that can be seen.
 */
export function ownTheWindow(): void {
  if (window.parent === window) return;
  window.focus();
  window.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey)) return;
    if (event.shiftKey || event.altKey) return;
    event.preventDefault();
    window.print();
  });
}
