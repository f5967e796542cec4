import { api } from '../api/client';
import type { Job } from '../api/workspace-types';
import { moment } from '../format';
import type { QueryStore } from '../state/store';
import { said, strings } from '../strings';
import { Dialog } from './dialog';
import { h, name, replace } from './dom';
import { icon } from './icons';
import { jobForms, type JobRequest } from './job-forms';
import { jobResult } from './job-result';
import { problemInWords } from './problem-words';
import { withToken } from './token-dialog';

const { jobs: words } = strings;
const PAUSE_MS = 1000;

const isOver = (job: Job): boolean => job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';

/** Long questions: asked in the background, watched, stopped, and read again later. */
export class JobsDialog {
  private readonly dialog = new Dialog(words.title, 'jobs-dialog', () => void this.load());
  private readonly list = h('ul', { 'class': 'kept', 'data-testid': 'jobs' });
  private readonly result = h('section', { 'class': 'job-result', 'tabindex': '-1', 'data-testid': 'job-result' });
  private timer = 0;
  private drawn = '';

  constructor(private readonly store: QueryStore, private readonly showElements: (ids: readonly string[]) => void) {
    this.dialog.body.append(h('p', { class: 'hint' }, words.hint), ...jobForms(() => store.query(), (request) => void this.start(request)),
      h('h3', {}, words.list), this.list, this.result);
    this.dialog.element.addEventListener('close', () => window.clearTimeout(this.timer));
  }

  open(): void {
    this.dialog.open();
  }

  private async start(request: JobRequest): Promise<void> {
    if (request.ask === '/api/v1/stress' && this.store.query().close.length === 0) {
      this.dialog.say(words.nothingClosed, 'wrong');
      return;
    }
    await this.attempt(async () => {
      const job = await withToken(() => api.addJob(request));
      this.dialog.say(words.started(job.name));
      await this.load();
    });
  }

  /** Asks where the jobs stand, again and again while one is not over. */
  private async load(): Promise<void> {
    window.clearTimeout(this.timer);
    await this.attempt(async () => {
      const { jobs } = await withToken(() => api.jobs());
      const now = JSON.stringify(jobs);
      if (now !== this.drawn) replace(this.list, jobs.length === 0 ? h('li', { class: 'hint' }, words.none) : jobs.map((job) => this.item(job)));
      this.drawn = now;
    });
    // Also after a failure: the server may be starting again.
    if (this.dialog.element.open && (this.drawn === '' || this.drawn.includes('"state":"queued"') || this.drawn.includes('"state":"running"'))) {
      this.timer = window.setTimeout(() => void this.load(), PAUSE_MS);
    }
  }

  private item(job: Job): HTMLElement {
    const open = job.hasAnswer
      ? h('button', { 'type': 'button', 'class': 'quiet', 'data-testid': 'open-job', 'onclick': () => void this.read(job) }, words.open) : null;
    const button = (picture: 'close' | 'trash', text: string, testId: string, act: () => Promise<unknown>): HTMLElement => h('button', {
      'type': 'button', 'class': 'icon-button', 'aria-label': text, 'title': text, 'data-testid': testId,
      'onclick': () => void this.attempt(async () => {
        await withToken(act);
        await this.load();
      }),
    }, icon(picture, 16));
    const bar = job.state === 'running' || job.state === 'queued' ? h('progress', {
      'aria-label': words.progress(job.name), 'max': job.total > 0 ? job.total : null, 'value': job.total > 0 ? job.done : null,
    }) : null;
    return h('li', { 'data-testid': 'job', 'data-state': job.state },
      h('div', { class: 'job' }, name(job.name || job.ask),
        h('small', {}, [words.states[job.state], said(job.stage), moment(job.created), job.restarts > 0 ? words.restarted(job.restarts) : ''].filter((part) => part !== '').join(' · ')),
        bar, job.problem ? h('small', { class: 'wrong', dir: 'auto' }, [job.problem.detail, job.problem.advice].map((text) => said(text ?? '')).filter(Boolean).join(' ')) : null),
      open, isOver(job)
        ? button('trash', words.remove(job.name), 'remove-job', () => api.removeJob(job.id))
        : button('close', words.cancel(job.name), 'cancel-job', () => api.cancelJob(job.id)));
  }

  private async read(job: Job): Promise<void> {
    await this.attempt(async () => {
      const answer = await withToken(() => api.jobResult(job.id));
      replace(this.result, h('h3', {}, name(job.name || job.ask)), jobResult(job, answer, (ids) => {
        this.dialog.close();
        this.showElements(ids);
      }));
      this.result.focus();
      this.result.scrollIntoView({ block: 'start' });
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.dialog.say(problemInWords(error), 'wrong');
      this.drawn = '';
    }
  }
}
