/** Resolves once what was rendered is on the screen; at once in a page that is not shown, which never paints. */
export const afterPaint = (): Promise<void> =>
  document.visibilityState === "hidden" ? Promise.resolve() : new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
