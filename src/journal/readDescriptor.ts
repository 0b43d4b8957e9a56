import { z } from "zod";
import type { Problem } from "../model/problem.ts";
import { descriptorName, type PackageFile, packageFormatVersion } from "./dataPackage.ts";

const relativePath = z
  .string()
  .refine((path) => path !== "" && !/^\/|^[a-z]+:|\\|(^|\/)\.\.(\/|$)/i.test(path), { error: "a path inside the package" });

const Descriptor = z.object({
  name: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/),
  title: z.union([z.string(), z.object({ vi: z.string(), en: z.string().optional() })]).optional(),
  version: z.string().min(1),
  created: z.iso.datetime({ offset: true }).optional(),
  bang_chi_tieu: z.object({
    format_version: z.int().min(1),
    /** Whether text cells are guarded against being computed (model/formulaGuard.ts): so in what the app saves, not in what is made by hand. */
    guarded_cells: z.boolean().default(false),
    title_en: z.string().optional(),
    base: z.object({ name: z.string(), version: z.string(), change_set_ids: z.array(z.string()) }).optional(),
  }),
  resources: z
    .array(
      z.object({ name: z.string(), path: relativePath, schema: z.object({ fields: z.array(z.object({ name: z.string() })) }).optional() }),
    )
    .refine((resources) => new Set(resources.map(({ name }) => name)).size === resources.length, { error: "one resource of each name" }),
});
export type Descriptor = z.output<typeof Descriptor>;

const Version = z.object({ bang_chi_tieu: z.object({ format_version: z.number() }) });

/** The title is one text, as Frictionless has it, with the English one beside the format version; or both in one object. */
export function titlesOf({ name, title = name, bang_chi_tieu }: Descriptor): { title_vi: string; title_en: string | null } {
  const { vi, en = null } = typeof title === "string" ? { vi: title } : title;
  return { title_vi: vi, title_en: bang_chi_tieu.title_en ?? en };
}

const depthOf = (path: string) => path.split("/").length;
const valueAt = (value: unknown, path: readonly PropertyKey[]) =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );

/** The descriptor nearest to the top, and the files beside and below it with paths as it names them. */
export function readDescriptor(files: readonly PackageFile[]): {
  descriptor: Descriptor | null;
  files: PackageFile[];
  problems: Problem[];
} {
  const failed = (...problems: Problem[]) => ({ descriptor: null, files: [], problems });
  const found = files.filter(({ path }) => path === descriptorName || path.endsWith(`/${descriptorName}`));
  const [file, second] = found.sort((a, b) => depthOf(a.path) - depthOf(b.path));
  if (file === undefined) return failed({ code: "missingDescriptor", file: descriptorName });
  const broken = (details: Partial<Problem>): Problem => ({ code: "brokenDescriptor", file: file.path, ...details });
  if (second && depthOf(second.path) === depthOf(file.path)) return failed(broken({ found: `${file.path}, ${second.path}` }));
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(file.bytes));
  } catch (error) {
    return failed(broken({ found: String(error), wanted: "JSON" }));
  }
  const version = Version.safeParse(json).data?.bang_chi_tieu.format_version;
  if (version !== undefined && version > packageFormatVersion)
    return failed({ code: "newerFormat", file: file.path, found: String(version), wanted: String(packageFormatVersion) });
  const { data, error } = Descriptor.safeParse(json);
  if (!data)
    return failed(
      ...error.issues.map(({ path, message }) =>
        broken({ column: path.join("."), found: JSON.stringify(valueAt(json, path)) ?? "", wanted: message }),
      ),
    );
  const root = file.path.slice(0, -descriptorName.length);
  const inside = files.filter(({ path }) => path.startsWith(root)).map(({ path, bytes }) => ({ path: path.slice(root.length), bytes }));
  return { descriptor: data, files: inside, problems: [] };
}
