/** Whether Excel shows a stored ratio as a percentage: "0.0%" yes, a quoted "%" no. */
export const isPercentFormat = (format: string | undefined): boolean => (format ?? "").replace(/"[^"]*"|\\./g, "").includes("%");

const decimalsOf = (format: string): number => /\.(0+)/.exec(format)?.[1]?.length ?? 0;

/** A stored number as a Vietnamese Excel shows it: grouped and rounded where the format says so, else with all its digits. */
export function shownNumber(value: number, format: string | undefined): string {
  const percent = isPercentFormat(format);
  const shown = percent ? Number((value * 100).toPrecision(15)) : value;
  const section = format?.split(";")[0]?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "") ?? "";
  const isPlain = section === "" || /^(general|@)$/i.test(section);
  const digits = isPlain
    ? { maximumFractionDigits: 10 }
    : { minimumFractionDigits: decimalsOf(section), maximumFractionDigits: Math.max(decimalsOf(section), percent ? 2 : 0) };
  const text = new Intl.NumberFormat("vi", { useGrouping: /#,#|0,0/.test(section), ...digits }).format(shown);
  return percent ? `${text}%` : text;
}
