import { Bullet } from "../../charts/Bullet.tsx";
import { toneOf } from "../../charts/marks.ts";
import { Spark } from "../../charts/Spark.tsx";
import { StatusMark } from "../../charts/StatusMark.tsx";
import type { Cell, Toned } from "../../state/screens/scorecardCells.ts";
import type { ScoreLine } from "../../state/screens/scoreLine.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { indicatorView } from "../overview/indicatorView.ts";
import { toneClass } from "../overview/toneClass.ts";
import style from "./Scorecard.module.css";

interface ScoreRowsProps {
  lines: readonly ScoreLine[];
  inYear: boolean;
  hasPrevious: boolean;
  hasTrend: boolean;
  mainArea: string | null;
}

export function ScoreRows({ lines, ...shared }: ScoreRowsProps) {
  return lines.map((line, at) =>
    line.kind === "second" ? (
      <SecondRow key={line.key} line={line} {...shared} />
    ) : (
      <Row key={line.key} line={line} isFollowed={lines[at + 1]?.kind === "second"} {...shared} />
    ),
  );
}

type RowProps = Omit<ScoreRowsProps, "lines"> & { line: ScoreLine };

/** A click anywhere on the row opens the indicator; the keyboard has the link in its name. */
function Row({ line, inYear, hasPrevious, hasTrend, mainArea, isFollowed }: RowProps & { isFollowed: boolean }) {
  const { go } = useView();
  const open = () => {
    if (getSelection()?.toString() === "") go(indicatorView(line, mainArea));
  };
  return (
    <tr className={`${style.row} ${isFollowed ? style.followed : ""}`} onClick={open}>
      <td className={style.order}>{line.order}</td>
      <Name line={line} mainArea={mainArea} />
      <td className={style.unit}>{line.unit}</td>
      {hasPrevious && (
        <td className={style.quiet}>
          <Figure cell={line.previous} />
        </td>
      )}
      <td title={line.asWritten ?? undefined}>
        <Figure cell={line.plan} />
      </td>
      <td className={line.actual.isFigure ? style.actual : style.missing}>
        <Figure cell={line.actual} />
      </td>
      <td className={style.bullet}>{line.bullet !== null && <Bullet spec={line.bullet} label={line.bulletLabel} />}</td>
      <Against toned={line.against} />
      {inYear && <Against toned={line.pace} />}
      <td className={style.quiet}>{line.change}</td>
      {hasTrend && <td className={style.trend}>{line.spark !== null && <Spark spec={line.spark} label={line.sparkLabel} />}</td>}
      <td className={style.verdict}>
        <span className={`${style.status} ${toneClass(toneOf(line.status))}`} title={line.judgedBy ?? undefined}>
          <StatusMark status={line.status} overridden={line.overridden} />
          {line.statusWord}
        </span>
        {line.computed !== null && <span className={style.computed}>{line.computed}</span>}
      </td>
    </tr>
  );
}

function Name({ line, mainArea }: { line: ScoreLine; mainArea: string | null }) {
  const { hrefTo } = useView();
  const { words } = useWords();
  return (
    <th scope="row" className={`${style.name} ${line.isPart ? style.part : ""}`}>
      <span className={style.narrowMark}>
        <StatusMark status={line.status} overridden={line.overridden} title={line.statusWord} />
      </span>
      {line.prefix !== null && <span className={style.prefix}>{line.prefix} </span>}
      <a
        href={hrefTo(indicatorView(line, mainArea))}
        title={line.fullName === line.name ? undefined : line.fullName}
        onClick={(event) => event.stopPropagation()}
      >
        {line.name}
      </a>{" "}
      {line.illustrative && <span className={style.tag}>{words.sector.illustrative}</span>}
      {line.notes.length > 0 && <span className={style.note}>{line.notes.join(" · ")}</span>}
      {line.warnings.map((text) => (
        <span key={text} className={style.warning}>
          {text}
        </span>
      ))}
    </th>
  );
}

/** A further target of the row above: its figure, and how far it is from that one. */
function SecondRow({ line, inYear, hasPrevious, hasTrend }: RowProps) {
  return (
    <tr className={style.second}>
      <td />
      <th scope="row" className={`${style.name} ${line.isPart ? style.part : ""}`}>
        {line.name}
      </th>
      <td />
      {hasPrevious && <td />}
      <td title={line.asWritten ?? undefined}>
        <Figure cell={line.plan} />
      </td>
      <td />
      <td />
      <td>{line.against.text}</td>
      {inYear && <td>{line.pace.text}</td>}
      <td />
      {hasTrend && <td />}
      <td className={style.verdict}>{line.actual.isFigure || line.against.text !== "–" ? line.statusWord : ""}</td>
    </tr>
  );
}

/** Unseen digits bring the comma under the others'. */
function Figure({ cell }: { cell: Cell }) {
  return (
    <>
      {cell.sign}
      {cell.text}
      {cell.after}
      {cell.pad !== "" && (
        <span className={style.pad} aria-hidden="true">
          {cell.pad}
        </span>
      )}
    </>
  );
}

function Against({ toned }: { toned: Toned }) {
  return (
    <td className={toned.tone === null ? style.quiet : toneClass(toned.tone)} title={toned.reason ?? undefined}>
      {toned.text}
    </td>
  );
}
