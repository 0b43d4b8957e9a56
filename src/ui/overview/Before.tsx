import { Figure } from "../../charts/Figure.tsx";
import { MarkLine } from "../../charts/MarkLine.tsx";
import { OutlinedParts } from "../../charts/OutlinedParts.tsx";
import { figureWords } from "../../state/chartWords.ts";
import type { About } from "../../state/exporting.ts";
import type { BeforeFigures, BigTarget } from "../../state/screens/overviewBefore.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { emptyView, hashOf } from "../../state/view.ts";
import { classesOf } from "../classesOf.ts";
import { ExportMenu } from "../export/ExportMenu.tsx";
import buttonCss from "../shell/button.module.css";
import { Empty } from "../shell/States.tsx";
import style from "./Before.module.css";
import { indicatorView } from "./indicatorView.ts";
import { Ways } from "./Ways.tsx";

const button = classesOf(buttonCss);

/** A set whose plan is known and whose figures are not: the same grammar, all outlined. */
export function Before({ before, about, mainArea }: { before: BeforeFigures; about: About; mainArea: string | null }) {
  const say = useWords();
  const { view, go } = useView();
  return (
    <div className={style.columns}>
      <div className={style.main}>
        <div className={style.two}>
          <Rings rings={before.rings} />
          <section>
            <h2 className={style.title}>{before.targets.title}</h2>
            <p className={style.subtitle}>{before.targets.subtitle}</p>
            <ul className={style.targets}>
              {before.targets.items.map((target) => (
                <Target key={target.key} target={target} mainArea={mainArea} />
              ))}
            </ul>
          </section>
        </div>
        {before.deadlines !== null && (
          <div className={style.deadlines}>
            <Figure
              spec={before.deadlines}
              words={figureWords(say)}
              print={say.print}
              asTable={view.table}
              onAsTable={(table) => go({ table }, "replace")}
              tools={<ExportMenu spec={before.deadlines} about={about} />}
            />
          </div>
        )}
      </div>
      <Ways />
    </div>
  );
}

function Rings({ rings }: { rings: BeforeFigures["rings"] }) {
  const { hrefTo } = useView();
  return (
    <section>
      <h2 className={style.title}>{rings.title}</h2>
      <p className={style.subtitle}>{rings.subtitle}</p>
      <ul className={style.rings}>
        {rings.rows.map((row) => (
          <li key={row.sector_id}>
            <a href={hrefTo({ screen: "sector", sector: row.sector_id })}>{row.name}</a>
            <b>{row.n}</b>
            <MarkLine marks={row.marks} label={row.label} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Target({ target, mainArea }: { target: BigTarget; mainArea: string | null }) {
  const { hrefTo } = useView();
  return (
    <li>
      <p className={style.figures}>
        <b>{target.value}</b> <span>{target.unit}</span>{" "}
        {target.more.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <a className={style.name} href={hrefTo(indicatorView(target, mainArea))}>
        {target.name}
      </a>
      <OutlinedParts spec={target.spec} />
    </li>
  );
}

/** A set without any target: nothing can be judged, and what to do about it. */
export function NoPlan() {
  const { words } = useWords();
  const { view, hrefTo } = useView();
  const { noPlanTitle, noPlanNote, openPackage } = words.overview.before;
  return (
    <Empty title={noPlanTitle} text={noPlanNote}>
      <a className={button.primary} href={hashOf({ ...emptyView, locale: view.locale })}>
        {openPackage}
      </a>
      <a className={button.button} href={hrefTo({ screen: "edit" })}>
        {words.shell.screens.edit}
      </a>
    </Empty>
  );
}
