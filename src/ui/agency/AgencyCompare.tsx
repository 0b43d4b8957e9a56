import { Fragment, useMemo } from "react";
import type { AgencyScope } from "../../state/screens/agencyFilters.ts";
import type { AgencyData, AgencySay } from "../../state/screens/agencyItems.ts";
import type { Ratings } from "../../state/screens/agencyRating.ts";
import { agencyTable } from "../../state/screens/agencyTable.ts";
import { useView } from "../../state/useView.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import { Scroll } from "../shell/Scroll.tsx";
import tasks from "../tasks/Tasks.module.css";
import css from "./AgencyCompare.module.css";
import page from "./AgencyPage.module.css";
import { KindMark } from "./AgencySection.tsx";

interface AgencyCompareProps {
  data: AgencyData;
  ratings: Ratings;
  scope: AgencyScope;
  say: AgencySay;
}

/** Some agencies side by side: a column each, with every count, the rating, and all that is late. */
export function AgencyCompare({ data, ratings, scope, say }: AgencyCompareProps) {
  const { view, hrefTo } = useView();
  const { text, print } = say;
  const { title, groups, columns, lines } = useMemo(() => agencyTable(data, ratings, view, say), [data, ratings, view, say]);
  useAnnounce(title);
  return (
    <>
      <a className={page.back} href={hrefTo({ compared: null })} data-screen-only>
        {text.all}
      </a>
      <h1 className={tasks.title}>{title}</h1>
      <p className={tasks.subtitle}>{text.subtitle(scope.opening, print.day(data.day))}</p>
      <Scroll label={text.label} className={css.scroll}>
        <table className={css.table} style={{ minWidth: `calc(150px + ${lines.length} * 220px)` }}>
          <thead>
            <tr>
              <td />
              {lines.map(({ agency_id, name }) => (
                <th key={agency_id} scope="col">
                  <a href={hrefTo({ agency: agency_id, item: null })}>{name}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ kind, name }) => (
              <Fragment key={kind}>
                <tr>
                  <th scope="rowgroup" colSpan={lines.length + 1} className={css.group}>
                    {name}
                  </th>
                </tr>
                {columns.map((column, at) =>
                  column.kind !== kind ? null : (
                    <tr key={column.id}>
                      <th scope="row">{column.name}</th>
                      {lines.map(({ agency_id, cells }) => {
                        const cell = cells[at];
                        return (
                          <td key={agency_id} data-is-bad={cell?.isBad}>
                            {cell === undefined || cell.n === 0 ? (
                              <span className={css.zero}>{cell?.text}</span>
                            ) : (
                              <a href={hrefTo(cell.to)} aria-label={cell.label}>
                                {cell.text}
                              </a>
                            )}
                          </td>
                        );
                      })}
                    </tr>
                  ),
                )}
              </Fragment>
            ))}
            <tr className={css.starts}>
              <th scope="row">{text.columns.rating}</th>
              {lines.map(({ agency_id, decided, proposed }) => (
                <td key={agency_id}>
                  {decided !== "" && <b>{decided}</b>} <span className={css.zero}>{proposed}</span>
                </td>
              ))}
            </tr>
            <tr className={css.starts}>
              <th scope="row">{text.compare.late}</th>
              {lines.map(({ agency_id, late }) => (
                <td key={agency_id}>
                  {late.length === 0 && <span className={css.zero}>{text.none}</span>}
                  <ul className={css.list}>
                    {late.map((item) => (
                      <li key={`${item.kind} ${item.key}`}>
                        <KindMark kind={item.kind} state={item.state} isTold={item.isTold} />
                        <span>
                          <a href={hrefTo(item.to)}>{item.title}</a>
                          <span className={css.when}>{[item.due, item.days].filter((part) => part !== "").join(" · ")}</span>
                        </span>
                      </li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
