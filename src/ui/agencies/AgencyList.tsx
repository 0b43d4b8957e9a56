import { useEffect } from "react";
import type { AgenciesScreen, AgencyLine, ReportingScope } from "../../state/screens/agencies.ts";
import { useAgencyTools } from "../../state/useAgencyTools.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { useSay } from "../shell/Announcer.tsx";
import buttonCss from "../shell/button.module.css";
import { Scroll } from "../shell/Scroll.tsx";
import styles from "./Agencies.module.css";

const button = classesOf(buttonCss);

/** Agencies with what they miss, ready to be copied, and the templates to send them. */
export function AgencyList({ scope, screen }: { scope: ReportingScope; screen: AgenciesScreen }) {
  const { view } = useView();
  const { words } = useWords();
  const { agencies } = words;
  const { told, copy, save } = useAgencyTools(view.set ?? "");
  const announce = useSay();
  const said = told === null ? null : told.kind === "saved" ? agencies.saved(told.file) : agencies[told.kind];
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said, announce]);
  return (
    <>
      <h1 className={styles.title}>{screen.title}</h1>
      <p className={styles.subtitle}>{screen.subtitle}</p>
      <div className={styles.tools} data-screen-only>
        <button type="button" className={button.primary} onClick={() => copy(screen.text)}>
          {agencies.copy}
        </button>
        <button type="button" className={button.button} onClick={() => save(screen.lines, scope.period)}>
          {agencies.templates}
        </button>
        {said !== null && <span className={styles.said}>{said}</span>}
      </div>
      <p className={styles.how} data-screen-only>
        {agencies.howBack}
      </p>
      <Scroll label={agencies.label} className={styles.scroll}>
        <table className={styles.list}>
          <thead>
            <tr>
              <th scope="col">{agencies.columns.agency}</th>
              <th scope="col" className={styles.count}>
                {agencies.columns.reported}
              </th>
              <th scope="col">{agencies.columns.missing}</th>
              <th scope="col" data-screen-only>
                {agencies.columns.template}
              </th>
            </tr>
          </thead>
          <tbody>
            {screen.lines.map((line) => (
              <Line key={line.agency_id} line={line} year={scope.year} onSave={() => save([line], scope.period)} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

interface LineProps {
  line: AgencyLine;
  year: string;
  onSave: () => void;
}

function Line({ line, year, onSave }: LineProps) {
  const { hrefTo } = useView();
  const { words } = useWords();
  const { agencies } = words;
  const { agency_id, name, count, missing, isComplete, isLate, due } = line;
  return (
    <tr>
      <th scope="row" className={styles.agency}>
        {name}
        {isLate && <span className={styles.late}>▼ {agencies.isLate}</span>}
        {due !== null && <span className={styles.due}>{due}</span>}
      </th>
      <td className={styles.count}>{count}</td>
      <td>
        {isComplete ? (
          <span className={styles.enough}>{agencies.enough}</span>
        ) : (
          <ul className={styles.missing}>
            {missing.map((one) => (
              <li key={one.indicator_id}>
                {one.name}
                {one.note !== null && <span className={styles.note}> · {one.note}</span>}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td className={styles.acts} data-screen-only>
        <button type="button" className={button.quiet} aria-label={agencies.templateOf(name)} onClick={onSave}>
          {agencies.template}
        </button>
        {agency_id !== null && !isComplete && (
          <a
            className={button.quiet}
            aria-label={agencies.enterFor(name)}
            href={hrefTo({ screen: "entry", agency: agency_id, sector: null, period: year, item: null })}
          >
            {agencies.enter}
          </a>
        )}
      </td>
    </tr>
  );
}
