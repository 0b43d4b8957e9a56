import { fold } from "../model/fold.ts";

/* Rows that belong to no indicator: who signed, what a mark means, where the figures are from. */

const signature =
  /^(t\.?m\.?|k\.?t\.?|t\.?l\.?|q\.?|t\.?u\.?q\.?)[. ] ?(uy ban|ubnd|chu tich|truong|giam doc|hoi dong|cuc|chi cuc|thu truong)|^(pho )?(chu tich|truong phong|truong ban|giam doc|thu truong|cuc truong|chi cuc truong|chanh van phong|hieu truong|truong tram)( phong| uy ban.*| ubnd.*| don vi)?$|^(nguoi|can bo|chuyen vien) (lap|tong hop|bao cao|ky|phu trach|kiem tra)|^(lap bieu|noi nhan|ke toan truong|ke toan$|da ky|\(da ky\)|\(ky[, ]|xac nhan cua)|^[^|]{0,30}, ?ngay ?[\d.…_ ]* ?thang ?[\d.…_ ]* ?nam/;
const footnote = /^(\(\s*\*+\s*\)|\*+\)?|\(\d{1,2}\)|[¹²³⁴⁵])\s*:?\s*(?=\S)/u;
const remark = /^(ghi chu|chu thich|nguon( so lieu)?|luu y)\s*:/;

/** "TM. ỦY BAN NHÂN DÂN", "Người lập biểu", "Quận 2, ngày … tháng … năm …": the table is over. */
export const isSignature = (text: string): boolean => text.length < 60 && signature.test(fold(text));

/** The mark that the sentence explains, bare: "(*)". */
export const footnoteMark = (text: string): string | null =>
  footnote.exec(text.replace(/^(ghi chú|chú thích|lưu ý)\s*:\s*/iu, ""))?.[1]?.replace(/\s/g, "") ?? null;

export const isRemark = (text: string): boolean => remark.test(fold(text));
