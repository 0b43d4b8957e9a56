import type { DrawnFigure } from "./drawnFigure.ts";

/** The picture as an image that is ready to be painted. Rejects where the browser cannot read it. */
async function imageOf({ svg, width, height }: DrawnFigure, scale: number): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(width * scale, height * scale);
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The picture as PNG, `scale` pixels to each of the screen's. Rejects where the browser cannot paint one so large. */
export async function pngOf(drawn: DrawnFigure, scale: number): Promise<Blob> {
  const image = await imageOf(drawn, scale);
  const canvas = Object.assign(document.createElement("canvas"), { width: drawn.width * scale, height: drawn.height * scale });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise<Blob>((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error(`no PNG of ${canvas.width} x ${canvas.height}`)) : resolve(blob)),
      "image/png",
    );
  });
}

/** The picture as bare pixels, for another thread to make a PNG of: here that waits for idle time. */
export async function pixelsOf(drawn: DrawnFigure, scale: number): Promise<ImageBitmap> {
  const image = await imageOf(drawn, scale);
  const canvas = new OffscreenCanvas(drawn.width * scale, drawn.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.transferToImageBitmap();
}

/** The PNG of pixels; they are used up. */
export async function pngOfPixels(pixels: ImageBitmap): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(pixels);
  return new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
}
