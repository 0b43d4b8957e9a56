/** A chart that Office draws itself from figures that can be edited: columns or bars, and lines over the same axis. Colours are RRGGBB. */
export interface NativeChart {
  categories: readonly string[];
  /** Columns stand, bars lie; stacked ones lie in the order of the series. */
  bars: readonly NativeBars[];
  lie: boolean;
  stacked: boolean;
  lines: readonly NativeLine[];
  ink: string;
  axis: string;
  /** Of all text in it, pt. */
  fontSize: number;
  font: string;
  /** The language of its text: "vi-VN". */
  lang: string;
  /** Status words, where colours stand for them. */
  hasLegend: boolean;
}

interface NativeSeries {
  name: string;
  /** A number format of Office: "#,##0.0". */
  format: string;
  values: readonly (number | null)[];
  /** Which points say something, and what: their value, the series' name, or both. */
  labels: ReadonlySet<number> | "all";
  says: "value" | "name" | "both";
}

export interface NativeBars extends NativeSeries {
  fill: string;
  edge: string | null;
  /** Drawn hatched: estimates. */
  hatched: ReadonlySet<number>;
  ground: string;
  /** Values stand in the foot of the columns, above them, to the right of their heads, or in the middle of stacked ones. */
  labelAt: "base" | "above" | "beside" | "middle";
  labelColour: string;
}

export interface NativeLine extends NativeSeries {
  colour: string;
  /** A line from point to point, or a dash at each. */
  drawn: "line" | "dashes";
  width: number;
  labelAt: "t" | "b" | "l" | "r";
}

const xml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const letter = (column: number): string => String.fromCharCode(65 + column);
const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const line = (colour: string | null, width: number): string =>
  colour === null ? "<a:ln><a:noFill/></a:ln>" : `<a:ln w="${Math.round(width * 12700)}" cap="flat">${solid(colour)}</a:ln>`;

const [categoryAxis, valueAxis] = [111111111, 222222222];
const axisIds = `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/>`;

const textOf = ({ font, fontSize, lang }: NativeChart, colour: string, bold = false): string =>
  `<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(fontSize * 100)}" b="${bold ? 1 : 0}">${solid(colour)}` +
  `<a:latin typeface="${xml(font)}"/></a:defRPr></a:pPr><a:endParaRPr lang="${lang}"/></a:p></c:txPr>`;

const shows = (value: boolean, name: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="${name ? 1 : 0}"/>` +
  `<c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** What a label is drawn like. */
interface LabelLook {
  place: string;
  colour: string;
  /** Behind it; null: nothing. */
  ground: string | null;
  /** Moved from its place, as a share of the chart. */
  moved: { x: number; y: number } | null;
}

function label(chart: NativeChart, { format, says }: NativeSeries, { place, colour, ground }: LabelLook): string {
  const behind = ground === null ? "<a:noFill/>" : solid(ground);
  return (
    `<c:numFmt formatCode="${xml(format)}" sourceLinked="0"/><c:spPr>${behind}<a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textOf(chart, colour, true)}<c:dLblPos val="${place}"/>${shows(says !== "name", says !== "value")}` +
    `${says === "both" ? "<c:separator> </c:separator>" : ""}`
  );
}

const layout = ({ moved }: LabelLook): string =>
  moved === null ? "" : `<c:layout><c:manualLayout><c:x val="${moved.x}"/><c:y val="${moved.y}"/></c:manualLayout></c:layout>`;

/** A label that was moved needs no line back to its column. */
const noLeaders =
  '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">' +
  '<c15:showLeaderLines val="0"/></c:ext></c:extLst>';

const decimals = (value: number): number => (String(Math.round(value * 100) / 100).split(".")[1] ?? "").length;

/** As many decimals as the figures have, at most two: in the sheet those of all, in a label those of its own figure. */
export function formatOf(values: readonly (number | null)[]): string {
  const most = Math.max(0, ...values.map((value) => (value === null ? 0 : decimals(value))));
  return most === 0 ? "#,##0" : `#,##0.${"0".repeat(most)}`;
}

/** `own`: points whose label is drawn another way. */
function labels(chart: NativeChart, series: NativeSeries, look: LabelLook, own: ReadonlyMap<number, LabelLook> = new Map()): string {
  const formats = series.values.map((value) => formatOf([value]));
  const isOwn = (at: number) => own.has(at) || (series.values[at] !== null && formats[at] !== series.format);
  const marked = series.labels === "all" ? [...series.values.keys()].filter(isOwn) : [...series.labels];
  const points = marked
    .sort((a, b) => a - b)
    .map((at) => {
      const drawn = own.get(at) ?? look;
      return `<c:dLbl><c:idx val="${at}"/>${layout(drawn)}${label(chart, { ...series, format: formats[at] ?? series.format }, drawn)}</c:dLbl>`;
    });
  return `<c:dLbls>${points.join("")}${series.labels === "all" ? label(chart, series, look) : shows(false, false)}${noLeaders}</c:dLbls>`;
}

function figures({ categories }: NativeChart, { values, format }: NativeSeries, column: number): string {
  const last = categories.length + 1;
  const points = (cells: readonly (string | number | null)[]) =>
    cells.flatMap((cell, at) => (cell === null ? [] : [`<c:pt idx="${at}"><c:v>${xml(String(cell))}</c:v></c:pt>`])).join("");
  return (
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${points(categories)}` +
    `</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$${letter(column)}$2:$${letter(column)}$${last}</c:f><c:numCache>` +
    `<c:formatCode>${xml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points(values)}</c:numCache></c:numRef></c:val>`
  );
}

/** How far a label is moved to stand beside its column's head: it is placed by its middle. */
const besideOf = ({ values, labels }: NativeBars): number => {
  const longest = Math.max(
    0,
    ...values.map((value, at) => (labels !== "all" && labels.has(at) ? value?.toLocaleString("en").length : 0) ?? 0),
  );
  return Math.max(0.07, 0.035 + 0.0085 * longest);
};

const nameOf = ({ name }: NativeSeries, column: number, at: number): string =>
  `<c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>Sheet1!$${letter(column)}$1</c:f><c:strCache><c:ptCount val="1"/>` +
  `<c:pt idx="0"><c:v>${xml(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;

function bars(chart: NativeChart): string {
  if (chart.bars.length === 0) return "";
  const series = chart.bars.map((one, at) => {
    const hatch =
      `<c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${one.fill}"/></a:fgClr><a:bgClr><a:srgbClr val="${one.ground}"/></a:bgClr>` +
      `</a:pattFill>${line(one.fill, 1.5)}</c:spPr>`;
    const points = [...one.hatched].map(
      (point) => `<c:dPt><c:idx val="${point}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${hatch}</c:dPt>`,
    );
    const place = { base: "inBase", above: "outEnd", beside: "outEnd", middle: "ctr" }[one.labelAt];
    const look = { place, colour: one.labelColour, ground: null, moved: one.labelAt === "beside" ? { x: besideOf(one), y: 0.05 } : null };
    const onHatch = { ...look, colour: one.fill, ground: one.ground };
    const own = new Map(one.labelAt === "base" ? [...one.hatched].map((point) => [point, onHatch]) : []);
    return (
      `<c:ser>${nameOf(one, at + 1, at)}<c:spPr>${solid(one.fill)}${line(one.edge, 1)}</c:spPr><c:invertIfNegative val="0"/>` +
      `${points.join("")}${labels(chart, one, look, own)}${figures(chart, one, at + 1)}</c:ser>`
    );
  });
  return (
    `<c:barChart><c:barDir val="${chart.lie ? "bar" : "col"}"/><c:grouping val="${chart.stacked ? "stacked" : "clustered"}"/>` +
    `<c:varyColors val="0"/>${series.join("")}<c:gapWidth val="${chart.stacked ? 40 : 55}"/>${chart.stacked ? '<c:overlap val="100"/>' : ""}` +
    `${axisIds}</c:barChart>`
  );
}

function lines(chart: NativeChart): string {
  if (chart.lines.length === 0) return "";
  const series = chart.lines.map((one, at) => {
    const [index, column] = [chart.bars.length + at, chart.bars.length + at + 1];
    const dash =
      `<c:marker><c:symbol val="dash"/><c:size val="${Math.min(72, Math.round(one.width))}"/><c:spPr>${solid(one.colour)}` +
      `${line(one.colour, 0.75)}</c:spPr></c:marker>`;
    const drawn = one.drawn === "line";
    return (
      `<c:ser>${nameOf(one, column, index)}<c:spPr>${line(drawn ? one.colour : null, one.width)}</c:spPr>` +
      `${drawn ? '<c:marker><c:symbol val="none"/></c:marker>' : dash}${labels(chart, one, { place: one.labelAt, colour: one.colour, ground: null, moved: null })}` +
      `${figures(chart, one, column)}<c:smooth val="0"/></c:ser>`
    );
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/>${axisIds}</c:lineChart>`;
}

/** The part of a package that draws the chart: in the order of elements that the schema has, with two axes and their ids. `rId1` is the workbook. */
export function chartXml(chart: NativeChart): string {
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  const places = chart.lie ? { category: "l", value: "b" } : { category: "b", value: "l" };
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:date1904 val="0"/><c:lang val="${chart.lang}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>` +
    `${bars(chart)}${lines(chart)}` +
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="${chart.lie ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${places.category}"/><c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:tickLblPos val="low"/>` +
    `<c:spPr>${line(chart.axis, 1)}</c:spPr>${textOf(chart, chart.ink)}<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/>` +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="${places.value}"/>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:tickLblPos val="nextTo"/><c:crossAx val="${categoryAxis}"/>` +
    '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>' +
    `${chart.hasLegend ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textOf(chart, chart.ink)}</c:legend>` : ""}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textOf(chart, chart.ink)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

/** The figures behind the chart, as the sheet that Office opens on "edit data": categories down the first column, a series a column. */
export const chartSheet = ({ categories, bars: first, lines: then }: NativeChart): (string | number | null)[][] => {
  const series = [...first, ...then];
  return [
    [null, ...series.map(({ name }) => name)],
    ...categories.map((label, at) => [label, ...series.map(({ values }) => values[at] ?? null)]),
  ];
};
