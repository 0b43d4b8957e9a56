import shippedSets from "virtual:shipped";
import type { PackageFile } from "../journal/dataPackage.ts";
import type { AnswersByText } from "./firstAnswers.ts";

/** A data set that ships with the app: known at build time, so that a visit asks nothing of the network to name it. */
export interface Shipped {
  set_id: string;
  title_vi: string;
  title_en: string;
  /** Changes with every change of its files. */
  hash: string;
  /** Relative to the page: one JSON file, path -> text. */
  url: string;
  first_period: string;
  last_period: string;
  documents: number;
  indicators: number;
  targets: number;
  actuals: number;
  tasks: number;
  projects: number;
  /** The end of the newest figure's interval: half-open. */
  newest_figure: string | null;
  /** Relative to the page: the answers behind its first screen, as JSON by question; null where the page is not built. */
  answers: string | null;
  /** The answers behind the screens of tasks, works, agencies and the calendar, and to which questions; null where the page is not built. */
  work: { url: string; questions: readonly string[] } | null;
  /** A file of illustrative figures that can be laid over the set. */
  sample: { url: string; rows: number } | null;
}

export const shipped: readonly Shipped[] = shippedSets;

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(new URL(url, document.baseURI));
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.json();
}

/** The answers that ship beside a set; none where they cannot be fetched. */
export const fetchAnswers = (url: string): Promise<AnswersByText> => fetchJson(url).catch(() => ({})) as Promise<AnswersByText>;

/** The files of a package that ships. Throws when it cannot be fetched. */
export async function fetchFiles(url: string): Promise<PackageFile[]> {
  const files = (await fetchJson(url)) as Record<string, string>;
  const encoder = new TextEncoder();
  return Object.entries(files).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
}
