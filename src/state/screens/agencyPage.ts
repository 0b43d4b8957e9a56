import { grouped } from "../../model/grouped.ts";
import type { View } from "../view.ts";
import { type AgencyData, type AgencyItem, type AgencyKind, type AgencySay, agencyKinds, stateOrder } from "./agencyItems.ts";
import { nameOf } from "./indicatorFigures.ts";

export interface AgencyCount {
  state: AgencyItem["state"];
  n: string;
  word: string;
  isChosen: boolean;
  /** For the URL. */
  item: string;
}

export interface AgencySection {
  kind: AgencyKind;
  title: string;
  note: string;
  total: string;
  counts: AgencyCount[];
  /** The list behind the chosen count. */
  shown: AgencyItem[];
}

export interface AgencyPage {
  name: string;
  title: string;
  untold: string;
  sections: AgencySection[];
  items: readonly AgencyItem[];
}

const isShort = ({ kind, state }: AgencyItem) => kind === "target" && ["missed", "behind", "near", "watch"].includes(state);
const isOverdue = ({ kind, state }: AgencyItem) => kind !== "co" && kind !== "figure" && state === "overdue";

/** One agency: each kind of work by state, the list behind the chosen count of each. Null: nothing is asked of it in the period. */
export function agencyPage(data: AgencyData, view: View, say: AgencySay): AgencyPage | null {
  const { text, print } = say;
  const number = (n: number) => print.number(n, 0);
  const agency = data.agencies.find(({ agency_id }) => agency_id === view.agency);
  const items = data.items.filter(({ agencies }) => agencies.includes(view.agency ?? ""));
  if (agency === undefined || items.length === 0) return null;
  const name = nameOf(say, agency);
  const [kindChosen, stateChosen] = (view.item ?? "").split(".");
  const overdue = items.filter(isOverdue);
  const short = items.filter(isShort);
  const untold = overdue.filter(({ isTold }) => !isTold).length;
  const noData = items.filter(({ kind, state }) => kind === "target" && state === "no_data");
  const findings = [
    ...(overdue.length === 0 ? [] : [text.findings.late(number(overdue.length))]),
    ...(short.length === 0 ? [] : [text.findings.short(number(short.length))]),
    ...(noData.length === 0 ? [] : [text.findings.noData(number(noData.length))]),
  ];
  return {
    name,
    title: findings.length === 0 ? text.pageClear(name) : text.pageTitle(name, findings.join(", ")),
    untold: untold === 0 ? "" : text.untoldCount(number(untold)),
    items,
    sections: agencyKinds.map((kind) => {
      const own = items.filter((item) => item.kind === kind);
      const byState = grouped(own, ({ state }) => state as string);
      const present = stateOrder(kind).filter((state) => byState.has(state));
      const chosen = (kind === kindChosen ? present.find((state) => state === stateChosen) : undefined) ?? present[0];
      return {
        kind,
        title: text.kinds[kind],
        note: text.notes[kind],
        total: number(own.length),
        counts: present.flatMap((state) => {
          const of = byState.get(state) ?? [];
          const [first] = of;
          return first === undefined
            ? []
            : [{ state: first.state, n: number(of.length), word: first.word, isChosen: state === chosen, item: `${kind}.${state}` }];
        }),
        shown: byState.get(chosen ?? "") ?? [],
      };
    }),
  };
}
