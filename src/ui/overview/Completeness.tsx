import type { Completeness as CompletenessSpec } from "../../state/screens/completeness.ts";
import style from "./Completeness.module.css";

/** How much is known, and how well: one bar with its key. */
export function Completeness({ completeness }: { completeness: CompletenessSpec }) {
  return (
    <section className={style.section}>
      <h2 className={style.title}>{completeness.title}</h2>
      <div className={style.bar} aria-hidden="true">
        {completeness.parts.map(({ kind, share }) => (
          <i key={kind} className={style[kind]} style={{ flexGrow: share }} />
        ))}
      </div>
      <dl className={style.key}>
        {completeness.parts.map(({ kind, label, n }) => (
          <div key={kind}>
            <dt>
              <i className={`${style.swatch} ${style[kind]}`} aria-hidden="true" />
              {label}
            </dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      {completeness.note !== null && <p className={style.note}>{completeness.note}</p>}
    </section>
  );
}
