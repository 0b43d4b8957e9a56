import { Button } from "react-aria-components";
import { noFilters } from "../../state/screens/filters.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import style from "./Overview.module.css";

const button = classesOf(buttonCss);

/** The filters leave nothing in this period: where they leave something, and how to take them off. */
export function Elsewhere({ periods }: { periods: readonly { period: string; label: string }[] }) {
  const { hrefTo, go } = useView();
  const { words } = useWords();
  return (
    <div className={style.elsewhere}>
      {periods.length > 0 && (
        <p>
          {words.overview.otherPeriods}{" "}
          {periods.map(({ period, label }) => (
            <a key={period} href={hrefTo({ period, as_of: null })}>
              {label}
            </a>
          ))}
        </p>
      )}
      <Button className={button.button} onPress={() => go(noFilters)}>
        {words.overview.clearFilters}
      </Button>
    </div>
  );
}
