import { StatusMark } from "../../charts/StatusMark.tsx";
import type { OverviewScreen } from "../../state/screens/overview.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import style from "./Attention.module.css";
import { indicatorView } from "./indicatorView.ts";
import { toneClass } from "./toneClass.ts";

/** What to look at first, the worst at the top, its gap beside. */
export function Attention({ attention, mainArea }: { attention: OverviewScreen["attention"]; mainArea: string | null }) {
  const { words } = useWords();
  const { hrefTo } = useView();
  const { items, all, nothing, seeDefault, subtitle } = attention;
  const toAll = hrefTo({ screen: "sector", sort: "worst" });
  return (
    <section>
      <h2 className={style.title}>{words.overview.attention.title}</h2>
      {items.length > 0 && <p className={style.subtitle}>{subtitle}</p>}
      {nothing !== null && <p className={style.nothing}>{nothing}</p>}
      {seeDefault !== null && (
        <a className={style.more} href={hrefTo({ period: seeDefault.period, as_of: null })}>
          {seeDefault.label}
        </a>
      )}
      {items.length > 0 && (
        <ol className={style.list}>
          {items.map((item) => (
            <li key={item.key}>
              <StatusMark status={item.status} overridden={item.overridden} />
              <a className={style.name} href={item.indicator === null ? toAll : hrefTo(indicatorView(item.indicator, mainArea))}>
                {item.name}
              </a>
              <span className={`${style.value} ${toneClass(item.tone)}`}>{item.value}</span>
              <span className={style.detail}>{item.detail}</span>
            </li>
          ))}
        </ol>
      )}
      {all > items.length && items.every((item) => item.indicator !== null) && (
        <a className={style.more} href={toAll}>
          {words.overview.attention.seeMore(all)}
        </a>
      )}
    </section>
  );
}
