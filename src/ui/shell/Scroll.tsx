import type { ReactNode } from "react";

/** A part of a page that scrolls by itself, such as a wide table: named, and reached by the keyboard. */
export function Scroll({ label, className, children }: { label: string; className: string | undefined; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
