// The curves of a figure drawn by Observable Plot from the same data file, as a page that uses it would.
import * as Plot from '@observablehq/plot';

interface Curves {
  readonly x: { readonly label: string };
  readonly y: { readonly label: string };
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly {
      readonly x: number;
      readonly y: number;
      readonly low?: number;
      readonly high?: number;
    }[];
  }[];
}

const address = new URLSearchParams(location.search).get('data')!;
const { data } = (await (await fetch(address)).json()) as { data: Curves };
const points = data.series.flatMap(({ name, points }) => points.map((point) => ({ name, ...point })));
document.body.append(
  Plot.plot({
    x: { label: data.x.label },
    y: { label: data.y.label, domain: [0, 1] },
    color: { legend: true },
    marks: [
      Plot.areaY(points, { x: 'x', y1: 'low', y2: 'high', fill: 'name', fillOpacity: 0.2 }),
      Plot.lineY(points, { x: 'x', y: 'y', stroke: 'name' }),
      Plot.tip(points, Plot.pointerX({ x: 'x', y: 'y', title: (point) => `${point.name}: ${point.y}` })),
    ],
  }),
);
document.documentElement.dataset.ready = '';
