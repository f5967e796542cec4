import type { Provenance } from './types';

export type ElementKind = 'link' | 'node' | 'crossing' | 'terminal' | 'chokepoint' | 'project' | 'jurisdiction' | 'corridor';

export interface FoundElement { id: string; kind: ElementKind; name: string; names: string[]; lon?: number | null; lat?: number | null }
export interface Figure {
  figure: string;
  label: string;
  value?: number | null;
  low?: number | null;
  high?: number | null;
  p95?: number | null;
  unit: string;
  provenance?: Provenance | null;
}
export interface ElementRestriction {
  id: string; authority: string; type: string; description: string; dateStart: string; dateEnd: string; status: string; provenance: Provenance;
}
export interface ViewChange { view: string; element: string; field: 'name' | 'country'; value: string; provenance: Provenance; note: string }
export interface View { id: string; title: string; changes: ViewChange[] }

/** Everything that is known of one element of any kind. */
export interface ElementDetail extends FoundElement {
  status?: string | null;
  links: string[];
  members: FoundElement[];
  facts: { key: string; value: string; unit?: string | null }[];
  figures: Figure[];
  restrictions: ElementRestriction[];
  provenance?: Provenance | null;
  note: string;
  views: ViewChange[];
  canClose: boolean;
  canOpen: boolean;
}
