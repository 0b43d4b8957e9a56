/** Whether Excel shows a stored ratio as a percentage: "0.0%" yes, a quoted "%" no. */
export const isPercentFormat = (format: string | undefined): boolean => (format ?? "").replace(/"[^"]*"|\\./g, "").includes("%");

/** Whether Excel shows a date as its month: "mm/yyyy", "mmm-yy", "[$-42A]mm/yyyy;@". */
export function isMonthFormat(format: string | undefined): boolean {
  const shown = (format ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return /m/i.test(shown) && /y/i.test(shown) && !/[dhs]/i.test(shown);
}

const decimalsOf = (format: string): number => /\.(0+)/.exec(format)?.[1]?.length ?? 0;

/** Made once each: a sheet has 500,000 cells, and making one takes longer than using it. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(useGrouping: boolean, minimumFractionDigits: number, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${useGrouping} ${minimumFractionDigits} ${maximumFractionDigits}`;
  const found = formats.get(key) ?? new Intl.NumberFormat("vi", { useGrouping, minimumFractionDigits, maximumFractionDigits });
  formats.set(key, found);
  return found;
}

/** Most cells, without the cost of a formatter: up to ten decimals, no grouping. */
function plainly(value: number): string {
  const written = String(value);
  return value !== 0 && Math.abs(value) < 1e15 && /^-?\d+(\.\d{1,10})?$/.test(written)
    ? written.replace(".", ",")
    : formatOf(false, 0, 10).format(value);
}

/** A stored number as a Vietnamese Excel shows it: grouped and rounded where the format says so, else with all its digits. */
export function shownNumber(value: number, format: string | undefined): string {
  if (format === undefined) return plainly(value);
  const percent = isPercentFormat(format);
  const shown = percent ? Number((value * 100).toPrecision(15)) : value;
  const section = format?.split(";")[0]?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "") ?? "";
  const isPlain = section === "" || /^(general|@)$/i.test(section);
  const least = isPlain ? 0 : decimalsOf(section);
  const most = isPlain ? 10 : Math.max(least, percent ? 2 : 0);
  const text = formatOf(/#,#|0,0/.test(section), least, most).format(shown);
  return percent ? `${text}%` : text;
}
