import { useCallback, useMemo, useState } from "react";
import { Figure } from "../../charts/Figure.tsx";
import { Matrix } from "../../charts/Matrix.tsx";
import type { ChartSpec } from "../../charts/spec.ts";
import { figureWords } from "../../state/chartWords.ts";
import type { Ground, OverviewScreen } from "../../state/screens/overview.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { ExportMenu } from "../export/ExportMenu.tsx";
import { indicatorView } from "./indicatorView.ts";
import style from "./OverviewPicture.module.css";

type Reading = "years" | "within" | "bars";

/** The tag stands beside the headline; beside this title, next to the switches, it has no room and is said in the line below. */
const withoutTag = <S extends ChartSpec>(spec: S, word: string): S =>
  spec.illustrative ? { ...spec, illustrative: false, subtitle: `${word}. ${spec.subtitle}` } : spec;

/** The plan as marks: years side by side, the reporting periods within one; or the same year as counts. */
export function OverviewPicture({ screen, ground }: { screen: OverviewScreen; ground: Ground }) {
  const { view, go } = useView();
  const say = useWords();
  const [asBars, setAsBars] = useState(false);
  const { views } = say.words.overview;
  const year = ground.period?.period ?? "";
  const reading: Reading = asBars ? "bars" : ground.within ? "within" : "years";
  const choose = (next: Reading) => {
    setAsBars(next === "bars");
    if (next !== "bars" && (next === "within") !== view.within) go({ within: next === "within" });
  };
  const toSector = useCallback(
    (sector: string, period: string) => go({ screen: "sector", sector, ...(ground.within ? {} : { period, as_of: null }) }),
    [go, ground],
  );
  // Hundreds of marks: they are drawn anew when they changed, not whenever the view moves on.
  const matrix = useMemo(
    () => (
      <Matrix
        spec={screen.picture}
        onColumn={(period) => go(ground.within ? { as_of: screen.columnDays[period] ?? null } : { period, as_of: null })}
        onRow={(sector) => go({ screen: "sector", sector })}
        onCell={toSector}
        onMark={(mark, period) => go({ ...indicatorView(mark, screen.mainArea), ...(ground.within ? {} : { period, as_of: null }) })}
      />
    ),
    [go, ground, screen, toSector],
  );
  const readings: [Reading, string][] = [
    ["years", views.years],
    ...(ground.canLookWithin ? ([["within", views.within(year)]] as [Reading, string][]) : []),
    ["bars", views.bars],
  ];
  const spec = asBars ? screen.bars : screen.picture;
  return (
    <Figure
      spec={withoutTag(spec, say.words.common.illustrative)}
      words={figureWords(say)}
      print={say.print}
      asTable={view.table}
      onAsTable={(table) => go({ table }, "replace")}
      hasFoot={false}
      tools={
        <>
          <fieldset className={style.readings}>
            <legend className="visually-hidden">{views.label}</legend>
            {readings.map(([id, label]) => (
              <button key={id} type="button" aria-pressed={reading === id} onClick={() => choose(id)}>
                {label}
              </button>
            ))}
          </fieldset>
          <ExportMenu spec={spec} about={screen.about} foot={screen.foot} />
        </>
      }
      onChoose={(sector) => toSector(sector, year)}
    >
      {asBars ? undefined : matrix}
    </Figure>
  );
}
