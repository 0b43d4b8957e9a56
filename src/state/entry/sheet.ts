import type { Grade } from "../../model/kinds.ts";

/** What was typed into one cell, and why and where from. */
export interface CellEdit {
  text: string;
  reason: string | null;
  source: string | null;
}

/** All that is typed and not saved: cells by indicator and period, and the grades chosen for whole columns. */
export interface Sheet {
  cells: Readonly<Record<string, Readonly<Record<string, CellEdit>>>>;
  grades: Readonly<Record<string, Grade>>;
}

export interface SheetState {
  sheet: Sheet;
  past: readonly Sheet[];
  future: readonly Sheet[];
  /** The cell that is being typed into: its keystrokes are one step to undo. */
  typing: string | null;
}

/** A cell that gets a text; `edit` is what stands there now, or would: it keeps its reason and source. */
export interface CellText {
  row: string;
  column: string;
  text: string;
}

export type SheetEvent =
  | ({ type: "typed" } & CellText)
  | { type: "filled"; cells: readonly CellText[] }
  /** `text`: what the cell shows, where nothing was typed yet. */
  | { type: "noted"; row: string; column: string; text: string; note: Partial<Pick<CellEdit, "reason" | "source">> }
  | { type: "graded"; column: string; grade: Grade }
  | { type: "left" | "undone" | "redone" }
  /** Begins anew: empty after a save, or with the draft of an earlier visit. */
  | { type: "started"; sheet: Sheet };

export const emptySheet: Sheet = { cells: {}, grades: {} };
export const started = (sheet: Sheet): SheetState => ({ sheet, past: [], future: [], typing: null });

/** Steps that can be undone; older ones are forgotten. */
const most = 200;

const withEdit = (cells: Sheet["cells"], row: string, column: string, edit: CellEdit): Sheet["cells"] => ({
  ...cells,
  [row]: { ...cells[row], [column]: edit },
});
const withText = (cells: Sheet["cells"], { row, column, text }: CellText): Sheet["cells"] =>
  withEdit(cells, row, column, { reason: null, source: null, ...cells[row]?.[column], text });

function stepped(state: SheetState, sheet: Sheet, typing: string | null): SheetState {
  const isSameStep = typing !== null && typing === state.typing;
  const past = isSameStep ? state.past : [...state.past, state.sheet].slice(-most);
  return { sheet, past, future: [], typing };
}

/** What is typed into an entry grid, with every step to undo. */
export function sheetReducer(state: SheetState, event: SheetEvent): SheetState {
  const { sheet } = state;
  switch (event.type) {
    case "typed":
      return stepped(state, { ...sheet, cells: withText(sheet.cells, event) }, `${event.row} ${event.column}`);
    case "filled":
      return event.cells.length === 0 ? state : stepped(state, { ...sheet, cells: event.cells.reduce(withText, sheet.cells) }, null);
    case "noted": {
      const { row, column, text, note } = event;
      const edit = { text, reason: null, source: null, ...sheet.cells[row]?.[column], ...note };
      const about = `${row} ${column} ${Object.keys(note).join()}`;
      return stepped(state, { ...sheet, cells: withEdit(sheet.cells, row, column, edit) }, about);
    }
    case "graded":
      return stepped(state, { ...sheet, grades: { ...sheet.grades, [event.column]: event.grade } }, null);
    case "left":
      return state.typing === null ? state : { ...state, typing: null };
    case "undone": {
      const before = state.past.at(-1);
      if (before === undefined) return state;
      return { sheet: before, past: state.past.slice(0, -1), future: [sheet, ...state.future], typing: null };
    }
    case "redone": {
      const [after, ...future] = state.future;
      return after === undefined ? state : { sheet: after, past: [...state.past, sheet], future, typing: null };
    }
    case "started":
      return started(event.sheet);
  }
}
