import type { ColumnKind } from "../../state/entry/columns.ts";
import type { EntryScope } from "../../state/screens/entry.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { FilterBar } from "../shell/FilterBar.tsx";
import { FilterSelect } from "../shell/FilterSelect.tsx";
import { LockMark } from "../shell/LockMark.tsx";

const kinds = ["months", "quarters", "running", "years"] as const satisfies readonly ColumnKind[];

/** What is entered: year and kind of period, sector, agency, area. */
export function EntryBar({ scope }: { scope: EntryScope }) {
  const { go } = useView();
  const { words } = useWords();
  const { entry, common, shell } = words;
  const { choices } = scope;
  return (
    <FilterBar filters={[]}>
      {scope.kind !== "years" && (
        <FilterSelect
          filter={{ label: shell.year, chosen: scope.year, choices: choices.year, hasAll: false }}
          onChoose={(period) => go({ period })}
        />
      )}
      {scope.kind !== "years" && <LockMark period={scope.year} />}
      <FilterSelect
        filter={{
          label: entry.columnsLabel,
          chosen: scope.kind,
          choices: kinds.map((id) => ({ id, name: entry.columns[id] })),
          hasAll: false,
        }}
        onChoose={(kind) => go({ columns: kind === "months" ? null : (kind as Exclude<ColumnKind, "months">) })}
      />
      <FilterSelect
        filter={{ label: common.sector, chosen: scope.sector, choices: choices.sector, hasAll: true }}
        onChoose={(sector) => go({ sector })}
      />
      {choices.agency.length > 0 && (
        <FilterSelect
          filter={{ label: shell.agency, chosen: scope.agency, choices: choices.agency, hasAll: true }}
          onChoose={(agency) => go({ agency, sector: agency === null ? scope.sector : null })}
        />
      )}
      {choices.area.length > 1 && (
        <FilterSelect
          filter={{ label: shell.area, chosen: scope.area, choices: choices.area, hasAll: false }}
          onChoose={(area) => go({ area })}
        />
      )}
    </FilterBar>
  );
}
