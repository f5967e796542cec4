import type { Path } from './scene';

/** From this size on a network is thinned when seen from afar; smaller ones are drawn whole at every zoom. */
export const THIN_FROM = 5000;

const FIRST_ZOOM = 2;
/** From here on everything is drawn. */
const WHOLE_ZOOM = 10;
const TILE_PX = 512;

/**
 * From which zoom on each line or point is drawn, so that a screen holds about as much of a large network from afar as
 * close up. At each zoom the world is laid out in cells of some pixels; what is more important comes first, and what
 * would only cover cells that are covered already waits for a closer zoom. What is shown at one zoom stays at all
 * closer ones. `paths` are in the order of their importance. Takes time in proportion to their number.
 */
export function zoomsOf(paths: readonly Path[], cellPx: number): number[] {
  if (paths.length < THIN_FROM) return paths.map(() => 0);
  const zooms = new Array<number>(paths.length).fill(WHOLE_ZOOM);
  for (let zoom = FIRST_ZOOM; zoom < WHOLE_ZOOM; zoom += 1) {
    const across = (TILE_PX * 2 ** zoom) / cellPx;
    const covered = new Set<number>();
    paths.forEach((path, index) => {
      const cells = cellsOf(path, across);
      if (zooms[index] === WHOLE_ZOOM && cells.every((cell) => covered.has(cell))) return;
      if (zooms[index] === WHOLE_ZOOM) zooms[index] = zoom === FIRST_ZOOM ? 0 : zoom;
      for (const cell of cells) covered.add(cell);
    });
  }
  return zooms;
}

/** The cells that a path passes, some more than once. */
function cellsOf(path: Path, across: number): number[] {
  const columns = Math.ceil(across);
  const cellAt = (x: number, y: number): number => Math.floor(y * across) * columns + Math.floor(x * across);
  const cells = [cellAt(path[0] ?? 0, path[1] ?? 0)];
  for (let at = 2; at < path.length; at += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = path.subarray(at - 2, at + 2);
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay)) * across));
    for (let step = 1; step <= steps; step += 1) cells.push(cellAt(ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps));
  }
  return cells;
}
