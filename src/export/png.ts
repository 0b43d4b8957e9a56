import type { DrawnFigure } from "./drawnFigure.ts";

/** The picture as PNG, `scale` pixels to each of the screen's. Rejects where the browser cannot paint one so large. */
export async function pngOf({ svg, width, height }: DrawnFigure, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(width * scale, height * scale);
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: width * scale, height: height * scale });
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error(`no PNG of ${canvas.width} x ${canvas.height}`)) : resolve(blob)),
        "image/png",
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
