import { api, ProblemError } from '../api/client';
import type { Finding, Session, Upload } from '../api/workspace-types';
import { moment, number, tonnes } from '../format';
import type { QueryStore } from '../state/store';
import { strings } from '../strings';
import { zip } from '../zip';
import { DataTable } from './data-table';
import { Dialog } from './dialog';
import { h, name, replace } from './dom';
import { icon } from './icons';
import { problemInWords } from './problem-words';
import { withToken } from './token-dialog';

const { uploads: words } = strings;
type Kind = Upload['kind'];
const MOST_NOTICES = 200;

/** Networks, trades and parameters of one's own. */
export class UploadsDialog {
  private readonly dialog = new Dialog(words.title, 'uploads-dialog', () => void this.load());
  private readonly list = h('ul', { 'class': 'kept', 'data-testid': 'kept-uploads' });
  private readonly found = h('div', { 'class': 'found', 'data-testid': 'notices-of-upload' });
  private readonly table = new DataTable(words.notices, MOST_NOTICES, null, 'upload-notices');
  private limits: Session['limits'] | null = null;

  constructor(private readonly store: QueryStore) {
    this.dialog.body.append(h('p', { class: 'hint' }, words.hint),
      h('div', { class: 'upload-kinds' },
        this.field('network', words.network, '.zip,application/zip', null),
        this.field('network', words.folder, null, 'folder'),
        this.field('demand', words.demand, '.csv,text/csv', null),
        this.field('parameters', words.parameters, '.yaml,.yml,.json', null)),
      this.found, h('h3', {}, words.kept), this.list);
  }

  open(): void {
    this.dialog.open();
  }

  private field(kind: Kind, text: string, accept: string | null, folder: 'folder' | null): HTMLElement {
    const input = h('input', {
      'type': 'file', 'class': 'visually-hidden', accept, 'webkitdirectory': folder === null ? null : '',
      'data-testid': `upload-${folder ?? kind}`,
      'onchange': () => {
        const files = [...input.files ?? []];
        input.value = '';
        void this.receive(kind, files, folder);
      },
    });
    return h('label', { class: 'secondary upload-field' }, icon('upload', 16), text, input);
  }

  private async receive(kind: Kind, files: readonly File[], folder: 'folder' | null): Promise<void> {
    const [first] = files;
    if (first === undefined) return;
    replace(this.found);
    const title = folder === null ? first.name : first.webkitRelativePath.split('/')[0] ?? first.name;
    await this.attempt(async () => {
      const content = folder === null ? first : zip(await Promise.all(files.filter((file) => /\.(csv|json)$/i.test(file.name))
        .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))));
      const most = this.limits?.uploadBytes ?? Infinity;
      if (content.size > most) {
        this.dialog.say(words.tooLarge(number(content.size / 1e6, 1), number(most / 1e6, 0)), 'wrong');
        return;
      }
      this.dialog.say(words.sending(title));
      const upload = await withToken(() => api.upload(kind, title, this.store.query().network, content));
      this.showFindings(upload.notices ?? []);
      await this.load();
      this.dialog.say(kind === 'parameters' ? words.becameScenario(title) : words.received(title, upload.warnings));
    });
  }

  private showFindings(findings: readonly Finding[]): void {
    if (findings.length === 0) {
      replace(this.found);
      return;
    }
    this.table.show([words.what, words.where, words.advice].map((text) => ({ text })), findings.map((finding, index) => ({
      id: String(index),
      cells: [
        { text: `${words.severity[finding.severity] ?? finding.severity}: ${finding.text}` },
        { text: `${finding.file}${finding.row > 0 ? `:${finding.row}` : ''} ${finding.column}`.trim(), sort: finding.row }, { text: finding.advice },
      ],
    })));
    replace(this.found, h('h3', {}, words.notices), this.table.element);
  }

  private async load(): Promise<void> {
    await this.attempt(async () => {
      this.limits = (await api.session()).limits;
      const { uploads } = await withToken(() => api.uploads());
      const { network, demand } = this.store.query();
      const usual = network === '' && demand === '' ? null : h('li', {},
        h('button', { 'type': 'button', 'class': 'kept-open', 'data-testid': 'use-usual', 'onclick': () => this.use({ network: '', demand: '' }) }, words.usual));
      replace(this.list, usual, uploads.length === 0 && usual === null ? h('li', { class: 'hint' }, words.none) : uploads.map((upload) => this.item(upload)));
    });
  }

  private use(patch: { network?: string; demand?: string }): void {
    this.dialog.close();
    this.store.set({ ...this.store.query(), ...patch });
  }

  private item(upload: Upload): HTMLElement {
    const { network, demand } = this.store.query();
    const inUse = upload.id === network || upload.id === demand;
    const what = upload.network
      ? words.ofNetwork(upload.network.nodes, upload.network.links)
      : upload.demand ? words.ofDemand(upload.demand.trades, tonnes(upload.demand.tonnes)) : '';
    return h('li', { 'data-testid': 'kept-upload' },
      h('button', {
        'type': 'button', 'class': 'kept-open', 'aria-pressed': String(inUse), 'data-testid': 'use-upload',
        'onclick': () => this.use(upload.kind === 'network' ? { network: upload.id, demand: '' } : { demand: upload.id }),
      }, name(upload.name), h('small', {}, [words.kinds[upload.kind], what, moment(upload.created), inUse ? words.inUse : ''].filter((part) => part !== '').join(' · '))),
      h('button', {
        'type': 'button', 'class': 'icon-button', 'aria-label': words.remove(upload.name), 'title': words.remove(upload.name),
        'onclick': () => void this.attempt(async () => {
          await withToken(() => api.removeUpload(upload.id));
          if (inUse) this.use(upload.kind === 'network' ? { network: '', demand: '' } : { demand: '' });
          else await this.load();
        }),
      }, icon('trash', 16)));
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof ProblemError && error.problem.notices) this.showFindings(error.problem.notices);
      this.dialog.say(problemInWords(error), 'wrong');
    }
  }
}
