import type { EditTable } from "../../state/screens/edit.ts";

/** The columns of a form that stand open; the others wait under "further details". */
export const primaryColumns: Readonly<Record<EditTable, readonly string[]>> = {
  indicators: ["name_vi", "sector_id", "unit", "nature", "direction", "accumulation", "agency_id", "part_of", "pace", "pace_detail"],
  targets: ["indicator_id", "area_id", "period", "basis", "bound", "low", "high", "tolerance", "tier", "document_id", "as_written"],
  overrides: ["target_id", "status", "reason", "decided_by", "decided_on"],
  documents: ["number", "title_vi", "issuer", "issued_on", "period_start", "period_end"],
  agencies: ["name_vi", "aliases"],
  areas: ["name_vi", "level", "parent_id"],
  sectors: ["name_vi", "name_en", "position"],
  bands: ["cut", "note_vi"],
  tasks: ["title_vi", "lead_agency_ids", "co_agency_ids", "output_vi", "due", "document_id"],
  projects: ["name_vi", "category", "area_id", "stage", "due", "lead_agency_id", "document_id"],
  reporting: ["what_vi", "who", "to_whom", "how_often", "due", "document_id"],
};
