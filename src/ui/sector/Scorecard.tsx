import type { SectorScreen } from "../../state/screens/sector.ts";
import { useWords } from "../../state/useWords.ts";
import style from "./Scorecard.module.css";
import { ScoreRows } from "./ScoreRows.tsx";

type Head = SectorScreen["heads"]["plan"];

/** The annex table: what was planned, what was done, and the verdict. */
export function Scorecard({ screen }: { screen: SectorScreen }) {
  const { words } = useWords();
  const { columns } = words.sector;
  const { heads, inYear, hasPrevious, hasTrend, groups, caption } = screen;
  const width = 9 + (hasPrevious ? 1 : 0) + (inYear ? 1 : 0) + (hasTrend ? 1 : 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className={style.scroll} aria-label={caption} tabIndex={0}>
      <table className={style.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={style.left}>
              {columns.order}
            </th>
            <th scope="col" className={style.left}>
              {columns.indicator}
            </th>
            <th scope="col" className={style.left}>
              {columns.unit}
            </th>
            {hasPrevious && <TwoLines head={heads.previous} />}
            <TwoLines head={heads.plan} />
            <TwoLines head={heads.actual} isMain />
            <th scope="col" className={style.left}>
              {columns.bullet}
            </th>
            <TwoLines head={heads.against} />
            {inYear && <th scope="col">{columns.pace}</th>}
            <TwoLines head={heads.change} />
            {hasTrend && <TwoLines head={heads.trend} isLeft />}
            <th scope="col" className={style.left}>
              {columns.verdict}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            {group.name !== null && (
              <tr className={style.group}>
                <th scope="rowgroup" className={style.left}>
                  {group.order}
                </th>
                <th scope="rowgroup" className={style.left} colSpan={width - 1}>
                  {group.name} <span>{group.tally}</span>
                </th>
              </tr>
            )}
            <ScoreRows lines={group.lines} inYear={inYear} hasPrevious={hasPrevious} hasTrend={hasTrend} mainArea={screen.mainArea} />
          </tbody>
        ))}
      </table>
    </section>
  );
}

function TwoLines({ head, isMain = false, isLeft = false }: { head: Head; isMain?: boolean; isLeft?: boolean }) {
  return (
    <th scope="col" className={`${isMain ? style.main : ""} ${isLeft ? style.left : ""}`}>
      {head.label}
      {head.second !== "" && (
        <>
          <br />
          {head.second}
        </>
      )}
    </th>
  );
}
