import type { Corrections, Question, QuestionKind } from "./corrections.ts";
import type { Column } from "./draft.ts";
import { addressOf, cellAt, type Grid, type Position } from "./grid.ts";

const shown = 5;

/** The questions of one table, each asked once for its column or the table. */
export class Questions {
  private readonly found = new Map<string, Question & { at: Position[] }>();

  constructor(
    private readonly grid: Grid,
    private readonly title: string,
    private readonly columns: readonly Column[],
  ) {}

  ask(kind: QuestionKind, column: number | null, at: readonly Position[], choices: readonly string[], isBlocking: boolean): void {
    const key = `${kind}|${column}`;
    const before = this.found.get(key);
    if (before) {
      before.at.push(...at.slice(0, shown));
      return;
    }
    const { file, sheet } = this.grid;
    const header = column === null ? "" : (this.columns[column]?.path.join(" – ") ?? "");
    this.found.set(key, {
      kind,
      file,
      sheet,
      column,
      about: header || this.title,
      examples: [],
      choices,
      isBlocking,
      at: at.slice(0, shown),
    });
  }

  all(): Question[] {
    return [...this.found.values()].map(({ at, ...question }) => ({
      ...question,
      examples: at
        .slice(0, shown)
        .map((position) => ({ address: addressOf(position), text: cellAt(this.grid, position.row, position.column).text })),
    }));
  }
}

/** The corrections with the answer to a question: one of its choices, or for a year or a unit what the person typed. */
export function answered(corrections: Corrections, { kind, column }: Pick<Question, "kind" | "column">, answer: string): Corrections {
  const at = column ?? -1;
  switch (kind) {
    case "convention":
      return { ...corrections, conventions: { ...corrections.conventions, [at]: answer === "en" ? "en" : "vi" } };
    case "brackets":
      return { ...corrections, brackets: { ...corrections.brackets, [at]: answer === "positive" ? "positive" : "negative" } };
    case "shares":
      return { ...corrections, shares: { ...corrections.shares, [at]: answer === "ratio" ? "ratio" : "percent" } };
    case "dash":
      return { ...corrections, dash: answer === "zero" ? "zero" : "missing" };
    case "running":
      return { ...corrections, running: answer === "running" };
    case "hidden":
      return { ...corrections, hidden: answer === "read" ? "read" : "skip" };
    case "schoolYear":
      return { ...corrections, schoolYear: answer === "first" ? "first" : "last" };
    case "planOf":
      return { ...corrections, planOf: answer === "months" ? "months" : "year" };
    case "year":
      return /^\d{4}$/.test(answer.trim()) ? { ...corrections, year: Number(answer) } : corrections;
    case "unit":
      return { ...corrections, unit: answer };
    case "role":
      return { ...corrections, roles: { ...corrections.roles, [at]: roleAnswer(answer) } };
  }
}

function roleAnswer(answer: string): NonNullable<Corrections["roles"]>[number] {
  if (answer === "target") return { kind: "target", interval: null, tier: "plan", isAdjusted: false, assigned_by: null };
  if (answer === "actual") return { kind: "actual", interval: null, grade: "preliminary" };
  return { kind: "ignored" };
}
