/** Resolves once what was rendered is on the screen; soon in a page that is not shown, which never paints. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const soon = () => setTimeout(resolve, 0);
    if (document.visibilityState === "hidden") soon();
    else requestAnimationFrame(soon);
  });
