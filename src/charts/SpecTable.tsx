import style from "./Figure.module.css";
import type { ChartTable } from "./spec.ts";

/** The table twin of a picture. Numbers that were not printed yet go through `number`. */
export function SpecTable({ table, caption, number }: { table: ChartTable; caption: string; number(value: number): string }) {
  const { columns } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className={style.tableBox} tabIndex={0} aria-label={caption}>
      <table className={style.table}>
        <caption className={style.hidden}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.key === "indicator" ? style.name : undefined}
                style={{ textAlign: column.align }}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity and never move
            <tr key={at}>
              {columns.map(({ key, align }) => {
                const cell = row[key] ?? "";
                return (
                  <td key={key} className={key === "indicator" ? style.name : undefined} style={{ textAlign: align }}>
                    {typeof cell === "number" ? number(cell) : cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
