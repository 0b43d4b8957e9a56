import type { Locale } from "../../model/locale.ts";

/** A paper in the form of Nghị định 30/2020/NĐ-CP, as plain data: texts are ready to print. */
export interface OfficeDocument {
  locale: Locale;
  letterhead: Letterhead;
  /** What kind of paper it is ("BÁO CÁO"), and what it is about. */
  kind: string;
  subject: string;
  /** Said under the title and at the foot of every page: that figures are made up. Null: nothing to say. */
  mark: string | null;
  body: Block[];
  signature: Signature;
  annexes: Annex[];
}

/** What stands above the title, line by line; blank lines are left out. */
export interface Letterhead {
  superior: string;
  agency: string;
  number: string;
  nation: string;
  motto: string;
  /** "Quận 2, ngày 05 tháng 10 năm 2013". */
  placeAndDay: string;
}

/** Who signs, and who gets the paper. */
export interface Signature {
  /** In whose name: "TM. ỦY BAN NHÂN DÂN"; blank where the signer signs for themself. */
  authority: string;
  position: string;
  name: string;
  recipientsTitle: string;
  recipients: string[];
}

/** A table of its own on landscape pages, whose numbers begin anew. */
export interface Annex {
  name: string;
  title: string;
  /** "(Kèm theo Báo cáo số …)". */
  attachedTo: string;
  table: OfficeTable;
  notes: string[];
}

export type Block =
  | { kind: "heading"; level: 1 | 2; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "item"; text: string }
  /** The last words, which stay on the page of the signature. */
  | { kind: "closing"; text: string }
  /** Room to write by hand behind it, to the end of the line. */
  | { kind: "dotted"; text: string }
  /** Whom the paper is addressed to. */
  | { kind: "addressee"; text: string }
  /** Over a table. */
  | { kind: "caption"; text: string }
  /** Small, under a table or picture. */
  | { kind: "note"; text: string }
  | { kind: "table"; table: OfficeTable }
  | ({ kind: "picture" } & OfficePicture);

export interface OfficePicture {
  /** PNG. */
  bytes: Uint8Array;
  /** Any unit: only their ratio counts, the picture is as wide as the text. */
  width: number;
  height: number;
  /** Above it. */
  caption: string;
  /** What it shows, for those who do not see it. */
  alt: string;
}

export interface OfficeTable {
  /** In smaller letters: for long lists. */
  isDense?: boolean;
  columns: OfficeColumn[];
  rows: OfficeRow[];
}

export interface OfficeColumn {
  label: string;
  /** Of the table's width, in parts of all columns' sum. */
  share: number;
  align: "left" | "right" | "center";
}

/** group: a heading over rows, its first two cells and then nothing; part: set in behind its total; total: the sum of all. */
export interface OfficeRow {
  kind: "group" | "row" | "part" | "total";
  cells: string[];
}
