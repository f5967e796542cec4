import type { Problem } from './types';

/** What is kept on the server, as it comes. Times are UTC. */
export interface Session {
  version: string;
  needsToken: boolean;
  isIn: boolean;
  workspace?: { name: string; scenarios: number; uploads: number; jobs: number } | null;
  limits: { uploadBytes: number; scenarioBytes: number };
}

export interface ScenarioHead { id: string; name: string; revision: number; created: string; changed: string; hash: string }
export interface KeptScenario extends ScenarioHead { scenario: Record<string, unknown> }

export interface Finding { code: string; severity: 'info' | 'warning' | 'error'; file: string; row: number; column: string; text: string; advice: string }
export interface Upload {
  id: string;
  kind: 'network' | 'demand' | 'parameters';
  name: string;
  bytes: number;
  sha256: string;
  created: string;
  errors: number;
  warnings: number;
  notices?: Finding[] | null;
  network?: { title: string; hash: string; nodes: number; links: number; trades: number } | null;
  demand?: { network: string; trades: number; tonnes: number } | null;
  scenario?: ScenarioHead | null;
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
export interface Job {
  id: string;
  name: string;
  ask: string;
  query: Record<string, string[]>;
  state: JobState;
  stage: string;
  done: number;
  total: number;
  created: string;
  started?: string | null;
  ended?: string | null;
  hasAnswer: boolean;
  restarts: number;
  problem?: Problem | null;
}
