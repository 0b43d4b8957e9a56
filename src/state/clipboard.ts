/** The table that was copied last; null when the clipboard holds no text. Rejects where the browser does not let the page read it. */
export async function clipboardBlock(): Promise<{ html: string; text: string } | null> {
  const items = await navigator.clipboard.read();
  const textOf = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type));
    return item === undefined ? "" : (await item.getType(type)).text();
  };
  const [html, text] = await Promise.all([textOf("text/html"), textOf("text/plain")]);
  return html === "" && text.trim() === "" ? null : { html, text };
}

/** Puts a text on the clipboard; answers whether the browser let it. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
