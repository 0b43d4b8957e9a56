import { fold } from "../model/fold.ts";
import { isKnownUnit, isUnitLabel, splitUnit } from "./unitText.ts";

/** The words of headers, folded ("Kế hoạch" is "ke hoach"). A header may say several things at once. */
export const words = {
  number: /^(tt|stt|s\.t\.t|so tt|so thu tu|no\.?|#)$/,
  code: /^(ma|ma so|ma chi tieu|ma ct|ma hieu|code)$/,
  name: /^(ten |cac |he thong |mot so )*(chi tieu|noi dung|danh muc|dien giai|khoan muc|nhiem vu|hang muc|linh vuc|noi dung chi tieu|indicator|tieu chi|chi tieu, nhiem vu|muc)( chu yeu| kinh te.*| ktxh| kt-xh| chinh| thu| chi| thong ke| danh gia| bao cao| cong viec| tieu chi| chi tieu)*( \(.*\))?$/,
  unit: /^(dvt|d\.v\.t|d\/?v(i|\.)? ?tinh|don vi tinh|don vi do|don vi|dv|unit)( \(?\w*\)?)?( [-/] units?)?$/,
  area: /^(ten )?((phuong|xa|thi tran|dac khu|quan|huyen|thi xa|thanh pho|tinh|ap|thon|khu pho|to dan pho|(?<=\w[,/ &-]+)(p|x|tt|tx|tp))([,/ &-]+(va )?(?=\w)|$))+$|^(ten )?(dia ban|dia phuong|khu vuc|don vi hanh chinh|area|ward)$/,
  period:
    /^(ky|ky bao cao|ky so lieu|thoi gian|thoi ky|thoi diem|thang|quy|nam|thang\/nam|quy\/nam|period|giai doan|thang bao cao|nam bao cao)$/,
  section: /^(linh vuc|nhom( (chi tieu|muc tieu|tieu chi|nhiem vu|nganh|linh vuc|noi dung))?|nganh|khoi|loai chi tieu)$/,
  note: /ghi chu|nhan xet|giai trinh|nguyen nhan|^note|don vi (chu tri|thuc hien|bao cao|phu trach)|co quan (chu tri|theo doi|thuc hien|bao cao)|phong, ban|nguon so lieu|phu trach|can cu/,
  verdict: /^danh gia|ket qua danh gia|muc do (dat|hoan thanh)|xep loai|dat\/khong dat|hoan thanh\/khong|^tinh trang|^trang thai/,
  difference:
    /chenh lech|tuyet doi|\+ ?\/ ?-|so tien tang|^con (lai|phai|thieu|no)\b|tang\/giam so|so tang|muc tang|(thay doi|bien dong)( trong (ky|nam|thang|quy))?$/,
  /** What points are counted out of. */
  scale: /^(so )?diem (toi da|chuan|quy dinh|tran)|^(thang|muc|khung) diem/,
  target:
    /\b(ke hoach|kh|k\.h|k\/h|muc tieu|du toan|dt|nghi quyet|nq|(?<!mau |ton |nha |thay |co |ngoai |ban |chuyen )giao(?! (duc|thong|vien|dich|luu|trinh))|phan dau|phap lenh|dinh muc(?! (phan bo|chi))|(kinh phi|kp|von)( da| duoc)* (phe )?duyet|target|plan|dinh huong|chi tieu (nam|ca nam|kh|ke hoach|giao|de ra|dang ky|den|duoc|\d))\b/,
  actual:
    /\b(thuc hien|th|t\.h|t\/h|giai ngan|uoc|uth|ket qua|kq|dat duoc|thuc te|hien trang|thuc thu|thuc chi|luy ke|lk|l\/k|cong don|trong (thang|ky|quy)|den nay|so bo|chinh thuc|quyet toan|qt|cung ky|ck|nam (truoc(?! (keo dai|chuyen|mang))|nay)|(?<!tu )(ky|thang|quy) (truoc|nay)(?! [a-z])|actual|estimated?|diem (tu )?(cham|danh gia|dat)|da (?!giao|duoc|phe duyet|dieu chinh|ban hanh|bo tri|phan bo|dang ky)[a-z]+|tinh den|den (het )?(ngay )?\d+[/.-]\d+|thoi diem (ngay )?\d+[/.]\d+)\b/,
  total: /^(cong|tong|tong cong|tong so|ca (nam|quy|ky)|tong (nam|quy)|luy ke ca nam|12 thang|toan nam)( nam)?( (19|20)\d\d)?$/,
  /** Of what the title names. */
  amount: /^(so lieu|so luong|gia tri|tri so|so tien)( \(.*\))?$/,
  growth: /toc do tang|tang truong|tang[,/ ]*\(?\+?\)?[,/; -]*giam|nhip do|% tang|tang \(?%/,
} as const;

const ratio = new RegExp(
  [
    "so sanh",
    "so voi",
    String.raw`/ ?(kh|ke hoach|dt|du toan|ck|cung ky|nq|nghi quyet|chi tieu|muc tieu)\b`,
    String.raw`\bso (kh|ke hoach|ck|cung ky|dt|du toan|nam|thang|quy|th|nq|muc tieu|chi tieu|ky)\b`,
    String.raw`\b(th|uth|uoc|thuc hien|kq|ket qua|luy ke|lk|qt|quyet toan)\b[^|]{0,30}[/:] ?(kh|dt|ck|ke hoach|du toan|cung ky|nq|th|nam|muc tieu|chi tieu|uoc)\b`,
    String.raw`\bty le( \(?%\)?)?( dat| th\b| hoan thanh| thuc hien| so| giai ngan| kh\b| ke hoach| dt\b| du toan| ck\b| cung ky|$)`,
    String.raw`\bty le [^|]*\b(dat|hoan thanh|thuc hien|th|so)\b[^|]*\b(kh|ke hoach|dt|du toan|chi tieu|nghi quyet)\b`,
    String.raw`\bty le (su dung|thanh toan|chi|thu|nop)( \(?%\)?)?$`,
    String.raw`\d so \d`,
    "^ ?\\(?%",
    String.raw`\b(dat|tang|giam|so|hoan thanh|thuc hien|th|kh)( duoc)? ?\(?%`,
    String.raw`\btoc do (tang|phat trien)`,
    "tang truong",
    String.raw`tang[,/ ]*\(?\+?\)?[,/; -]*giam`,
    String.raw`\bmuc do (dat|hoan thanh|th)[^|]*%`,
    "nhip do",
  ].join("|"),
);

/** "2023/2022 (%)" is of one year against the one before, "2022/2023" a school year. */
const isYearOverYear = (folded: string): boolean => {
  const [, later, earlier] = /((?:19|20)\d\d) ?[/:] ?((?:19|20)\d\d)/.exec(folded) ?? [];
  return later !== undefined && Number(later) > Number(earlier);
};

/** Whether a header level speaks of a percentage of other columns. "Kế hoạch (%)" does not: it is a plan in percent; nor do prices,
 *  "Giá so sánh 2010". */
export const isRatioHeader = (folded: string): boolean =>
  (ratio.test(folded.replace(/\bgia so sanh\b/, "gia")) || isYearOverYear(folded)) &&
  !(/^(ke hoach|kh|thuc hien|th|uoc th|uoc thuc hien|muc tieu)( nam)?( \d{4})? ?\(%\)$/.test(folded) && !/[/:]/.test(folded));

export const isYear = (text: string) => /^(19[89]\d|20[0-6]\d)$/.test(text);
/** A cell that holds a figure, a year left out. */
export const isNumberLike = (text: string): boolean => /^[-+(]?\d[\d.,\s]*[)%]?$/.test(text) && !isYear(text);

/** "KH2024" is "KH 2024", "DT gieo cấy" and "DT (ha)" are areas of land, and "ma_chi_tieu", as programs name their columns, "ma chi tieu". */
export const wordsApart = (text: string): string =>
  text
    .replace(
      /(?<!\p{L})DT(?= (?:gieo|cấy|trồng|thu hoạch|canh tác|tự nhiên|đất|rừng|nuôi|mặt nước|sàn|cho)(?!\p{L})| ?\((?:ha|m2|m²|km2|km²)\))/gu,
      "Diện tích",
    )
    .replace(/(?<=[\p{L}\d])_(?=[\p{L}\d])/gu, " ")
    .replace(/(?<=\p{L})(?=(19|20)\d\d(?!\d))/gu, " ");

const span =
  /^(nam (hoc )?)?(19|20)\d\d( ?[-/] ?(19|20)\d\d)?$|^(thang|thg\.?|t\.?|quy|q\.?) ?(\d{1,2}|i{1,3}|iv)([/. -].*)?$|^\d{1,2} ?(thang|t)\b|^(0?[1-9]|1[0-2])[/-](19|20)\d\d$|^\d{1,2}[/.]\d{1,2}[/.](19|20)\d\d$/;
/** Columns of the app's own tables. */
const snake =
  /^([a-z]+(_[a-z]+)+|period|basis|bound|low|high|strict|tier|grade|value|denominator|version|baseline|tolerance|target|actual)$/;

const known = new Map<string, boolean>();

/** Whether a cell reads like a header. */
export function isHeaderWord(text: string): boolean {
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  const found = headerWord(text);
  if (known.size > 5000) known.clear();
  known.set(text, found);
  return found;
}

function headerWord(text: string): boolean {
  if (text === "" || text.length > 90 || isUnitLabel(text)) return false;
  if (snake.test(text)) return true;
  const folded = fold(wordsApart(text));
  const { number, code, name, unit, area, period, note, verdict, difference, target, actual, total } = words;
  if ([number, code, name, unit, area, period, total].some((word) => word.test(folded))) return true;
  if (folded.length > 70) return false;
  if ([note, verdict, difference, target, actual].some((word) => word.test(folded)) || isRatioHeader(folded) || span.test(folded))
    return true;
  return areaIn(text) !== null || splitUnit(text).unit !== null || bracketedUnit(text);
}

/** "(ha)": the unit of a column, in a header row of its own. */
const bracketedUnit = (text: string): boolean => /^\([^()]{1,40}\)$/.test(text) && isKnownUnit(text.slice(1, -1));

/** Words that say what the rows of a table are, so that its other headers may be anything. */
export const isRowWord = (text: string): boolean => {
  const folded = fold(text);
  return words.name.test(folded) || words.area.test(folded) || words.period.test(folded);
};

/** Header words that open a table: what its rows are. */
export const isAnchor = (text: string): boolean => {
  const folded = fold(text);
  return [words.number, words.name, words.area, words.period, words.unit].some((word) => word.test(folded)) || snake.test(text);
};

const place =
  /^(?:ubnd |ủy ban nhân dân |uỷ ban nhân dân )?(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|đặc khu|tỉnh|P\.|X\.|Q\.|H\.|T[TX]\.|TP\.?) ?(?=[\p{Lu}\d])/iu;

/** The text when it is the name of a place: "Phường An Phú", "P. 12"; null for "Phường đạt chuẩn văn hóa". */
export function areaIn(text: string): string | null {
  if (!/^[pxtqhđuP]/i.test(text)) return null;
  const clean = text
    .replace(/\s+/g, " ")
    .replace(/[:.;]+$/, "")
    .trim();
  const kind = place.exec(clean)?.[0];
  if (kind === undefined || clean.length > 45 || /^xã hội/iu.test(clean)) return null;
  const rest = clean.slice(kind.length).split(" ");
  const isProper = rest.length <= 5 && rest.every((word) => /^[\p{Lu}\d(][\p{L}\d'’.)-]*$/u.test(word));
  const isAllCaps = clean === clean.toUpperCase() && /đạt|chuẩn|có|được|không|số|công|giao|nông thôn/i.test(clean);
  return isProper && !isAllCaps ? clean : null;
}
