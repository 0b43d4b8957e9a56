import { type Act, ActMenu } from "../shell/ActMenu.tsx";
import styles from "./TaskFiles.module.css";

interface FileMenuProps {
  label: string;
  items: readonly Act[];
  /** What came of it; "" before. */
  said: string;
}

/** What can be taken along from a list, or brought into it. */
export function FileMenu({ label, items, said }: FileMenuProps) {
  return (
    <>
      <ActMenu label={label} items={items} edge="end" />
      {said !== "" && <span className={styles.said}>{said}</span>}
    </>
  );
}
