import { type Dispatch, useEffect, useReducer, useRef } from "react";
import { keepDraft, keptDraft } from "./draft.ts";
import { emptySheet, type SheetEvent, type SheetState, sheetReducer, started } from "./sheet.ts";

/** What is typed into a grid, kept in this tab under `key`. `isRestored`: it began with what an earlier visit left. */
export function useSheet(key: string): { state: SheetState; dispatch: Dispatch<SheetEvent>; isRestored: boolean } {
  const [state, dispatch] = useReducer(sheetReducer, key, (text) => started(keptDraft(text) ?? emptySheet));
  const isRestored = useRef(state.sheet !== emptySheet).current;
  useEffect(() => keepDraft(key, state.sheet), [key, state.sheet]);
  return { state, dispatch, isRestored };
}
