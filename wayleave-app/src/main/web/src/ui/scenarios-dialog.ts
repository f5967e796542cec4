import { api, ProblemError } from '../api/client';
import type { KeptScenario, ScenarioHead } from '../api/workspace-types';
import { fromFile, scenarioOf, toFile, type Scenario } from '../state/scenario';
import type { QueryStore } from '../state/store';
import { moment } from '../format';
import { strings } from '../strings';
import { Dialog } from './dialog';
import { h, name, replace } from './dom';
import { icon } from './icons';
import { problemInWords } from './problem-words';
import { saveAs } from './save-as';
import { withToken } from './token-dialog';

const { scenarios: words } = strings;

/** Scenarios that are kept on the server, and files of them. */
export class ScenariosDialog {
  private readonly dialog = new Dialog(words.title, 'scenarios-dialog', () => {
    this.showPatch();
    void this.load();
  });
  private readonly list = h('ul', { class: 'kept', 'data-testid': 'kept-scenarios' });
  private readonly patch = h('p', { class: 'downloads' });
  private readonly file: HTMLInputElement;
  /** The kept scenario that the page shows, if it was opened or saved from here. */
  private current: ScenarioHead | null = null;

  constructor(private readonly store: QueryStore) {
    const button = (testId: string, text: string, act: () => void, className = 'secondary'): HTMLElement =>
      h('button', { 'type': 'button', 'class': className, 'data-testid': testId, 'onclick': act }, text);
    this.file = h('input', {
      'type': 'file', 'accept': '.json,application/json', 'class': 'visually-hidden', 'tabindex': -1, 'aria-label': words.import,
      'data-testid': 'scenario-file',
      'onchange': () => void this.import(),
    });
    this.dialog.body.append(
      h('p', { class: 'hint' }, words.hint),
      h('div', { class: 'dialog-buttons' },
        button('save-scenario', words.save, () => void this.save('replace'), 'primary'),
        button('save-scenario-as', words.saveNew, () => void this.save('new')),
        button('export-scenario', words.export, () => this.export()),
        button('import-scenario', words.import, () => this.file.click()),
        button('copy-link', words.copyLink, () => void this.copyLink()), this.file),
      this.patch,
      h('h3', {}, words.kept), this.list);
  }

  open(): void {
    this.dialog.open();
  }

  /** Corrections are of use to whoever keeps the data. */
  private showPatch(): void {
    const { overrides, network } = this.store.query();
    const search = new URLSearchParams({ parameters: JSON.stringify({ overrides }), ...(network === '' ? {} : { network }) });
    replace(this.patch, overrides.length === 0 ? null : [icon('download', 15),
      h('a', { 'href': `/api/v1/patch.csv?${search}`, 'download': '', 'data-testid': 'download-patch' }, strings.correction.patch)]);
  }

  private scenario(): Scenario {
    return scenarioOf(this.store.query());
  }

  private async load(): Promise<void> {
    await this.attempt(async () => {
      const { scenarios } = await withToken(() => api.scenarios());
      replace(this.list, scenarios.length === 0 ? h('li', { class: 'hint' }, words.none) : scenarios.map((head) => this.item(head)));
    });
  }

  private item(head: ScenarioHead): HTMLElement {
    return h('li', { 'data-testid': 'kept-scenario' },
      h('button', { type: 'button', class: 'kept-open', onclick: () => void this.take(head.id) },
        name(head.name), h('small', {}, moment(head.changed))),
      h('button', {
        'type': 'button', 'class': 'quiet', 'data-testid': 'compare-with',
        'onclick': () => {
          this.store.set({ ...this.store.query(), against: head.id });
          this.dialog.close();
        },
      }, words.compare),
      h('button', {
        'type': 'button', 'class': 'icon-button', 'aria-label': words.remove(head.name), 'title': words.remove(head.name), 'data-testid': 'remove-scenario',
        'onclick': () => void this.attempt(async () => {
          await withToken(() => api.removeScenario(head.id));
          if (this.current?.id === head.id) this.current = null;
          await this.load();
        }),
      }, icon('trash', 16)));
  }

  private async take(id: string): Promise<void> {
    await this.attempt(async () => {
      const kept = await withToken(() => api.scenario(id));
      if (this.adopt(kept.scenario)) {
        this.current = kept;
        this.dialog.close();
      }
    });
  }

  /** Makes it the page's scenario; says so where it cannot be understood. */
  private adopt(value: unknown): boolean {
    const read = fromFile(value);
    if (read.kind === 'wrong') {
      this.dialog.say(words.wrong(read.what), 'wrong');
      return false;
    }
    this.store.set({ ...this.store.query(), ...read.scenario });
    return true;
  }

  private async save(how: 'replace' | 'new'): Promise<void> {
    await this.attempt(async () => {
      const file = toFile(this.scenario(), words.unnamed);
      const { current } = this;
      const kept: KeptScenario = current !== null && how === 'replace'
        ? await withToken(() => api.replaceScenario(current.id, current.revision, file))
        : await withToken(() => api.addScenario(file));
      this.current = kept;
      if (this.store.query().name !== kept.name) this.store.set({ ...this.store.query(), name: kept.name });
      await this.load();
      this.dialog.say(words.saved(kept.name));
    });
  }

  private export(): void {
    const file = toFile(this.scenario(), words.unnamed);
    saveAs(`${file.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'scenario'}.json`,
      new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
  }

  private async import(): Promise<void> {
    const [chosen] = this.file.files ?? [];
    this.file.value = '';
    if (chosen === undefined) return;
    let value: unknown;
    try {
      value = JSON.parse(await chosen.text());
    } catch {
      this.dialog.say(words.noJson(chosen.name), 'wrong');
      return;
    }
    if (this.adopt(value)) {
      this.current = null;
      this.dialog.close();
    }
  }

  private async copyLink(): Promise<void> {
    this.store.settle();
    try {
      await navigator.clipboard.writeText(window.location.href);
      this.dialog.say(words.copied);
    } catch {
      this.dialog.say(window.location.href);
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const isConflict = error instanceof ProblemError && error.problem.code === 'conflict';
      this.dialog.say(`${problemInWords(error)}${isConflict ? ` ${words.conflict}` : ''}`, 'wrong');
    }
  }
}
