import { Bullet } from "../../charts/Bullet.tsx";
import { StatusMark } from "../../charts/StatusMark.tsx";
import type { BulletLine } from "../../state/screens/headlineBullets.ts";
import type { OverviewScreen } from "../../state/screens/overview.ts";
import { useView } from "../../state/useView.ts";
import style from "./Bullets.module.css";
import { indicatorView } from "./indicatorView.ts";

/** The main indicators, each on a scale of its own with the target at one place. */
export function Bullets({ bullets, mainArea }: { bullets: OverviewScreen["bullets"]; mainArea: string | null }) {
  return (
    <section className={style.section}>
      <h2 className={style.title}>{bullets.title}</h2>
      <p className={style.subtitle}>{bullets.subtitle}</p>
      <ul className={`${style.grid} ${bullets.lines.some(({ isEarlier }) => isEarlier) ? style.withYear : ""}`}>
        {bullets.lines.map((line) => (
          <Line key={line.key} line={line} mainArea={mainArea} />
        ))}
      </ul>
    </section>
  );
}

function Line({ line, mainArea }: { line: BulletLine; mainArea: string | null }) {
  const { hrefTo } = useView();
  return (
    <li className={style.row}>
      <a className={style.name} href={hrefTo(indicatorView(line, mainArea))} title={line.fullName}>
        {line.name}
      </a>
      <span className={style.bullet}>
        <Bullet spec={line.spec} />
      </span>
      <span className={line.isEarlier || line.spec.bar === null ? style.noValue : style.value}>{line.value}</span>
      <span className={style.plan}>{line.plan}</span>
      <StatusMark status={line.status} overridden={line.overridden} size={14} title={line.statusWord} />
    </li>
  );
}
