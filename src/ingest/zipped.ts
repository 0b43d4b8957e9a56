import type { Problem } from "../model/problem.ts";
import { officeParts } from "./officeZip.ts";
import type { SourceFile, Tools } from "./sourceFile.ts";

const isZip = ({ bytes }: SourceFile) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
const isOffice = (path: string) => /\.(xlsx|xlsm|docx)$/i.test(path);
/** What an Office file and a Data Package have inside: such an archive is one file. */
const isWhole = (parts: readonly SourceFile[]) =>
  parts.some(({ path }) => /^xl\/workbook\d*\.(xml|bin)$|^word\/document\d*\.xml$|(^|\/)datapackage\.json$/i.test(path));
/** Left by systems beside what a person put in. */
const isStray = (path: string) => /(^|\/)(\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini)$/i.test(path);

/** Files in place of the archives that hold them, "mau.zip/phong-kinh-te.xlsx": an agency's templates come back as one file. An archive within an
 *  archive stays one. */
export async function unpackedFiles(files: readonly SourceFile[], tools: Tools): Promise<{ files: SourceFile[]; problems: Problem[] }> {
  const all: { files: SourceFile[]; problems: Problem[] } = { files: [], problems: [] };
  for (const file of files) {
    const { parts, problems } = isZip(file) && !isOffice(file.path) ? await officeParts(file, tools) : { parts: [], problems: [] };
    const inside = isWhole(parts) ? [] : parts.filter(({ path }) => !isStray(path));
    all.problems.push(...problems);
    if (inside.length > 0) for (const { path, bytes } of inside) all.files.push({ path: `${file.path}/${path}`, bytes });
    else if (problems.length === 0) all.files.push(file);
  }
  return all;
}
