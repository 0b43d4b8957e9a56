import PptxGenJS from "pptxgenjs";
import { fittingSize } from "../charts/letterWidths.ts";
import { type Slide, type SlideShow, stage, unbroken } from "../charts/slide.ts";
import type { Locale } from "../model/locale.ts";
import type { NativeChart } from "./nativeChart.ts";
import { writeBody } from "./pptxBody.ts";
import { hex, inches, type Look, lookOf, page as paper, points } from "./pptxLook.ts";
import { mendPptx } from "./pptxMend.ts";

/** A deck as a file; the words it needs come with it, since it is written in a thread of its own. */
export interface PptxDeck {
  show: SlideShow;
  locale: Locale;
  isDark: boolean;
  /** The mark of made-up figures: "Số liệu minh họa". */
  illustrative: string;
}

const { margin, width } = stage;
const master = "Bảng chỉ tiêu";
/** Two lines hold it; words do not fill both. */
const titleSize = (title: string): number =>
  fittingSize([{ text: title, room: 1.85 * (width - 2 * margin), isBold: true }], [72, 64, 56]) ?? 48;

function defineMaster(file: PptxGenJS, { palette, font, lang }: Look): void {
  file.defineSlideMaster({
    title: master,
    background: { color: hex(palette.surface) },
    objects: [
      {
        placeholder: {
          options: {
            ...{ name: "title", type: "title", x: inches(margin), y: inches(76), w: inches(width - 2 * margin), h: inches(200) },
            ...{
              fontFace: font,
              fontSize: points(72),
              bold: true,
              color: hex(palette.text1),
              align: "left",
              valign: "top",
              margin: 0,
              lang,
            },
          } as PptxGenJS.PlaceholderProps,
          text: "",
        },
      },
    ],
    slideNumber: {
      ...{ x: inches(width - margin - 200), y: inches(1002), w: inches(200), h: inches(50), align: "right" },
      ...{ fontFace: font, fontSize: points(28), color: hex(palette.text3) },
    },
  });
}

function foot(page: PptxGenJS.Slide, look: Look, slide: Slide, tag: string): void {
  const { palette, lang, font } = look;
  const tagWidth = slide.illustrative ? 354 : 0;
  if (slide.illustrative)
    page.addText(tag, {
      ...{
        shape: "roundRect",
        rectRadius: 0.04,
        x: inches(margin),
        y: inches(1000),
        w: inches(330),
        h: inches(54),
        align: "center",
        valign: "middle",
      },
      ...{ line: { color: hex(palette.text2), width: 1, dashType: "dash" }, fontSize: points(32), bold: true, color: hex(palette.text1) },
      ...{ lang, fontFace: font, margin: 0 },
    });
  if (slide.foot !== "")
    page.addText(slide.foot, {
      ...{ x: inches(margin + tagWidth), y: inches(988), w: inches(width - 2 * margin - tagWidth - 120), h: inches(78), valign: "middle" },
      ...{ fontSize: points(28), color: hex(palette.text3), lang, fontFace: font, margin: 0, fit: "shrink" },
    });
}

/** The deck as the library holds it, and the charts that are drawn anew in the file that it writes. */
export function composePptx({ show, illustrative }: PptxDeck, look: Look, onSlide: (done: number) => void) {
  const file = new PptxGenJS();
  file.defineLayout({ name: "wide", width: paper.width, height: paper.height });
  file.layout = "wide";
  file.title = show.name;
  file.company = "";
  file.author = "Bảng chỉ tiêu";
  file.theme = { headFontFace: look.font, bodyFontFace: look.font };
  defineMaster(file, look);
  const charts: NativeChart[] = [];
  for (const [at, slide] of show.slides.entries()) {
    const page = file.addSlide({ masterName: master });
    const title = unbroken(slide.title);
    page.addText([{ text: title, options: { lang: look.lang, fontSize: points(titleSize(title)) } }], { placeholder: "title" });
    writeBody(page, look, slide, (on, chart, box, altText) => {
      charts.push(chart);
      // drawn anew by mendPptx: the library gives the frame, the relations and the content types
      const data = [...chart.bars, ...chart.lines].map(({ name, values }) => ({
        name,
        labels: [...chart.categories],
        values: values.map((value) => value ?? 0),
      }));
      on.addChart("bar", data, { ...{ x: inches(box.x), y: inches(box.y), w: inches(box.w), h: inches(box.h), altText } });
    });
    foot(page, look, slide, illustrative);
    if (slide.notes.length > 0) page.addNotes(slide.notes.join("\n"));
    onSlide(at + 1);
  }
  return { file, charts };
}

/** Writes a deck as .pptx: editable charts, tables and notes in the look and language of the app. `onSlide`: told after each slide. */
export async function writePptx(deck: PptxDeck, onSlide: (done: number) => void = () => {}): Promise<Uint8Array> {
  const look = lookOf(deck.locale, deck.isDark);
  const { file, charts } = composePptx(deck, look, onSlide);
  const bytes = (await file.write({ outputType: "uint8array", compression: false })) as Uint8Array;
  return mendPptx(bytes, charts, look);
}
