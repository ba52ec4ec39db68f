import type { Drawing } from './export-svg.ts';

/** Pixels per CSS pixel of the saved picture. */
const SCALE = 2;

/** Paints an SVG drawing. Fails with a reason when the browser cannot decode it or has no memory for the canvas. */
export async function pngOf({ text, width, height }: Drawing): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser could not paint a picture of this size');
  return blob;
}
