import { useMemo, useState } from "react";
import type { Review } from "../../state/importReducer.ts";
import { decision, named, planned, skippedName } from "../../state/reviewActions.ts";
import type { DetailChoice, DetailScreen } from "../../state/screens/reviewDetail.ts";
import { useImporting } from "../../state/useImporting.ts";

type Field = "type" | "find" | "create" | "unlock";

/** The chosen row in the person's hands: which field is open on it, and what each way to settle it does. */
export interface Take {
  open: Field | null;
  close: () => void;
  find: () => void;
  isForColumn: boolean;
  setForColumn: (isForColumn: boolean) => void;
  choose: (choice: DetailChoice) => void;
  /** What Enter does. */
  offered: () => void;
  figure: (figure: number) => void;
  name: (indicatorId: string) => void;
  make: (answers: Parameters<typeof planned>[1]) => void;
}

export function useTake(review: Review, detail: DetailScreen | null): Take {
  const { store } = useImporting();
  const [field, setField] = useState<{ cell_id: string; open: Field } | null>(null);
  const [isForColumn, setForColumn] = useState(true);
  return useMemo(() => {
    const cellId = detail?.cell.cell_id ?? "";
    const show = (open: Field) => setField({ cell_id: cellId, open });
    const choose = ({ act }: DetailChoice) => {
      if (detail === null) return;
      const { block, cell } = detail;
      if (act.kind === "type" || act.kind === "find" || act.kind === "create" || act.kind === "unlock") return show(act.kind);
      setField(null);
      if (act.kind === "decide") store.send(decision(review, block, cell, act.decision, isForColumn));
      else if (act.kind === "indicator") store.send(named(cell, act.indicator_id));
      else store.send(skippedName(cell));
    };
    return {
      open: field?.cell_id === cellId ? field.open : null,
      close: () => setField(null),
      find: () => show("find"),
      isForColumn,
      setForColumn,
      choose,
      offered: () => {
        const choice = detail?.choices.find(({ isOffered }) => isOffered);
        if (choice !== undefined) choose(choice);
        else store.send({ type: "stepped", to: "next" });
      },
      figure: (figure) => {
        setField(null);
        if (detail !== null) store.send(decision(review, detail.block, detail.cell, { figure }, false));
      },
      name: (indicatorId) => {
        setField(null);
        if (detail !== null) store.send(named(detail.cell, indicatorId));
      },
      make: (answers) => {
        setField(null);
        const event = planned(review, answers);
        if (event !== null) store.send(event);
      },
    };
  }, [review, detail, store, field, isForColumn]);
}
