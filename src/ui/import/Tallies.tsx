import { memo } from "react";
import { Button } from "react-aria-components";
import type { ReviewFilter } from "../../state/importReducer.ts";
import type { Tally } from "../../state/screens/review.ts";
import { useImportingStore } from "../../state/useImporting.ts";
import { classesOf } from "../classesOf.ts";
import { Sign } from "./Sign.tsx";
import talliesCss from "./Tallies.module.css";

const styles = classesOf(talliesCss);

interface TalliesProps {
  tallies: readonly Tally[];
  chosen: ReviewFilter;
  label: string;
}

/** How many rows of each group, and which group is shown. */
export const Tallies = memo(function Tallies({ tallies, chosen, label }: TalliesProps) {
  const store = useImportingStore();
  return (
    <fieldset className={styles.tallies} data-screen-only>
      <legend className="visually-hidden">{label}</legend>
      {tallies.map(({ filter, name, n }) => (
        <Button
          key={filter}
          className={styles.tally}
          aria-pressed={filter === chosen}
          onPress={() => store.send({ type: "filtered", filter })}
        >
          {filter !== "all" && <Sign state={filter} />}
          {name} <b>{n}</b>
        </Button>
      ))}
    </fieldset>
  );
});
