import { useMemo } from "react";
import type { AgencyScope } from "../../state/screens/agencyFilters.ts";
import type { AgencyData, AgencySay } from "../../state/screens/agencyItems.ts";
import type { Ratings } from "../../state/screens/agencyRating.ts";
import { agencyTable } from "../../state/screens/agencyTable.ts";
import { useView } from "../../state/useView.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import { Scroll } from "../shell/Scroll.tsx";
import tasks from "../tasks/Tasks.module.css";
import css from "./AgencyTable.module.css";

interface AgencyTableProps {
  data: AgencyData;
  ratings: Ratings;
  scope: AgencyScope;
  say: AgencySay;
}

/** All agencies on one page: counts, each with its list a press away. */
export function AgencyTable({ data, ratings, scope, say }: AgencyTableProps) {
  const { view, go, hrefTo } = useView();
  const { text, print } = say;
  const table = useMemo(() => agencyTable(data, ratings, view, say), [data, ratings, view, say]);
  useAnnounce(table.title);
  return (
    <>
      <h1 className={tasks.title}>{table.title}</h1>
      <p className={tasks.subtitle}>{text.subtitle(scope.opening, print.day(data.day))}</p>
      <Scroll label={text.label} className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className={css.agency}>
                {text.columns.agency}
              </th>
              {table.groups.map(({ kind, name, span }) => (
                <th key={kind} scope="colgroup" colSpan={span} className={css.group}>
                  {name}
                </th>
              ))}
              <th scope="col" rowSpan={2} className={css.rating}>
                {text.columns.rating}
              </th>
            </tr>
            <tr>
              {table.columns.map(({ id, name, sortLabel, isSorted }) => (
                <th key={id} scope="col" aria-sort={isSorted ? "descending" : undefined} className={css.head}>
                  <button
                    type="button"
                    className={css.sort}
                    aria-label={sortLabel}
                    aria-pressed={isSorted}
                    onClick={() => go({ sort: isSorted ? null : id }, "replace")}
                  >
                    {name}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.lines.map((line) => (
              <tr key={line.agency_id}>
                <th scope="row" className={css.agency}>
                  <a href={hrefTo({ agency: line.agency_id, item: null })}>{line.name}</a>
                </th>
                {line.cells.map((cell) => (
                  <td key={cell.id} data-is-bad={cell.isBad} data-starts={cell.isFirst}>
                    {cell.n === 0 ? (
                      <span className={css.zero}>{cell.text}</span>
                    ) : (
                      <a href={hrefTo(cell.to)} aria-label={cell.label}>
                        {cell.text}
                      </a>
                    )}
                  </td>
                ))}
                <td className={css.rating}>
                  {line.decided !== "" && <b>{line.decided}</b>}
                  {line.proposed !== "" && <span className={css.note}>{line.proposed}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
