import { describe, expect, test } from 'vitest';
import { Foresight } from '../src/state/foresight';

/** A server that answers when it is told to. */
class Server {
  readonly asked: string[] = [];
  readonly aborted: string[] = [];
  nowMs = 0;
  private readonly waiting: { resolve: (answer: string) => void; reject: (error: Error) => void }[] = [];

  readonly fetch = (request: string, signal: AbortSignal): Promise<string> => {
    this.asked.push(request);
    const at = this.waiting.length;
    signal.addEventListener('abort', () => {
      this.aborted.push(request);
      this.waiting[at]?.reject(new DOMException('', 'AbortError'));
    });
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  };

  answer(at: number): void {
    this.waiting[at]?.resolve(`to ${this.asked[at]} (${at})`);
  }

  fail(at: number): void {
    this.waiting[at]?.reject(new Error('no connection'));
  }
}

const live = (): AbortSignal => new AbortController().signal;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function make(): { server: Server; foresight: Foresight<string> } {
  const server = new Server();
  return { server, foresight: new Foresight(server.fetch, () => server.nowMs) };
}

describe('what is there before it is asked for', () => {
  test('what was foreseen is answered without another request', async () => {
    const { server, foresight } = make();
    foresight.foresee('closed');
    server.answer(0);
    await settled();
    expect(await foresight.ask('closed', live())).toBe('to closed (0)');
    expect(server.asked).toEqual(['closed']);
  });

  test('who asks while it is on its way waits for that one, and nothing foreseen later ends it', async () => {
    const { server, foresight } = make();
    foresight.foresee('closed');
    const asked = foresight.ask('closed', live());
    foresight.foresee('another');
    server.answer(0);
    expect(await asked).toBe('to closed (0)');
    expect(server.asked).toEqual(['closed', 'another']);
    expect(server.aborted).toEqual([]);
  });

  test('only the newest is fetched ahead', () => {
    const { server, foresight } = make();
    foresight.foresee('one');
    foresight.foresee('one');
    foresight.foresee('two');
    foresight.foresee(null);
    expect(server.asked).toEqual(['one', 'two']);
    expect(server.aborted).toEqual(['one', 'two']);
  });

  test('what could not be had ahead is asked for when it is wanted, and its failure is told', async () => {
    const { server, foresight } = make();
    foresight.foresee('closed');
    const asked = foresight.ask('closed', live());
    server.fail(0);
    await settled();
    server.fail(1);
    await expect(asked).rejects.toThrow('no connection');
    expect(server.asked).toEqual(['closed', 'closed']);
  });

  test('what is asked again within a minute is remembered, after that asked anew', async () => {
    const { server, foresight } = make();
    const first = foresight.ask('open', live());
    server.answer(0);
    await first;
    server.nowMs = 60_000;
    expect(await foresight.ask('open', live())).toBe('to open (0)');
    server.nowMs = 60_001;
    const again = foresight.ask('open', live());
    server.answer(1);
    expect(await again).toBe('to open (1)');
  });

  test('eight answers are remembered, the oldest is forgotten', async () => {
    const { server, foresight } = make();
    for (let question = 0; question < 9; question++) {
      const asked = foresight.ask(`q${question}`, live());
      server.answer(question);
      await asked;
    }
    await foresight.ask('q1', live());
    expect(server.asked).toHaveLength(9);
    void foresight.ask('q0', live());
    expect(server.asked).toHaveLength(10);
  });

  test('a request that its asker gave up leaves nothing behind', async () => {
    const { server, foresight } = make();
    const mine = new AbortController();
    const asked = foresight.ask('open', mine.signal);
    mine.abort();
    await expect(asked).rejects.toThrow();
    void foresight.ask('open', live());
    expect(server.asked).toEqual(['open', 'open']);
  });
});
