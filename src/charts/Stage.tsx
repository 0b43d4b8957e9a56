import type { CSSProperties, ReactNode } from "react";
import type { Status } from "../model/status.ts";
import { fittingSize, lineWidth } from "./letterWidths.ts";
import { toneOf } from "./marks.ts";
import styles from "./Stage.module.css";
import { StageBars, StagePicture } from "./StagePicture.tsx";
import { Mark } from "./StatusMark.tsx";
import { type FactColumn, type Slide, type SlideFigure, type SlideTableRow, type SlideTarget, unbroken } from "./slide.ts";
import type { TableColumn } from "./spec.ts";

interface StageProps {
  slide: Slide;
  /** "3/9". */
  number: string;
  isLight: boolean;
  /** The mark of made-up figures. */
  illustrative: string;
  /** Where a figure of the slide leads; left out where the slide is only a picture of itself. */
  hrefOf?: (target: SlideTarget) => string;
}

const [longTitle, longValue, longHero] = [84, 9, 7];

/** Right of the mark of a fact, the space between its name and its figure, and the sizes of both (Stage.module.css); units of the stage. */
const layout = { room: 750, gap: 16, grade: 34, value: 56, longValue: 36, names: [44, 40, 36, 33] };

/** The largest size at which each name of a slide has room on one line beside its figure; null: names stand on two. */
const nameSize = (columns: readonly FactColumn[]): number | null =>
  fittingSize(
    columns.flatMap(({ facts }) =>
      facts.map(({ name, grade, value }) => {
        const ofValue = (value.length > longValue ? layout.longValue : layout.value) * lineWidth(value, true);
        return { text: name, room: layout.room - 2 * layout.gap - layout.grade * lineWidth(grade === "" ? "" : `${grade} `) - ofValue };
      }),
    ),
    layout.names,
  );

/** One slide, as wide as its box. */
export function Stage({ slide, number, isLight, illustrative, hrefOf }: StageProps) {
  const Title = hrefOf === undefined ? "p" : "h1";
  return (
    <div className={styles.box}>
      <article className={styles.stage} data-theme={isLight ? "light" : "dark"}>
        <Title className={styles.title} data-long={slide.title.length > longTitle || undefined}>
          {unbroken(slide.title)}
        </Title>
        <Body slide={slide} hrefOf={hrefOf} />
        <footer className={styles.foot}>
          {slide.illustrative && <span className={styles.tag}>{illustrative}</span>}
          <p>{slide.foot}</p>
          <span>{number}</span>
        </footer>
      </article>
    </div>
  );
}

type HrefOf = StageProps["hrefOf"];

function Body({ slide: { body, title }, hrefOf }: { slide: Slide; hrefOf: HrefOf | undefined }) {
  switch (body.kind) {
    case "facts":
      return (
        <>
          {body.columns.map((column, at) => (
            <Facts key={column.title || "more"} column={column} isSecond={at > 0} nameSize={nameSize(body.columns)} hrefOf={hrefOf} />
          ))}
          {body.note && (
            <p className={styles.note}>
              <StageMark status={body.note.status} />
              {body.note.text}
            </p>
          )}
        </>
      );
    case "bars":
      return <StageBars spec={body.spec} label={title} />;
    case "picture":
      return (
        <>
          <p className={styles.subtitle}>{body.subtitle}</p>
          {body.spec.empty === null ? (
            <StagePicture spec={body.spec} label={`${title}. ${body.subtitle}`} />
          ) : (
            <p className={styles.nothing}>{body.spec.empty}</p>
          )}
          <Figure figure={body.figure} hrefOf={hrefOf} />
        </>
      );
    case "table":
      return <Table columns={body.columns} rows={body.rows} hrefOf={hrefOf} />;
    case "text":
      return (
        <ul className={styles.words}>
          {body.paragraphs.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      );
    case "nothing":
      return <p className={styles.nothing}>{body.text}</p>;
  }
}

function StageMark({ status, overridden = false }: { status: Status; overridden?: boolean }) {
  return (
    <svg className={styles.mark} viewBox="0 0 12 12" aria-hidden="true">
      <Mark status={status} x={6} y={6} r={4.4} overridden={overridden} />
    </svg>
  );
}

function Opening({ target, hrefOf, children }: { target: SlideTarget | null; hrefOf: HrefOf | undefined; children: ReactNode }) {
  if (target === null || hrefOf === undefined) return children;
  return <a href={hrefOf(target)}>{children}</a>;
}

interface FactsProps {
  column: FactColumn;
  isSecond: boolean;
  /** Of all names of the slide; null: on two lines. */
  nameSize: number | null;
  hrefOf: HrefOf | undefined;
}

function Facts({ column, isSecond, nameSize, hrefOf }: FactsProps) {
  const Heading = hrefOf === undefined ? "p" : "h2";
  return (
    <section className={styles.column} data-second={isSecond || undefined}>
      <Heading className={`${styles.heading} ${styles[column.tone]}`}>
        {column.title}
        {column.more !== "" && <span className={styles.more}>{column.more}</span>}
      </Heading>
      <ul className={styles.facts} style={nameSize === null ? undefined : ({ "--name": nameSize } as CSSProperties)}>
        {column.facts.map((fact) => (
          <li key={fact.key} className={styles.fact}>
            <StageMark status={fact.status} overridden={fact.overridden} />
            <span className={styles.name} data-long={nameSize === null || undefined}>
              <Opening target={fact.target} hrefOf={hrefOf}>
                {fact.name}
              </Opening>
            </span>
            <span className={styles.value} data-long={fact.value.length > longValue || undefined}>
              {fact.grade !== "" && <span className={styles.grade}>{fact.grade} </span>}
              {fact.value}
            </span>
            <span className={styles.second}>
              <span className={`${styles.word} ${styles[toneOf(fact.status)]}`}>{fact.word}</span>
              <span className={styles.plan}>{fact.plan}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figure({ figure, hrefOf }: { figure: SlideFigure; hrefOf: HrefOf | undefined }) {
  return (
    <section className={styles.figure}>
      <p className={styles.hero} data-long={figure.value.length > longHero || undefined}>
        <Opening target={figure.target} hrefOf={hrefOf}>
          {figure.value}
        </Opening>
      </p>
      <p className={styles.label}>{figure.label}</p>
      <p className={`${styles.verdict} ${styles[toneOf(figure.status)]}`}>
        <StageMark status={figure.status} overridden={figure.overridden} />
        {figure.word}
      </p>
      {figure.lines.map(({ strong, weak }) => (
        <p key={strong} className={styles.line}>
          {strong}
          <span>{weak}</span>
        </p>
      ))}
    </section>
  );
}

function Table({ columns, rows, hrefOf }: { columns: readonly TableColumn[]; rows: readonly SlideTableRow[]; hrefOf: HrefOf | undefined }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map(({ key, label, align }) => (
            <th key={key} scope="col" data-align={align}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {row.isHead ? (
              <>
                <td className={styles.group}>{row.cells.order}</td>
                <td className={styles.group} colSpan={columns.length - 1}>
                  {row.cells.indicator}
                </td>
              </>
            ) : (
              columns.map(({ key, align }) => (
                <td
                  key={key}
                  data-align={align}
                  data-key={key}
                  className={key === "verdict" && row.status !== null ? styles[toneOf(row.status)] : undefined}
                >
                  {key === "indicator" ? (
                    <Opening target={row.target} hrefOf={hrefOf}>
                      {row.cells[key]}
                    </Opening>
                  ) : (
                    row.cells[key]
                  )}
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
