import type { WholePicture } from './chart-picture.ts';

/** Pixels for each unit of the drawing: sharp on dense screens. */
const SCALE = 2;

/** Draws the SVG, or gives null where the browser does not. A picture in a picture runs no script and loads nothing. */
export async function drawPng({ svg, width, height }: WholePicture): Promise<Blob | null> {
  const image = new Image();
  // Written into the address and not a blob's: a blob of a frame without an origin would count as a stranger's.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
