import { memo } from "react";
import type { ReportTable } from "../../state/report/report.ts";
import { classesOf } from "../classesOf.ts";
import { Scroll } from "../shell/Scroll.tsx";
import paperCss from "./Paper.module.css";

const styles = classesOf(paperCss);

/** A table of the paper. */
export const PaperTable = memo(function PaperTable({ caption, table }: { caption: string; table: ReportTable }) {
  return (
    <Scroll label={caption} className={styles.tableBox}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.cells.join(" ")} data-kind={row.kind}>
              {table.columns.map(({ label, align }, at) => (
                <td key={label} data-align={align}>
                  {row.cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
});
