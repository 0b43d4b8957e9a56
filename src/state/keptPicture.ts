import { writeMark } from "../journal/writeMark.ts";
import { lastLocale } from "./lastView.ts";
import { localDay } from "./localDay.ts";
import type { Session } from "./session.ts";
import { type Screen, viewOf } from "./view.ts";

const key = "bang-chi-tieu.picture";
/** Characters of markup; a page with more is drawn from its answers alone. */
const longest = 1_500_000;

const drawn: readonly Screen[] = ["overview", "sector", "indicator", "document"];

/** All that the drawing of a page hangs on beside the data. The name of the page's script changes with every change of the app and of what ships. */
const surroundings = () => [document.scripts[0]?.src, location.hash, localDay(), innerWidth, innerHeight, lastLocale()].join(" ");

interface KeptPicture {
  surroundings: string;
  /** `writeMark` when the data that it shows were read. */
  mark: string | null;
  /** The questions whose answers it shows. */
  questions: string[];
  /** Style sheets by their URLs: those of the app, and of what it fetched later. */
  styles: string[];
  markup: string;
}

/** Keeps the page as it stands, for the start of the next visit. */
function keepPicture(root: HTMLElement, mark: string | null, questions: string[]): void {
  const copy = root.cloneNode(true) as HTMLElement;
  // The page's policy takes style from scripts alone, never from markup.
  for (const element of copy.querySelectorAll("[style]")) {
    element.setAttribute("data-kept-style", element.getAttribute("style") ?? "");
    element.removeAttribute("style");
  }
  const markup = copy.innerHTML;
  try {
    localStorage.removeItem(key);
    if (markup.length <= longest)
      localStorage.setItem(
        key,
        JSON.stringify({ surroundings: surroundings(), mark, questions, styles: styleSheets(), markup } satisfies KeptPicture),
      );
  } catch {
    // Without room the next visit waits for its answers.
  }
}

/** Keeps the page whenever it is left, as long as it shows figures and nothing is being waited for, said or asked. */
export function keepPictures(root: HTMLElement, session: Session): void {
  const keep = () => {
    const isWhole = session.current()?.unkept === null && drawn.includes(viewOf(location.hash).screen);
    if (!isWhole || root.inert || root.querySelector("[aria-busy=true], [role=alert], [inert], [aria-expanded=true]") !== null) return;
    const { questions, mark } = session.shown();
    keepPicture(root, mark, questions);
  };
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
}

/** Draws the page as the last visit left it, when it would come out the same: nobody wrote since, on the same day, in a window of the same size.
 *  It takes no clicks. Answers the questions behind it; null where nothing was drawn. */
export async function drawKeptPicture(root: HTMLElement): Promise<string[] | null> {
  const kept = read();
  if (kept === null || kept.surroundings !== surroundings() || kept.mark !== writeMark()) return null;
  const present = new Set(styleSheets());
  await Promise.all(kept.styles.filter((href) => !present.has(href)).map(fetchStyles));
  root.innerHTML = kept.markup;
  for (const element of root.querySelectorAll<HTMLElement>("[data-kept-style]")) element.style.cssText = element.dataset.keptStyle ?? "";
  root.inert = true;
  return kept.questions;
}

const styleSheets = (): string[] => [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].map(({ href }) => href);

const fetchStyles = (href: string): Promise<void> =>
  new Promise((resolve) => {
    const link = Object.assign(document.createElement("link"), {
      rel: "stylesheet",
      href,
      crossOrigin: "",
      onload: resolve,
      onerror: resolve,
    });
    document.head.append(link);
  });

/** A kept picture shows figures: it goes with the set that they are of. */
export const forgetPicture = (): void => {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
};

function read(): KeptPicture | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as KeptPicture);
  } catch {
    return null;
  }
}
