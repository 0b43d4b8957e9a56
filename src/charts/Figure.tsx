import { type ReactNode, useId } from "react";
import style from "./Figure.module.css";
import { Picture } from "./Picture.tsx";
import type { Print } from "./print.ts";
import { SpecTable } from "./SpecTable.tsx";
import type { ChartSpec, FigureText } from "./spec.ts";

export interface FigureWords {
  illustrative: string;
  /** "Nguồn", "Kế hoạch", "Số liệu đến". */
  source: string;
  decision: string;
  asOf: string;
  grade(grade: NonNullable<FigureText["grade"]>): string;
  showTable: string;
  showChart: string;
}

export interface FigureProps {
  spec: ChartSpec;
  words: FigureWords;
  print: Print;
  asTable?: boolean;
  /** Without it there is no switch (the page has one of its own, key T). */
  onAsTable?(asTable: boolean): void;
  /** The drawing, when the screen needs its events; by default the spec's own. */
  children?: ReactNode;
  /** Buttons at the right of the title. */
  tools?: ReactNode;
  /** One line of notation between subtitle and picture. */
  legend?: ReactNode;
  onChoose?(key: string): void;
  /** False where the page has one foot for all its pictures. */
  hasFoot?: boolean;
}

/** What stands under every picture, as one sentence a part: source, plan, date, grade. */
export function footOf(text: FigureText, words: FigureWords, print: Print): string {
  const parts = [
    text.source && `${words.source}: ${text.source}`,
    text.decision && `${words.decision}: ${text.decision}`,
    text.as_of && `${words.asOf} ${print.day(text.as_of)}${text.grade && !text.illustrative ? `, ${words.grade(text.grade)}` : ""}`,
    text.illustrative && words.illustrative,
  ].filter(Boolean);
  return parts.length === 0 ? "" : `${parts.join(". ")}.`;
}

/** A picture with its title, subtitle, foot and table twin. One that cannot be drawn says why. */
export function Figure({ spec, words, print, asTable = false, onAsTable, children, tools, legend, onChoose, hasFoot = true }: FigureProps) {
  const id = useId();
  const foot = hasFoot ? footOf(spec, words, print) : "";
  return (
    <figure className={style.figure} aria-labelledby={id}>
      <div className={style.head}>
        <h2 id={id} className={style.title}>
          {spec.title}
          {spec.illustrative && <span className={style.tag}>{words.illustrative}</span>}
        </h2>
        <span className={style.tools} data-screen-only>
          {tools}
          {onAsTable && spec.empty === null && (
            <button type="button" className={style.switch} aria-pressed={asTable} onClick={() => onAsTable(!asTable)}>
              {asTable ? words.showChart : words.showTable}
            </button>
          )}
        </span>
      </div>
      {spec.subtitle !== "" && <p className={style.subtitle}>{spec.subtitle}</p>}
      {spec.empty !== null ? (
        <p className={style.empty}>{spec.empty}</p>
      ) : asTable ? (
        <SpecTable table={spec.table} caption={spec.title} number={(value) => print.number(value)} />
      ) : (
        <>
          {legend && <div className={style.legend}>{legend}</div>}
          <div className={style.picture}>{children ?? <Picture spec={spec} {...(onChoose && { onChoose })} />}</div>
        </>
      )}
      {foot !== "" && <figcaption className={style.foot}>{foot}</figcaption>}
    </figure>
  );
}
